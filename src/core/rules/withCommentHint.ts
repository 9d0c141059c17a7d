import type { Translate } from '../problems/translate';
import { commentLookAlike } from '../text/punctuationLookAlikes';

/**
 * The sentence on a value that cannot be right, and why it cannot be where the value has a full-width
 * `＃`: nobody sees that it does not begin a comment.
 */
export function withCommentHint(sentence: string, value: string, t: Translate): string {
  const sign = commentLookAlike(value);
  if (sign === undefined) return sentence;
  return t('{sentence} "{sign}" begins no comment: type a half-width space and a half-width #.', {
    sentence,
    sign,
  });
}

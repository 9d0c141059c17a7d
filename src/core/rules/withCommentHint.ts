import type { Translate } from '../problems/translate';
import { commentLookAlike } from '../text/punctuationLookAlikes';

/**
 * The sentence about an invalid value. If the value has a full-width `＃`, adds that it does not start a
 * comment, which is hard to see.
 */
export function withCommentHint(sentence: string, value: string, t: Translate): string {
  const character = commentLookAlike(value);
  if (character === undefined) return sentence;
  return t(
    '{sentence} "{character}" does not start a comment: type a half-width space and a half-width #.',
    {
      sentence,
      character,
    },
  );
}

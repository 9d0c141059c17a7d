import { sameData } from '../core/view/difference/sameData';
import { applyViewDifference, diffViews } from '../core/view/difference/viewDifference';
import type { DifferenceMessage, ViewMessage } from './messages';

/** What to send to a page that has `before`, so that it has `after`: as little as may be. */
export function messageAfter(
  before: ViewMessage,
  after: ViewMessage,
): ViewMessage | DifferenceMessage {
  const { view, revision } = after;
  const isSameAround = sameData({ ...before, view, revision }, after);
  const difference = isSameAround ? diffViews(before.view, view) : undefined;
  return difference ? { type: 'difference', revision, difference } : after;
}

/**
 * What a page has that had `before` and got the message. `undefined` where the message says what has
 * changed in something that the page does not have: then it needs the whole.
 */
export function viewAfter(
  before: ViewMessage | undefined,
  message: ViewMessage | DifferenceMessage,
): ViewMessage | undefined {
  if (message.type === 'view') return message;
  const { revision, difference } = message;
  if (before?.view.kind !== 'table' || revision !== before.revision + 1) return undefined;
  const view = applyViewDifference(before.view, difference);
  return view && { ...before, view, revision };
}

import { sameData } from '../core/view/difference/sameData';
import { applyViewDifference, diffViews } from '../core/view/difference/viewDifference';
import type { DifferenceMessage, ViewMessage } from './messages';

/** The shortest message that brings a page from `before` to `after`: the difference, or the whole view. */
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
 * Applies the message to `before`, which the page shows. Returns `undefined` if the message is the
 * difference from another revision: then the page needs the whole view.
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

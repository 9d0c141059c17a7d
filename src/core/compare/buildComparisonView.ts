import type { Checklist } from '../model/checklist';
import { formRows } from '../model/formRows';
import type { Translate } from '../problems/translate';
import { attentionOf, attentionText } from './attention';
import type { Version } from './compare';
import { compare } from './compare';
import type { ChangesView, ComparisonView, DoneOf } from './comparisonView';
import { fieldChangeView, wholeChangeView } from './fieldChangeView';
import { isOutsideRows } from './othersByRow';
import { RowTexts } from './rowTexts';
import { summaryOf } from './summary';
import type { ComparedSide } from './unreadableSide';
import { isReadable, unreadableSide } from './unreadableSide';

/** Both versions; `undefined` for a version without the file. */
export interface ComparedSides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
}

/** What to show of two versions, in the language of `t`; the form's words stay Japanese. */
export function buildComparisonView(
  { before, after }: ComparedSides,
  t: Translate,
): ComparisonView {
  if (isReadable(before) && isReadable(after)) return changesBetween(before, after, t);
  const sides = [...unreadableSide('before', before, t), ...unreadableSide('after', after, t)];
  return { kind: 'unreadable', sides };
}

/** What to show of two versions that can be compared. */
export function changesBetween(before: Version, after: Version, t: Translate): ChangesView {
  const comparison = compare(before, after);
  const texts = new RowTexts(before.checklist, after.checklist, t);
  return {
    kind: 'changes',
    difference: comparison.difference,
    summary: summaryOf(comparison, t),
    attention: attentionOf(comparison).map((each) => {
      return { id: each.id, title: texts.title(each.id), text: attentionText(each, t) };
    }),
    progress: { before: doneOf(before.checklist), after: doneOf(after.checklist) },
    head: comparison.head.map((change) => fieldChangeView(change, t)),
    parts: texts.parts(comparison),
    others: comparison.others
      .filter(isOutsideRows)
      .map((change) => wholeChangeView(change, change.path, t)),
    unchanged: comparison.unchanged.map((id) => ({ id, title: texts.title(id) })),
  };
}

function doneOf(checklist: Checklist): DoneOf {
  const { done, total } = formRows(checklist).progress;
  return { done, total };
}

import type { AnalysisOptions } from '../analyze';
import type { CheckedEdit, NotEdited } from '../checkedEdit';
import { checkedEdit } from '../checkedEdit';
import type { Translate } from '../problems/translate';
import type { TakenChange } from './takeIn';

/** A change that the checklist refuses, and why. */
export interface RefusedChange {
  readonly change: TakenChange;
  /** A sentence. */
  readonly reason: string;
}

export interface Taken extends CheckedEdit {
  readonly changes: readonly TakenChange[];
  readonly refused: readonly RefusedChange[];
}

/** Applies the changes as one edit, without those that are refused on their own. */
export function takeTogether(
  text: string,
  changes: readonly TakenChange[],
  options: AnalysisOptions & { readonly t: Translate },
): Taken | NotEdited {
  const edit = (some: readonly TakenChange[]): CheckedEdit | NotEdited =>
    checkedEdit(
      text,
      some.map(({ operation }) => operation),
      options,
    );
  const all = edit(changes);
  if (!('reason' in all)) return { ...all, changes, refused: [] };
  const refused = changes.flatMap((change) => {
    const alone = edit([change]);
    return 'reason' in alone ? [{ change, reason: alone.reason }] : [];
  });
  if (refused.length === 0) return all;
  const others = changes.filter((change) => !refused.some((each) => each.change === change));
  const rest = edit(others);
  return 'reason' in rest ? rest : { ...rest, changes: others, refused };
}

import type { TakenChange } from '../../core/exchange/takeIn';
import type { Session } from '../command';
import { editText } from '../editText';
import { Failure } from '../failure';

/** A change that the checklist refuses, and why. */
export interface RefusedChange {
  readonly change: TakenChange;
  readonly reason: string;
}

export interface Taken {
  readonly text: string;
  readonly changes: readonly TakenChange[];
  readonly refused: readonly RefusedChange[];
}

/** Applies the changes as one edit, without those that are refused on their own. */
export function takeTogether(
  text: string,
  changes: readonly TakenChange[],
  session: Session,
): Taken {
  const edit = (some: readonly TakenChange[]): string =>
    editText(
      text,
      some.map(({ operation }) => operation),
      session,
    );
  try {
    return { text: edit(changes), changes, refused: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const refused = changes.flatMap((change) => {
      const reason = reasonAgainst(() => edit([change]));
      return reason === undefined ? [] : [{ change, reason }];
    });
    if (refused.length === 0) throw error;
    const others = changes.filter((change) => !refused.some((each) => each.change === change));
    return { text: edit(others), changes: others, refused };
  }
}

function reasonAgainst(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

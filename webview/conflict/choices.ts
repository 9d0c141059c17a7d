import type { Choice } from '../../src/core/conflict/choice';
import type { SideName } from '../../src/core/conflict/markers';
import type { BothView, ChoiceView, RegionView } from '../../src/core/view/conflictView';

/** The decision for one key. */
export function choiceOf({ path, seen }: ChoiceView, region: number, side: SideName): Choice {
  return { region, path, side, seen };
}

/** The decision to keep the row of either side. */
export function bothChoice({ path, seen }: BothView, region: number): Choice {
  return { region, path, side: 'both', seen };
}

/** The decision for all of a place. */
export function wholeChoice({ seen }: RegionView, region: number, side: SideName): Choice {
  return { region, path: null, side, seen };
}

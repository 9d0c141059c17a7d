import type { Choice } from '../../src/core/conflict/choice';
import type { SideName } from '../../src/core/conflict/markers';
import type { BothView, ChoiceView, RegionView } from '../../src/core/view/conflictView';

/** The choice for one key. */
export function choiceOf({ path, seen }: ChoiceView, region: number, side: SideName): Choice {
  return { region, path, side, seen };
}

/** The choice to rewrite the key. */
export function writtenChoice({ path, seen }: ChoiceView, region: number, value: string): Choice {
  return { region, path, side: 'written', seen, value };
}

/** The choice to keep the rows of both sides. */
export function bothChoice({ path, seen }: BothView, region: number): Choice {
  return { region, path, side: 'both', seen };
}

/** The choice for a whole region. */
export function wholeChoice({ seen }: RegionView, region: number, side: SideName): Choice {
  return { region, path: null, side, seen };
}

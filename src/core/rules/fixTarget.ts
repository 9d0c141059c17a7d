import type { Fix } from '../problems/fix';
import { fixId } from '../problems/fix';
import type { Problem } from './problem';

/** Identifies a fix. When the user chooses it, it is looked up again in the text at that moment. */
export interface FixTarget {
  /** Id of the problem's row; `null` for the file. */
  readonly item: string | null;
  readonly rule: string;
  /** Field of the problem, if it has one. */
  readonly field: string | null;
  readonly fix: string;
}

export function fixTarget({ item, rule, field }: Problem, fix: Fix): FixTarget {
  return { item: item ?? null, rule, field: field ?? null, fix: fixId(fix) };
}

/** The fix that the target names; `undefined` if no problem has it any more. */
export function findFix(problems: readonly Problem[], target: FixTarget): Fix | undefined {
  const { item, rule, field, fix } = target;
  return problems
    .filter((each) => each.rule === rule && (each.item ?? null) === item)
    .filter((each) => (each.field ?? null) === field)
    .flatMap(({ fixes }) => fixes)
    .find((each) => fixId(each) === fix);
}

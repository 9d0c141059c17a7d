import type { Parsed } from '../../parse/parseText';
import { reparse } from '../../parse/reparse';
import type { MapNode, Node } from '../../parse/tree';
import { applyEdits } from '../../text/applyEdits';
import type { TextEdit } from '../../text/span';
import { readsAs } from '../operation/isIntendedChange';
import type { Refusal } from '../operation/refusal';
import type { Site } from '../draft/site';
import type { TargetFault } from '../yaml/target';

export type Plan =
  | {
      readonly ok: true;
      /** Edits of the text given, in its order, none overlapping. Empty: nothing to change. */
      readonly edits: readonly TextEdit[];
      /** The text after them, parsed. */
      readonly parsed: Parsed;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): Plan {
  return { ok: false, refusal };
}

export function faultRefusal({ fault, key }: TargetFault, field: string): Refusal {
  return fault === 'shared' ? { code: 'shared', key } : { code: 'not-text', field };
}

/** The plan that changes nothing. */
export function unchanged(parsed: Parsed): Plan {
  return { ok: true, edits: [], parsed };
}

/**
 * The edits, if the text after them reads exactly as expected; refused about `field` if not. Where
 * a new key may stand at more than one place, what is expected is told from where it came to stand.
 */
export function planAs(
  { parsed }: Site,
  edits: readonly TextEdit[],
  expected: Node | ((after: MapNode) => Node),
  field: string,
): Plan {
  const after = reparse(applyEdits(parsed.text, edits), parsed);
  const { root } = after;
  const intended =
    root?.kind === 'map' &&
    readsAs(typeof expected === 'function' ? expected(root) : expected, parsed, after);
  return intended ? { ok: true, edits, parsed: after } : refuse({ code: 'unwritable', field });
}

import type { Parsed } from '../../parse/parsed';
import type { TextEdit } from '../../text/span';
import type { Refusal } from '../operation/refusal';

export type Plan =
  | {
      readonly ok: true;
      /** Edits of the given text, in text order, none overlapping. Empty if there is nothing to change. */
      readonly edits: readonly TextEdit[];
      /** The edited text, parsed. */
      readonly parsed: Parsed;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): Plan {
  return { ok: false, refusal };
}

/** The plan that changes nothing. */
export function unchanged(parsed: Parsed): Plan {
  return { ok: true, edits: [], parsed };
}

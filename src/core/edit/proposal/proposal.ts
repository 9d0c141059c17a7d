import type { KeyPath } from '../../format/keys';
import type { TextEdit } from '../../text/span';
import type { Refusal } from '../operation/refusal';
import type { TargetFault } from '../yaml/target';

/** How an operation can be written in the text. Not checked yet. */
export interface Proposal {
  /** Different ways to write the operation, best first. Each is a list of edits. */
  readonly candidates: readonly (readonly TextEdit[])[];
  /** How the keys of a map change; `undefined` if only a value changes. */
  readonly change?: KeyChange;
}

export interface KeyChange {
  /** `fill`: an existing key without value gets keys below it. */
  readonly kind: 'add' | 'fill' | 'remove' | 'rename';
  /** The path of the map. */
  readonly map: KeyPath;
  /** The key in the map. */
  readonly key: string;
}

/** `undefined` if there is nothing to change. */
export type ProposalResult = Proposal | { readonly refusal: Refusal } | undefined;

export function refuseFault({ fault, key }: TargetFault, field: string) {
  const refusal: Refusal =
    fault === 'shared' ? { code: 'shared', key } : { code: 'not-text', field };
  return { refusal };
}

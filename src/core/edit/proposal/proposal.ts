import type { KeyPath } from '../../format/keys';
import type { TextEdit } from '../../text/span';
import type { Refusal } from '../operation/refusal';
import type { TargetFault } from '../yaml/target';

/** How an operation may be written, not checked yet. */
export interface Proposal {
  /** Ways to write it, best first. */
  readonly candidates: readonly (readonly TextEdit[])[];
  /** What becomes of the keys of a map; `undefined` where only a value is exchanged. */
  readonly change?: KeyChange;
}

export interface KeyChange {
  /** `fill`: the key is there without value, and gets keys below it. */
  readonly kind: 'add' | 'fill' | 'remove' | 'rename';
  /** The keys that lead to the map. */
  readonly map: KeyPath;
  /** The key in the map. */
  readonly key: string;
}

/** `undefined` where there is nothing to change. */
export type ProposalResult = Proposal | { readonly refusal: Refusal } | undefined;

export function refuseFault({ fault, key }: TargetFault, field: string) {
  const refusal: Refusal =
    fault === 'shared' ? { code: 'shared', key } : { code: 'not-text', field };
  return { refusal };
}

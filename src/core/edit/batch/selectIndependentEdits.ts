import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import type { OperationGroup } from './attempt';
import type { Footprint } from './footprint';
import { footprintOf, Footprints } from './footprint';
import type { Proposal, ProposalResult } from '../proposal/proposal';
import { proposeEdits } from '../proposal/proposeEdits';
import type { EditContext } from '../proposal/editContext';
import { editContextOf } from '../proposal/editContext';
import type { OwnedEdit } from './touching';
import { laterOfTouching } from './touching';

export interface Batch {
  /** Groups that overlap neither in what they change nor in the text. */
  readonly now: readonly OperationGroup[];
  /** Groups that overlap a group before them. Always fewer than before. */
  readonly later: readonly OperationGroup[];
}

/** Selects the groups that need not wait for others. Leaves out groups that are refused and need not wait. */
export function selectIndependentEdits(
  parsed: Parsed,
  waiting: readonly OperationGroup[],
  editions: readonly Edition[],
): Batch {
  const context = editContextOf(parsed, editions);
  if ('refusal' in context) return batchOfUnreadable(waiting);
  const footprints = new Footprints();
  const now: OperationGroup[] = [];
  const later: OperationGroup[] = [];
  const edits: OwnedEdit[] = [];
  for (const group of waiting) {
    const { isNothing, isShared, proposal, footprint } = inspect(context, group, footprints);
    const overlaps = footprints.overlaps(footprint) || (isShared && !footprints.isEmpty);
    if (isNothing && !overlaps) continue;
    footprints.add(footprint);
    (overlaps ? later : now).push(group);
    for (const edit of proposal?.candidates[0] ?? []) edits.push({ ...edit, owner: group.index });
  }
  const touching = laterOfTouching(edits);
  const delayed = now.filter(({ index }) => touching.has(index));
  return {
    now: now.filter(({ index }) => !touching.has(index)),
    later: [...later, ...delayed].sort((a, b) => a.index - b.index),
  };
}

/**
 * In a text with parse errors, only the edit that replaces look-alike characters can be made. The edits
 * after it wait for the next batch.
 */
function batchOfUnreadable(waiting: readonly OperationGroup[]): Batch {
  const index = waiting.findIndex(({ operations: [first] }) => first?.kind === 'type-half-width');
  return index < 0
    ? { now: [], later: [] }
    : { now: waiting.slice(index, index + 1), later: waiting.slice(index + 1) };
}

interface Inspection {
  /** The group is refused, or changes nothing, in the current text. */
  readonly isNothing: boolean;
  /** Refused because another value is an alias of this one. An earlier edit may remove that alias. */
  readonly isShared?: boolean;
  readonly proposal?: Proposal;
  readonly footprint: Footprint;
}

function inspect(
  context: EditContext,
  { operations }: OperationGroup,
  footprints: Footprints,
): Inspection {
  const [first, ...more] = operations;
  if (!first) return { isNothing: true, footprint: { paths: [], changes: [] } };
  if (footprints.isEverything) return { isNothing: false, footprint: 'everything' };
  const proposed = proposeEdits(context, first);
  const proposal = proposalIn(proposed);
  // If the first operation has nothing to do, another may have.
  const isNothing = proposed === undefined ? more.length === 0 : !proposal;
  const isShared = proposed && 'refusal' in proposed && proposed.refusal.code === 'shared';
  const footprint = footprintOf(operations, proposal);
  return { isNothing, footprint, ...(isShared && { isShared }), ...(proposal && { proposal }) };
}

function proposalIn(proposed: ProposalResult): Proposal | undefined {
  return proposed && 'candidates' in proposed && proposed.candidates.length > 0
    ? proposed
    : undefined;
}

import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parseText';
import type { Gesture } from './attempt';
import type { Claim } from './footprint';
import { claimOf, Claims } from './footprint';
import type { Draft, Drafted } from '../draft/draft';
import { draftOperation } from '../draft/draftOperation';
import type { Site } from '../draft/site';
import { siteOf } from '../draft/site';
import type { OwnedEdit } from './touching';
import { laterOfTouching } from './touching';

export interface Turn {
  /** They do not meet, neither in what they mean nor in the text. */
  readonly now: readonly Gesture[];
  /** Each of them meets one that comes before it. Fewer than there were. */
  readonly later: readonly Gesture[];
}

/** Takes those that need not wait for others; leaves out what is refused and need not wait. */
export function takeTurn(
  parsed: Parsed,
  waiting: readonly Gesture[],
  editions: readonly Edition[],
): Turn {
  const site = siteOf(parsed, editions);
  if ('refusal' in site) return turnOfUnreadable(waiting);
  const claims = new Claims();
  const now: Gesture[] = [];
  const later: Gesture[] = [];
  const edits: OwnedEdit[] = [];
  for (const gesture of waiting) {
    const { isNothing, isShared, draft, claim } = lookAt(site, gesture, claims);
    const meets = claims.meets(claim) || (isShared && !claims.isEmpty);
    if (isNothing && !meets) continue;
    claims.add(claim);
    (meets ? later : now).push(gesture);
    for (const edit of draft?.candidates[0] ?? []) edits.push({ ...edit, owner: gesture.index });
  }
  const touching = laterOfTouching(edits);
  const delayed = now.filter(({ index }) => touching.has(index));
  return {
    now: now.filter(({ index }) => !touching.has(index)),
    later: [...later, ...delayed].sort((a, b) => a.index - b.index),
  };
}

/** Of a text that cannot be read, only half-width signs can be typed; then others may have their turn. */
function turnOfUnreadable(waiting: readonly Gesture[]): Turn {
  const index = waiting.findIndex(({ operations: [first] }) => first?.kind === 'type-half-width');
  return index < 0
    ? { now: [], later: [] }
    : { now: waiting.slice(index, index + 1), later: waiting.slice(index + 1) };
}

interface Look {
  /** It is refused, or changes nothing, on the text as it is. */
  readonly isNothing: boolean;
  /** Refused for what others stand for: which they may have ceased to, when it is its turn. */
  readonly isShared?: boolean;
  readonly draft?: Draft;
  readonly claim: Claim;
}

function lookAt(site: Site, { operations }: Gesture, claims: Claims): Look {
  const [first, ...more] = operations;
  if (!first) return { isNothing: true, claim: { paths: [], changes: [] } };
  if (claims.isWide) return { isNothing: false, claim: 'everything' };
  const drafted = draftOperation(site, first);
  const draft = draftIn(drafted);
  // Where the first operation has nothing to do, another may have.
  const isNothing = drafted === undefined ? more.length === 0 : !draft;
  const isShared = drafted && 'refusal' in drafted && drafted.refusal.code === 'shared';
  const claim = claimOf(operations, draft);
  return { isNothing, claim, ...(isShared && { isShared }), ...(draft && { draft }) };
}

function draftIn(drafted: Drafted): Draft | undefined {
  return drafted && 'candidates' in drafted && drafted.candidates.length > 0 ? drafted : undefined;
}

import type { Edition } from '../../catalog/types';
import { hasConflictMarkers } from '../../parse/conflict';
import type { Parsed } from '../../parse/parseText';
import { reparse } from '../../parse/reparse';
import { typeHalfWidth } from '../../parse/typeHalfWidth';
import { applyEdits } from '../../text/applyEdits';
import { planAddRows } from '../draft/draftAddRows';
import type { Draft } from '../draft/draft';
import { draftOperation, isOfRows } from '../draft/draftOperation';
import { isIntendedChange } from '../operation/isIntendedChange';
import type { Operation } from '../operation/operation';
import { planOrderRows } from '../draft/draftOrderRows';
import { EditedText } from './editedText';
import type { Plan } from './plan';
import { refuse, unchanged } from './plan';
import { siteOf } from '../draft/site';

/**
 * Turns operations, one after another, into the smallest text edits: all of them, or none and why.
 *
 * Every result is parsed again and compared; a plan is only made for exactly the intended change.
 * Values are written as given: a date or an answer is not checked here.
 */
export function planEdits(
  parsed: Parsed,
  operations: readonly Operation[],
  editions: readonly Edition[],
): Plan {
  const edited = new EditedText(parsed.text);
  let current = parsed;
  for (const operation of operations) {
    const step = planOne(current, operation, editions);
    if (!step.ok) return step;
    edited.apply(step.edits);
    current = step.parsed;
  }
  const edits = edited.edits();
  const faithful = applyEdits(parsed.text, edits) === current.text;
  return faithful
    ? { ok: true, edits, parsed: current }
    : refuse({ code: 'unwritable', field: '' });
}

function planOne(parsed: Parsed, operation: Operation, editions: readonly Edition[]): Plan {
  if (operation.kind === 'type-half-width') return planHalfWidth(parsed);
  const site = siteOf(parsed, editions);
  if ('refusal' in site) return refuse(site.refusal);
  if (isOfRows(operation)) {
    return operation.kind === 'add-rows' ? planAddRows(site, operation) : planOrderRows(site);
  }
  const drafted = draftOperation(site, operation);
  if (!drafted) return unchanged(parsed);
  return 'refusal' in drafted ? refuse(drafted.refusal) : firstIntended(parsed, drafted);
}

function planHalfWidth({ text }: Parsed): Plan {
  const typed = hasConflictMarkers(text) ? undefined : typeHalfWidth(text);
  return typed ? { ok: true, ...typed } : refuse({ code: 'not-readable' });
}

function firstIntended(parsed: Parsed, { candidates, intent }: Draft): Plan {
  for (const edits of candidates) {
    const after = edits.length === 0 ? parsed : reparse(applyEdits(parsed.text, edits), parsed);
    if (isIntendedChange(parsed, after, [intent])) return { ok: true, edits, parsed: after };
  }
  return refuse({ code: 'unwritable', field: intent.path.at(-1) ?? '' });
}

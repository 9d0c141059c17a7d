import type { Edition } from '../../catalog/types';
import type { Parsed } from '../../parse/parsed';
import { reparse } from '../../parse/rows/reparse';
import { typeHalfWidth } from '../../parse/yaml/typeHalfWidth';
import { unreadText } from '../../reading/reading';
import { applyEdits } from '../../text/applyEdits';
import { proposeEdits } from '../proposal/proposeEdits';
import { expectedAfter, editContextOf } from '../proposal/editContext';
import type { Operation } from '../operation/operation';
import { pathOf } from '../operation/paths';
import { readsAs } from '../operation/readsAs';
import { EditedText } from './editedText';
import type { Plan } from './plan';
import { refuse, unchanged } from './plan';

/**
 * Turns operations, one after another, into the smallest text edits. If one is refused, none is written.
 *
 * Parses every result again, and uses it only if it reads as the operation means. Writes values as given:
 * does not check dates or answers.
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
  const context = editContextOf(parsed, editions, operation);
  if ('refusal' in context) return refuse(context.refusal);
  const proposed = proposeEdits(context, operation);
  if (!proposed) return unchanged(parsed);
  if ('refusal' in proposed) return refuse(proposed.refusal);
  for (const edits of proposed.candidates) {
    const after = reparse(applyEdits(parsed.text, edits), parsed);
    if (readsAs(expectedAfter(context, [operation], after), parsed, after)) {
      return { ok: true, edits, parsed: after };
    }
  }
  return refuse({ code: 'unwritable', field: pathOf(operation).at(-1) ?? '' });
}

function planHalfWidth(parsed: Parsed): Plan {
  const isSyntax = unreadText(parsed)?.kind === 'syntax';
  const typed = isSyntax ? typeHalfWidth(parsed.text) : undefined;
  return typed ? { ok: true, ...typed } : refuse({ code: 'not-readable' });
}

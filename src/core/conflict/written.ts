import type { Operation } from '../edit/operation/operation';
import type { Refusal } from '../edit/operation/refusal';
import { planEdits } from '../edit/plan/planEdits';
import type { Field, FieldKey } from '../format/fields';
import { fieldSpec, isHeadField, isItemField, ITEMS_KEY } from '../format/fields';
import { parseText } from '../parse/yaml/parseText';
import { applyEdits } from '../text/applyEdits';
import type { Written } from './choice';
import type { Leaves } from './leaves';
import { leavesOf } from './leaves';
import type { SideName } from './markers';
import type { Conflict } from './readConflict';
import type { Side } from './sides';

/** The field of a key that can be rewritten: a text or a date of a row or of the head. */
export function writableField(path: readonly string[]): FieldKey | undefined {
  const [item, keys] = path[0] === ITEMS_KEY ? [path[1] ?? '', path.slice(2)] : [null, path];
  const name = keys.join('.');
  if (item === null ? !isHeadField(name) : !isItemField(name)) return undefined;
  const key: FieldKey = { item, field: name as Field };
  const { kind } = fieldSpec(key);
  return kind === 'text' || kind === 'date' ? key : undefined;
}

/**
 * The lines of a key with another value than both sides have, written as an edit of one of them would write
 * it. The value is as the file is to have it: nothing checks it here.
 */
export function rewriteKey(
  conflict: Conflict,
  { region, slot }: { readonly region: number; readonly slot: number },
  value: string,
): { readonly written: Written } | { readonly refusal: Refusal } {
  const slots = conflict.regions[region]?.slots ?? [];
  const target = slots[slot];
  const key = target && writableField(target.path);
  if (!target || !key) return { refusal: { code: 'conflict-changed' } };
  const side: SideName = target.ours === '' ? 'theirs' : 'ours';
  const from = conflict[side];
  const set: Operation = { kind: 'set', ...key, value };
  const plan = planEdits(parseText(from.text), [set], []);
  if (!plan.ok) return { refusal: plan.refusal };
  const before = slots.slice(0, slot).reduce((sum, each) => sum + each[side].length, 0);
  const start = (from.spans[region]?.start ?? 0) + before;
  const end = start + target[side].length;
  if (!plan.edits.every((edit) => edit.start >= start && edit.end <= end)) {
    return { refusal: { code: 'unwritable', field: key.field } };
  }
  const inLines = plan.edits.map((edit) => {
    return { ...edit, start: edit.start - start, end: edit.end - start };
  });
  const leaves = leavesIn(applyEdits(from.text, plan.edits));
  if (!leaves) return { refusal: { code: 'unwritable', field: key.field } };
  return { written: { lines: applyEdits(target[side], inLines), leaves } };
}

function leavesIn(text: string): Leaves | undefined {
  const { root } = parseText(text);
  const side: Pick<Side, 'text' | 'root'> | undefined =
    root?.kind === 'map' ? { text, root } : undefined;
  return side && leavesOf(side);
}

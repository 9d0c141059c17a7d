import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import { planEdits } from '../../src/core/edit/plan/planEdits';
import type { TakeIn } from '../../src/core/exchange/takeIn';
import { takeIn } from '../../src/core/exchange/takeIn';
import { applyEdits } from '../../src/core/text/applyEdits';
import { readBook } from '../../src/exporting';

const today = '2026-11-23';

/** The workbook against the text. */
export async function compared(bytes: Uint8Array, text: string): Promise<TakeIn> {
  const reading = await readBook(bytes);
  assert.ok('book' in reading);
  const { checklist: now } = analyze(text, { editions, today });
  assert.ok(now);
  const found = takeIn(reading.book, { checklist: now });
  assert.ok(!('fault' in found), JSON.stringify(found));
  return found;
}

/** The text with what was taken. */
export function written(text: string, { taken }: TakeIn): string {
  const { parsed } = analyze(text, { editions, today });
  const operations = taken.map(({ operation }) => operation);
  const plan = planEdits(parsed, operations, editions);
  assert.ok(plan.ok);
  return applyEdits(text, plan.edits);
}

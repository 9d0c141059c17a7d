import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import type { Version } from '../../src/core/compare/compare';

/** The text as one side of a comparison. */
export function version(text: string): Version {
  const { parsed, checklist } = analyze(text, { editions, today: '2026-11-23' });
  assert.ok(checklist, 'The text is no checklist');
  return { parsed, checklist };
}

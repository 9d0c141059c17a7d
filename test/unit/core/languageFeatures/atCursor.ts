import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import type { Analysis } from '../../../../src/core/analyze';
import { analyze } from '../../../../src/core/analyze';
import { translateTo } from '../../../../src/language';

export const TODAY = '2026-11-23';
export const source = { editions, today: TODAY, t: translateTo('en') };

/** The text without its `¦`, analysed, and where that stood. */
export function atCursor(marked: string): { readonly analysis: Analysis; readonly offset: number } {
  const offset = marked.indexOf('¦');
  assert.notEqual(offset, -1, 'no ¦');
  return { analysis: analysed(marked.replace('¦', '')), offset };
}

export function analysed(text: string): Analysis {
  return analyze(text, { editions, today: TODAY });
}

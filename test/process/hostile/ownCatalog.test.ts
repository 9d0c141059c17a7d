import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { MOST_CATALOG_BYTES } from '../../../src/core/format/limits';
import { readCatalog } from '../../../src/core/ownCatalog/readCatalog';
import { parseText } from '../../../src/core/parse/yaml/parseText';

const read = (text: string) => readCatalog(text, 'a.yaml', editions);

const NAME = '名称: 青葉台病院の手引き\n';

/** A mistake on every line, so often that the text has that length. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'open brackets': (length) => `${NAME}用語:\n${'  a: [\n'.repeat(length / 7)}`,
  'rows that lack all': (length) => `${NAME}加える行:\n${'  - {a: 1}\n'.repeat(length / 12)}`,
  // Shorter ones in as long a text would be too dense to be read.
  'empty rows': (length) => `${NAME}加える行:\n${'  -         # 注\n'.repeat(length / 17)}`,
  'terms that are numbers': (length) =>
    `${NAME}用語:\n${numbered(length / 24, (nth) => `  語${nth}: 1\n`)}`,
  'rows that no edition has': (length) =>
    `${NAME}手引き:\n${numbered(length / 40, (nth) => `  P1-Z-${nth}: {確認資料: 1}\n`)}`,
};

function numbered(count: number, line: (nth: number) => string): string {
  return Array.from({ length: count }, (_, nth) => line(nth)).join('');
}

/** Milliseconds of the processor, whoever else is at it; the least of three, so that nothing else is in it. */
function timeOf(work: () => unknown): number {
  const all = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...all);
}

suite('what is as large as a catalog of one’s own may be', () => {
  for (const [name, make] of Object.entries(TEXTS)) {
    test(`has few problems, and is read about as fast as it is parsed: ${name}`, () => {
      const text = make(MOST_CATALOG_BYTES);
      const { length } = read(text).problems;
      assert.ok(length > 0 && length <= 100, `${length}`);
      const [parsing, reading] = [timeOf(() => parseText(text)), timeOf(() => read(text))];
      assert.ok(reading < 3 * parsing, `${reading} ms, ${parsing} ms to parse`);
    });
  }
});

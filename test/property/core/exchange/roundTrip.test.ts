import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { analyze } from '../../../../src/core/analyze';
import { exported, sourceFrom } from '../../../support/exported';
import { compared, written } from '../../../support/takenIn';

const RUNS = { numRuns: Math.min(8, Number(process.env['KAKUNIN_RUNS'] ?? 8)) };
const today = '2026-11-23';
const ITEMS = ['P1-A-1', 'P1-A-2-1', 'P1-B-1', 'P2-C-4'] as const;

/** Texts without spaces at the end, which programs drop. */
const remark = fc
  .string({ unit: fc.constantFrom('あ', 'b', '=', "'", '"', '#', ':', ' ', '\n', '○', '1') })
  .filter((text) => text === text.trim());
const remarks = fc.tuple(remark, remark, remark, remark);

function checklist(texts: readonly string[]): string {
  const rows = ITEMS.map(
    (id, at) =>
      `  ${id}: # 注\n    初回確認: いいえ\n    備考: ${JSON.stringify(texts[at])} # ${at}\n`,
  );
  return `kakunin: 1\n様式: 令和6年6月\n項目:\n${rows.join('')}`;
}

/** Sets remarks through another library than the one that wrote the workbook. */
async function filledIn(bytes: Uint8Array, edits: ReadonlyMap<string, string>) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  for (const name of ['Part1', 'Part2']) {
    const sheet = book.getWorksheet(name)!;
    sheet.eachRow((row) => {
      const text = edits.get(row.getCell(7).text);
      if (text !== undefined) row.getCell(6).value = text === '' ? null : text;
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function remarksOf(text: string): readonly (string | null)[] {
  const { checklist: read } = analyze(text, { editions, today });
  return ITEMS.map((id) => read?.rows.find((row) => row.id === id)?.field('備考')?.text || null);
}

suite('a workbook out and back', function () {
  this.timeout(300_000);

  test('changes no byte where nothing was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(remarks, async (texts) => {
        const text = checklist(texts);
        const bytes = await exported('form', 'xlsx', sourceFrom(text));
        for (const book of [bytes, await filledIn(bytes, new Map())]) {
          const found = await compared(book, text);
          const left = [
            ...found.taken,
            ...found.conflicts,
            ...found.notUnderstood,
            ...found.missing,
          ];
          assert.deepEqual(left, []);
        }
      }),
      RUNS,
    );
  });

  test('edits in the workbook and in the file: both are there, or a conflict is shown', async () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...ITEMS), remark), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(remarks, edits, edits, async (texts, inBook, inFile) => {
        const [book, file] = [new Map<string, string>(inBook), new Map<string, string>(inFile)];
        const bytes = await filledIn(
          await exported('form', 'xlsx', sourceFrom(checklist(texts))),
          book,
        );
        const now = checklist(ITEMS.map((id, at) => file.get(id) ?? texts[at] ?? ''));
        const found = await compared(bytes, now);
        assert.deepEqual([found.notUnderstood, found.missing], [[], []]);
        const result = written(now, found);
        for (const [at, id] of ITEMS.entries()) {
          const [old = '', mine = old, theirs = old] = [texts[at], file.get(id), book.get(id)];
          const isConflict = mine !== old && theirs !== old && mine !== theirs;
          assert.equal(
            found.conflicts.some(({ item }) => item === id),
            isConflict,
          );
          const expected = theirs !== old && !isConflict ? theirs : mine;
          assert.equal(remarksOf(result)[at], expected || null);
        }
        const changed = new Set(found.taken.map(({ item }) => item));
        const untouched = now
          .split(/(?=^ {2}P)/m)
          .filter((row) => !changed.has(row.slice(2).split(':')[0]!));
        for (const row of untouched) assert.ok(result.includes(row));
      }),
      RUNS,
    );
  });
});

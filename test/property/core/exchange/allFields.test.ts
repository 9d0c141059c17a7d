import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { analyze } from '../../../../src/core/analyze';
import type { ExchangeEntry } from '../../../../src/core/document/exchangeSheet';
import { EXCHANGE_SHEET, readExchangeRows } from '../../../../src/core/document/exchangeSheet';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { newChecklist } from '../../../../src/core/edit/proposal/newChecklist';
import type { HeadField, ItemField } from '../../../../src/core/format/fields';
import { fieldSpec } from '../../../../src/core/format/fields';
import type { Checklist } from '../../../../src/core/model/checklist';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { exported, sourceFrom } from '../../../support/exported';
import { compared, written } from '../../../support/takenIn';

const RUNS = { numRuns: Math.min(4, Number(process.env['KAKUNIN_RUNS'] ?? 4)) };
const today = '2026-11-23';

/** A cell of the workbook, by a number, and what is filled in, by another: which values it can have depends on its field. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

const TEXTS = ['', 'あ', '=1+1', '二行\n目', '引用\'"符', '1-2', 'a: b # c', '\\-_x_'];
const DAYS = ['', '2026-01-31', '2027-12-01', '2030-02-28'];

function valueFor({ item, field }: ExchangeEntry, number: number): string {
  const { kind, choices = [] } = fieldSpec({ item, field });
  const values = kind === 'date' ? DAYS : kind === 'choice' ? ['', ...choices] : TEXTS;
  return values[number % values.length] ?? '';
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

/** All values that can be filled in, and where. */
function entriesOf(book: ExcelJS.Workbook): readonly ExchangeEntry[] {
  const rows: string[][] = [];
  book.getWorksheet(EXCHANGE_SHEET)!.eachRow((row, at) => {
    rows[at - 1] = Array.from({ length: 8 }, (_, column) => row.getCell(column + 1).text);
  });
  return readExchangeRows(rows)?.entries ?? [];
}

function chosen(
  entries: readonly ExchangeEntry[],
  numbers: readonly (readonly [number, number])[],
): ReadonlyMap<ExchangeEntry, string> {
  return new Map(
    numbers.flatMap(([at, number]) => {
      const entry = entries[at % entries.length];
      return entry ? [[entry, valueFor(entry, number)] as const] : [];
    }),
  );
}

/** Days as days, as in Excel; the rest as text. */
function fill(book: ExcelJS.Workbook, values: ReadonlyMap<ExchangeEntry, string>): void {
  for (const [{ sheet, cell, item, field }, value] of values) {
    const { kind } = fieldSpec({ item, field });
    const day = kind === 'date' ? new Date(`${value}T00:00:00Z`) : value;
    book.getWorksheet(sheet)!.getCell(cell).value = value === '' ? null : day;
  }
}

function valueIn(checklist: Checklist | undefined, { item, field }: ExchangeEntry): string {
  const found =
    item === null
      ? checklist?.head(field as HeadField)
      : checklist?.rows.find(({ id }) => id === item)?.field(field as ItemField);
  return (found?.text ?? '').trimEnd();
}

/** The form with some values, written by the one writer. */
async function someChecklist(numbers: readonly (readonly [number, number])[]): Promise<string> {
  const [edition] = editions;
  assert.ok(edition);
  const text = newChecklist(edition);
  const entries = entriesOf(await open(await exported('form', 'xlsx', sourceFrom(text))));
  const operations = [...chosen(entries, numbers)].flatMap(([{ item, field }, value]) =>
    value === '' ? [] : [{ kind: 'set' as const, item, field, value, seen: null }],
  );
  const plan = planEdits(analyze(text, { editions, today }).parsed, operations, editions);
  assert.ok(plan.ok);
  return applyEdits(text, plan.edits);
}

/** The rows of the file, and its head as the row of the empty id. */
function rowsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(/^(?= {2}P\d-)/m)
      .map((part) => [/^ {2}(P[\w-]+):/.exec(part)?.[1] ?? '', part] as const),
  );
}

suite('a workbook out and back, all fields', function () {
  this.timeout(300_000);

  test('edits of any cells: each is in the file, and no other row changes', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (before, after) => {
        const text = await someChecklist(before);
        const book = await open(await exported('form', 'xlsx', sourceFrom(text)));
        const entries = entriesOf(book);
        const values = chosen(entries, after);
        fill(book, values);
        const found = await compared(new Uint8Array(await book.xlsx.writeBuffer()), text);
        assert.deepEqual([found.conflicts, found.notUnderstood, found.missing], [[], [], []]);
        const result = written(text, found);
        const { checklist } = analyze(result, { editions, today });
        for (const entry of entries) {
          const expected = values.get(entry) ?? entry.value;
          assert.equal(valueIn(checklist, entry), expected, `${entry.item} ${entry.field}`);
        }
        const changed = new Set(
          [...values]
            .filter(([entry, value]) => value !== entry.value)
            .map(([{ item }]) => item ?? ''),
        );
        const now = rowsOf(result);
        for (const [id, row] of rowsOf(text)) {
          if (!changed.has(id)) assert.equal(now.get(id), row);
        }
      }),
      RUNS,
    );
  });
});

import ExcelJS from 'exceljs';
import editions from 'virtual:catalog';
import { plainTextOf } from '../../src/core/document/document';
import { buildDocument } from '../../src/core/document/documents';
import type { DocumentSource } from '../../src/core/document/documentSource';
import type { DocumentName, FormatName } from '../../src/core/document/names';
import { takeIn } from '../../src/core/exchange/takeIn';
import { buildChecklist } from '../../src/core/model/checklist';
import { reparse } from '../../src/core/parse/rows/reparse';
import { exportDocument, readBook } from '../../src/exporting';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, runs: 5 },
  { times: 10, runs: 3 },
];

const EXPORTS: readonly (readonly [DocumentName, FormatName])[] = [
  ['form', 'xlsx'],
  ['form', 'docx'],
  ['form', 'html'],
  ['open', 'md'],
  ['open', 'csv'],
];

/** One export of each format and one import, beside writing the texts of the form's tables through exceljs. */
export async function exporting(): Promise<Section> {
  const rows: Section['rows'][number][] = [];
  for (const size of SIZES) rows.push(...(await measure(size)));
  return { title: 'Exporting, and taking in a workbook (from a text that was read)', rows };
}

async function measure({ times, runs }: (typeof SIZES)[number]): Promise<Section['rows']> {
  const source = sourceOf(times);
  const workbook = await exportDocument('form', 'xlsx', source);
  const works: readonly (readonly [name: string, work: () => Promise<unknown>])[] = [
    ['exceljs: the same rows', () => byExcelJs(source)],
    ...EXPORTS.map(([name, format]) => {
      const isFillable = format === 'xlsx';
      return [
        `${name} as ${format}`,
        () => exportDocument(name, format, { ...source, isFillable }),
      ] as const;
    }),
    ['import', () => takeBack(workbook, source)],
  ];
  const found = await inTurn(
    runs,
    works.map(([, work]) => work),
  );
  const [exceljs = NaN] = found;
  return works.map(([what], at) => ({
    rows: 38 * times,
    what,
    time: rounded(found[at] ?? NaN, 1),
    '÷ exceljs': rounded((found[at] ?? NaN) / exceljs),
  }));
}

function sourceOf(times: number): DocumentSource {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const parsed = reparse(formOfRows(edition, times), undefined);
  const checklist = buildChecklist(parsed, editions);
  if (!checklist) throw new Error('No checklist');
  return {
    version: { parsed, checklist },
    file: 'a.kakunin.yaml',
    today: '2026-11-23',
    commit: '',
    isInternal: false,
    isFillable: true,
    t: (text) => text,
  };
}

/** The texts of all tables: no formatting, no lists, no protection. */
async function byExcelJs(source: DocumentSource): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  for (const { name, blocks } of buildDocument('form', source).sections) {
    const sheet = book.addWorksheet(name);
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) {
        const cells = row.kind === 'band' ? [{ text: row.text }] : row.cells;
        sheet.addRow(cells.map((cell) => plainTextOf(cell?.text ?? '')));
      }
    }
  }
  return book.xlsx.writeBuffer();
}

async function takeBack(workbook: Uint8Array, { version }: DocumentSource): Promise<void> {
  const reading = await readBook(workbook);
  if (!('book' in reading)) throw new Error(reading.fault);
  const found = takeIn(reading.book, version);
  if ('fault' in found || found.taken.length > 0) throw new Error('Not as exported');
}

/** Runs each in turn, and gives the median time of each. */
async function inTurn(
  runs: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const times: number[][] = works.map(() => []);
  const warmUp = Math.ceil(runs / 3);
  for (let run = -warmUp; run < runs; run++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      // The first runs warm up.
      if (run >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

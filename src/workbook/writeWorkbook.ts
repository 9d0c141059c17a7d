import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { ExchangeHead, ExportDocument } from '../core/document/document';
import type { ExchangeEntry } from '../core/document/exchangeSheet';
import { EXCHANGE_SHEET, exchangeRows } from '../core/document/exchangeSheet';
import { INTERNAL_MARK } from '../core/document/writers/writer';
import { textCell } from './cellContent';
import { excelText } from './excelText';
import type { BuiltSheet } from './sheet';
import { SheetBuilder } from './sheet';
import { FONT, SIZES, STYLES } from './styles';

/**
 * An Excel workbook: each section is a sheet. With `document.exchange`, cells can be filled in, the form is protected
 * without a password, and a hidden sheet has what import needs. The same document gives the same bytes.
 *
 * `day`: `YYYY-MM-DD`, written as the day of the last change.
 */
export function writeWorkbook(document: ExportDocument, day: string): Promise<Uint8Array> {
  const { sections, exchange, title, isInternal } = document;
  const options = { isFillable: exchange !== undefined, mark: isInternal ? INTERNAL_MARK : '' };
  const built = sections.map((section) => new SheetBuilder(section, options).build());
  const visible = built.map(({ sheet }, at) => ({
    ...sheet,
    ...pageOf(document, sections[at]?.isLandscape ?? false),
    ...(exchange && { protection: PROTECTION }),
  }));
  const hidden = exchange ? [exchangeSheet(exchange, built)] : [];
  const modified = new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    sheets: [...visible, ...hidden],
    defaultFont: { name: FONT, size: SIZES.body },
    namedRanges: built.flatMap(repeatedRows),
    properties: { title: excelText(title).text, creator: 'kakunin', created: modified, modified },
  });
}

/** People may make columns and rows wider and select everything; only the form's text cannot be changed. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

function pageOf({ source, isInternal }: ExportDocument, isLandscape: boolean) {
  return {
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.25, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L&7${codeless(source)}&R&8&P / &N`,
      ...(isInternal && { oddHeader: `&R&B${INTERNAL_MARK}` }),
    },
  } satisfies Partial<WriteSheet>;
}

/** Excel reads `&` as a code, and takes 255 characters for all. */
function codeless(text: string): string {
  return excelText(text).text.slice(0, 200).replaceAll('&', '&&');
}

function repeatedRows({ sheet: { name }, headRows }: BuiltSheet): WriteOptions['namedRanges'] & {} {
  if (!headRows) return [];
  const [first, last] = headRows;
  const range = `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

/** In Japanese: it is for who finds the sheet. */
const NOTE = '取り込みに使うシートです。削除・変更しないでください。';

function exchangeSheet(head: ExchangeHead, built: readonly BuiltSheet[]): WriteSheet {
  const entries = built.flatMap((sheet): readonly ExchangeEntry[] => sheet.entries);
  const rows = exchangeRows({ ...head, entries }, NOTE);
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => {
      const cell = { ...textCell(excelText(text).text, STYLES.plain), style: STYLES.plain };
      return [`${at},${column}`, cell] as const;
    }),
  );
  return {
    name: EXCHANGE_SHEET,
    rows: rows.map(() => []),
    cells: new Map(cells),
    hidden: true,
    protection: PROTECTION,
  };
}

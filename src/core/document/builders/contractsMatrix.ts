import { findingText } from '../../contracts/findings';
import { hospitalName } from '../../contracts/hospital';
import type { HospitalMatrix, MatrixCell, MatrixContract, MatrixRow } from '../../contracts/matrix';
import { matrixOf } from '../../contracts/matrix';
import { isOwnId } from '../../format/ids';
import type { Translate } from '../../problems/translate';
import type { ContractsSource } from '../contractsSource';
import type { Cell, Column, ExportDocument, Section, Table, TableRow } from '../document';
import { uniqueSheetNames } from '../sheetNames';
import { sourceOfForm } from '../words';

/**
 * The contracts of each hospital, row by row, with what there is to talk about.
 *
 * @param isFlat for a format without sections: each row names its hospital
 */
export function contractsMatrix(
  { contracts, form, today, t }: ContractsSource,
  isFlat: boolean,
): ExportDocument {
  const matrices = matrixOf(contracts);
  const names = uniqueSheetNames(matrices.map(({ 医療機関 }) => hospitalName(医療機関, t)));
  const sections = matrices.map((matrix, at) =>
    sectionOf(matrix, { name: names[at] ?? '', today, isFlat, t }),
  );
  const title = t('Contracts of a hospital, row by row');
  const none: Section = {
    name: uniqueSheetNames([title])[0] ?? '',
    blocks: [{ kind: 'paragraph', text: t('There is no contract.') }],
  };
  return {
    title,
    sections: sections.length > 0 ? sections : [none],
    source: sourceOfForm(form),
    isInternal: false,
  };
}

interface SectionOptions {
  readonly name: string;
  readonly today: string;
  readonly isFlat: boolean;
  readonly t: Translate;
}

function sectionOf(matrix: HospitalMatrix, { name, today, isFlat, t }: SectionOptions): Section {
  const hospital = hospitalName(matrix.医療機関, t);
  const found = matrix.rows.filter(({ findings }) => findings.length > 0).length;
  const facts = { day: today, contracts: matrix.contracts.length, rows: found };
  return {
    name,
    isLandscape: true,
    blocks: [
      { kind: 'title', text: hospital },
      {
        kind: 'paragraph',
        text: t('As of {day}: {contracts} contracts; rows to talk about: {rows}', facts),
      },
      tableOf(matrix, isFlat ? [{ text: hospital }] : [], t),
    ],
  };
}

/** `first`: cells that begin every row. */
function tableOf(matrix: HospitalMatrix, first: readonly Cell[], t: Translate): Table {
  const { contracts, rows } = matrix;
  const lead: readonly Column[] = first.map(() => ({ width: 16 }));
  const widths = [11, 26, 34, ...contracts.map(() => 18)].map((width) => ({ width }));
  const heads = ['項目番号', '項目', t('To talk about')].map((text) => ({ text }));
  return {
    kind: 'table',
    columns: [...lead, ...widths],
    head: [[...first.map(() => ({ text: '医療機関' })), ...heads, ...contracts.map(headOf)]],
    rows: rows.flatMap((row, at): readonly TableRow[] => {
      const band = bandOf(row, t);
      const above = rows[at - 1];
      const isFirst = above === undefined || bandOf(above, t) !== band;
      const cells = [...first, ...cellsOf(row, t)];
      return [
        ...(isFirst ? [{ kind: 'band', text: band } as const] : []),
        { kind: 'cells', id: row.item, cells },
      ];
    }),
  };
}

function headOf({ path, 事業者, 対象システム }: MatrixContract): Cell {
  const names = [対象システム, 事業者].flatMap((name) => name ?? []);
  return { text: names.length > 0 ? names.join('\n') : path };
}

function bandOf({ item }: MatrixRow, t: Translate): string {
  if (isOwnId(item)) return t('Own rows');
  return item.startsWith('P1-') ? 'Part 1' : 'Part 2';
}

function cellsOf({ item, title, findings, cells }: MatrixRow, t: Translate): readonly Cell[] {
  const found = findings.map((finding) => findingText(finding, t)).join('\n');
  return [
    { text: item },
    { text: title },
    { text: found === '' ? '' : [{ text: found, look: 'strong' }] },
    ...cells.map(cellOf),
  ];
}

function cellOf(cell: MatrixCell | null): Cell {
  if (!cell) return { text: '―' };
  const { status, 主担当, 費用 } = cell;
  return { text: [status, 主担当, 費用].flatMap((text) => text ?? []).join('\n') };
}

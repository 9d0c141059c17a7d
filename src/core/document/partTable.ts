import type { Edition, Part } from '../catalog/types';
import { ANSWERS } from '../format/fields';
import type { Checklist } from '../model/checklist';
import type { FormRow } from '../model/formRows';
import { headingOf } from '../model/headings';
import { formText, headCell, rowCell } from './cells';
import type { Cell, Run, Table, TableCells, TableRow } from './document';
import type { DocumentSource } from './documentSource';
import { headOfField } from './fieldHeads';
import { numberInSection } from './rowNumbers';

/** The form's columns, in its words. */
const HEADS = [
  '項目\n番号',
  '項目',
  '内容',
  ...(['初回確認', '完了日', '備考'] as const).map(headOfField),
];
const WIDTHS = [6, 19, 35, 14, 13, 19] as const;
const CENTRED: ReadonlySet<string | undefined> = new Set([HEADS[0], HEADS[3], HEADS[4]]);
const FIRST_CHECK = HEADS.indexOf('初回確認');

/** The rows of a Part in the form's columns. */
export function partTable(part: Part, rows: readonly FormRow[], source: DocumentSource): Table {
  const { checklist } = source.version;
  return {
    kind: 'table',
    columns: HEADS.map((head, at) => ({
      width: WIDTHS[at] ?? 0,
      ...(CENTRED.has(head) && { isCentred: true }),
    })),
    head: headOf(part, checklist),
    rows: [...officialRows(part, rows), ...otherRows(rows, source)],
  };
}

/** The form has the day of the first check once for each Part, below the head of its column. */
function headOf({ key }: Part, checklist: Checklist): readonly TableCells[] {
  const top = HEADS.map((text, at) => (at === FIRST_CHECK ? { text } : { text, rows: 2 }));
  const day = headCell(checklist, `初回確認日.${key}`);
  const shown = { ...day, text: day.text === '' ? '（　/　）' : day.text };
  return [top, HEADS.map((_, at) => (at === FIRST_CHECK ? shown : undefined))];
}

function officialRows(part: Part, rows: readonly FormRow[]): readonly TableRow[] {
  return part.sections.flatMap((section): readonly TableRow[] => {
    const inSection = rows.filter(({ place }) => place?.section === section);
    if (inSection.length === 0) return [];
    return [
      { kind: 'band', text: headingOf(section) },
      ...inSection.map((row, at) => rowOf(row, inSection[at - 1], inSection)),
    ];
  });
}

function otherRows(rows: readonly FormRow[], { t }: DocumentSource): readonly TableRow[] {
  const others = rows.filter(({ place }) => !place);
  if (others.length === 0) return [];
  return [
    { kind: 'band', text: t('Rows added by the parties') },
    ...others.map((row) => rowOf(row, undefined, [row])),
  ];
}

/** Rows of one item share its number and its title, as on paper, unless a row has a title of its own. */
function rowOf(row: FormRow, above: FormRow | undefined, all: readonly FormRow[]): TableRow {
  const isCovered = above !== undefined && isOneItem(above, row);
  const next = all.slice(all.indexOf(row) + 1);
  const others = next.findIndex((each) => !isOneItem(row, each));
  const span = { rows: 1 + (others === -1 ? next.length : others) };
  return {
    kind: 'cells',
    id: row.id,
    cells: [
      isCovered ? undefined : { text: numberInSection(row), ...span },
      isCovered ? undefined : { text: formText(row.titleText), ...span },
      { text: contentOf(row) },
      answerCell(row),
      rowCell(row, '完了日'),
      remarksCell(row),
    ],
  };
}

function isOneItem(one: FormRow, other: FormRow): boolean {
  const isSame = one.place !== undefined && one.place.item === other.place?.item;
  return isSame && one.titleText === other.titleText;
}

function contentOf(row: FormRow): readonly Run[] {
  const content = formText(row.content);
  return row.altered ? [...content, { text: '（改変）', look: 'strong' }] : content;
}

/** Paper has はい・いいえ, of which one is marked. 対象外 is not on paper. */
function answerCell(row: FormRow): Cell {
  const cell = rowCell(row, '初回確認');
  const value = cell.entry?.value ?? '';
  const choice = (answer: string): Run =>
    answer === value ? { text: answer, look: 'chosen' } : { text: answer };
  const isKnown = value === '' || ANSWERS.some((answer) => answer === value);
  const text = isKnown ? [choice('はい'), { text: '・' }, choice('いいえ')] : value;
  return { ...cell, text };
}

function remarksCell(row: FormRow): Cell {
  const cell = rowCell(row, '備考');
  if (row.row?.answer !== '対象外') return cell;
  const text = [
    { text: '対象外', look: 'strong' as const },
    ...(cell.text === '' ? [] : [{ text: `：${cell.entry?.value ?? ''}` }]),
  ];
  return { ...cell, text };
}

/** The form's own sentence about term marks; only where the edition has any. */
export function termNote({ terms }: Edition): string | undefined {
  if (terms.length === 0) return undefined;
  return '*が付けられている用語については、別添の「用語の解説」を適宜参照すること。';
}

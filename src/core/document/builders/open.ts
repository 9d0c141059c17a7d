import type { ItemField } from '../../format/fields';
import { fieldLabel } from '../../format/fields';
import type { FormRow } from '../../model/formRows';
import { formRows } from '../../model/formRows';
import { isCalendarDay } from '../../text/calendar';
import { readOnly, rowCell } from '../cells';
import type { Block, Cell, Table, TableRow } from '../document';
import { runsOf } from '../document';
import type { DocumentBuilder, DocumentSource } from '../documentSource';
import { numberInForm } from '../rowNumbers';
import { INTERNAL } from '../rolesTable';
import { sourceOf } from '../words';

/** What is still open, by 期限 and 担当者; rows without 期限 come last. */
export const open: DocumentBuilder = (source) => {
  const { t, today, isInternal } = source;
  const title = t('Open items');
  const table = openRows(source);
  const count = table.rows.length;
  const blocks: readonly Block[] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: partiesOf(source) },
    { kind: 'paragraph', text: t('As of {day}: {count} open rows', { day: today, count }) },
    ...(count > 0 ? [table] : []),
  ];
  return {
    title,
    sections: [{ name: t('Open items'), isLandscape: true, blocks }],
    source: sourceOf(source),
    isInternal,
  };
};

function partiesOf({ version: { checklist } }: DocumentSource): string {
  const names = (['医療機関', '事業者', '対象システム'] as const).map(
    (field) => checklist.head(field)?.text ?? '',
  );
  return names.filter((name) => name !== '').join('　');
}

const PERSON: readonly ItemField[] = ['担当者'];

function openRows({ version, today, isInternal, t }: DocumentSource): Table {
  const internal = isInternal ? INTERNAL.map(([field]) => field) : [];
  const after: readonly ItemField[] = ['役割分担.主担当', '備考', ...internal];
  const rows = formRows(version.checklist)
    .rows.filter(({ status }) => status === '未確認' || status === '未完了')
    .sort((a, b) => compareTexts(sortKey(a), sortKey(b)));
  const fieldCells = (row: FormRow, fields: readonly ItemField[]): readonly Cell[] =>
    fields.map((field) => readOnly(rowCell(row, field)));
  const heads = (fields: readonly ItemField[]): readonly Cell[] =>
    fields.map((field) => ({ text: fieldLabel(field) }));
  return {
    kind: 'table',
    columns: [13, ...PERSON.map(() => 14), 13, 40, 9, 12, 34, ...internal.map(() => 20)].map(
      (width) => ({ width }),
    ),
    head: [
      [
        ...heads(['期限', ...PERSON]),
        ...[{ text: '項目番号' }, { text: '項目' }, { text: t('Status') }],
        ...heads(after),
      ],
    ],
    rows: rows.map((row): TableRow => ({
      kind: 'cells',
      id: row.id,
      cells: [
        deadlineCell(row, today, t('overdue')),
        ...fieldCells(row, PERSON),
        ...[{ text: numberInForm(row) }, { text: row.title }, { text: row.status }],
        ...fieldCells(row, after),
      ],
    })),
  };
}

function deadlineCell(row: FormRow, today: string, overdue: string): Cell {
  const { text, entry } = rowCell(row, '期限');
  const day = entry?.value ?? '';
  if (!isCalendarDay(day) || day >= today) return { text };
  return { text: [...runsOf(text), { text: '\n' }, { text: overdue, look: 'strong' }] };
}

/** Stable sorting keeps the form's order among equals. */
function sortKey({ row }: FormRow): readonly string[] {
  const value = (field: ItemField): string => row?.field(field)?.text ?? '';
  const day = value('期限');
  // Texts that are not days sort after all days.
  return [isCalendarDay(day) ? day : '\uffff', ...PERSON.map(value)];
}

function compareTexts(one: readonly string[], other: readonly string[]): number {
  for (const [at, text] of one.entries()) {
    const against = other[at] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}

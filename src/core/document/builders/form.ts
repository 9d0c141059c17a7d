import type { Part } from '../../catalog/types';
import type { HeadField } from '../../format/fields';
import { fieldLabel, INTERNAL_KEY } from '../../format/fields';
import type { FormRow } from '../../model/formRows';
import { formRows } from '../../model/formRows';
import { headingOf } from '../../model/headings';
import { STATUSES } from '../../model/status';
import { headCell, shownDay } from '../cells';
import type { Block, LabelledValue, Section, Table } from '../document';
import type { DocumentBuilder, DocumentSource } from '../documentSource';
import { partTable, termNote } from '../partTable';
import type { FieldColumns } from '../rolesTable';
import { BEYOND_FORM, hasValue, headCells, INTERNAL, namedRow, tableColumns } from '../rolesTable';
import { sourceOf } from '../words';

/** The form, filled in: cover, the Parts in the form's columns, roles and agreements. */
export const form: DocumentBuilder = (source) => {
  const { checklist } = source.version;
  const { form: edition } = checklist;
  const { file, today, commit, isInternal, isFillable } = source;
  const parts = edition?.parts ?? [];
  const exchange = { edition: checklist.head('様式')?.text ?? '', file, day: today, commit };
  return {
    title: edition?.title ?? '',
    sections: [cover(source), ...parts.map((part) => partSection(part, source)), roles(source)],
    source: sourceOf(source),
    isInternal,
    ...(isFillable && { exchange }),
  };
};

/** The fields on the cover, in the order of the format. */
const COVER_FIELDS: readonly HeadField[] = [
  '医療機関',
  '事業者',
  '対象システム',
  '契約.種別',
  '契約.名称',
  '契約.締結予定日',
  '契約.満了日',
];

const INTERNAL_HEAD: readonly HeadField[] = [INTERNAL_KEY];

function cover(source: DocumentSource): Section {
  const { t, isFillable, isInternal } = source;
  const { checklist } = source.version;
  const { form: edition } = checklist;
  const value = (field: HeadField): LabelledValue => ({
    label: fieldLabel(field),
    cell: headCell(checklist, field),
  });
  const internal = INTERNAL_HEAD.map(value).map(({ label, cell: { text } }) => ({
    label,
    cell: { text },
  }));
  const blocks: readonly Block[] = [
    { kind: 'title', text: edition?.title ?? '' },
    { kind: 'paragraph', text: [edition?.id ?? '', ...(edition?.ministries ?? [])].join('　') },
    { kind: 'values', values: [...COVER_FIELDS.map(value), ...(isInternal ? internal : [])] },
    { kind: 'heading', text: t('State of the checks') },
    { kind: 'values', values: stateOf(source) },
    ...(isFillable ? instructions(source) : []),
  ];
  return { name: '表紙', blocks };
}

function stateOf({ version: { checklist }, t, today, commit, file }: DocumentSource) {
  const { done, total, counts } = formRows(checklist).progress;
  const statuses = STATUSES.map((status) => `${status} ${counts[status]}`).join('　');
  const progress = t('{done} of {total} rows are done', { done, total });
  const values: readonly (readonly [label: string, text: string])[] = [
    [t('Progress'), `${progress}（${statuses}）`],
    [t('Exported on'), shownDay(today)],
    [t('Exported from'), commit === '' ? file : `${file}（${commit}）`],
  ];
  return values.map(([label, text]) => ({ label, cell: { text } }));
}

function instructions({ t }: DocumentSource): readonly Block[] {
  const steps = [
    t(
      '1. Fill in the pale yellow cells. The other cells are the form and are protected (without a password).',
    ),
    t(
      '2. 初回確認: choose はい, いいえ or 対象外 from the list. For いいえ, enter 完了日 once the check is completed.',
    ),
    t('3. Enter dates as 2026/9/7 or R8.9.7. For 対象外, write the reason in 備考欄.'),
    t('4. On the sheet 役割分担・合意, write who does what and where it is agreed.'),
    t(
      '5. Save the workbook as an Excel workbook (.xlsx) and send it back to the sender. Do not delete, add or rename sheets or columns.',
    ),
  ];
  return [
    { kind: 'heading', text: t('How to fill in and send back') },
    ...steps.map((text) => ({ kind: 'note' as const, text })),
  ];
}

function partSection(part: Part, source: DocumentSource): Section {
  const { checklist } = source.version;
  const { form: edition } = checklist;
  const [first] = edition?.parts ?? [];
  const rows = formRows(checklist).rows.filter((row) => (row.part ?? first) === part);
  const note = edition && termNote(edition);
  return {
    name: part.key,
    blocks: [
      { kind: 'paragraph', text: edition?.title ?? '' },
      { kind: 'heading', text: headingOf(part) },
      { kind: 'note', text: part.note },
      ...(note === undefined ? [] : [{ kind: 'note' as const, text: note }]),
      partTable(part, rows, source),
    ],
  };
}

function roles(source: DocumentSource): Section {
  const { t, isFillable } = source;
  const table = rolesTable(source);
  const none = { kind: 'paragraph', text: t('No row has roles or an agreement yet.') } as const;
  return {
    name: '役割分担・合意',
    isLandscape: true,
    blocks: [
      { kind: 'heading', text: '役割分担・合意' },
      { kind: 'note', text: t('These columns are not part of the official form.') },
      isFillable || table.rows.length > 0 ? table : none,
    ],
  };
}

/** Paper has the rows that say something; a workbook has all, to be filled in. */
function rolesTable(source: DocumentSource): Table {
  const { version, isFillable, isInternal } = source;
  const { rows } = formRows(version.checklist);
  const columns = columnsOf(rows, isInternal);
  const shown = isFillable ? rows : rows.filter((row) => hasValue(row, columns));
  return {
    kind: 'table',
    columns: [{ width: 13 }, { width: 24 }, ...tableColumns(columns)],
    head: [[{ text: '項目番号' }, { text: '項目' }, ...headCells(columns)]],
    rows: shown.map((row) => namedRow(row, columns, source)),
  };
}

/** A day of its own is rare: its column is there only where a row has one. */
function columnsOf(rows: readonly FormRow[], isInternal: boolean): FieldColumns {
  const [own, ...others] = BEYOND_FORM;
  const isUsed = own !== undefined && rows.some((row) => hasValue(row, [own]));
  return [...(isUsed ? [own] : []), ...others, ...(isInternal ? INTERNAL : [])];
}

import { changesBetween } from '../../compare/buildComparisonView';
import type {
  ChangesView,
  FieldChangeView,
  RowChangeView,
  SegmentView,
} from '../../compare/comparisonView';
import { isHeadField, isInternal, isItemField } from '../../format/fields';
import type { Translate } from '../../problems/translate';
import { shownDay } from '../cells';
import type { Block, Cell, Look, Run, Table, TableRow, Text } from '../document';
import type { DocumentBuilder, DocumentSource } from '../documentSource';
import { sourceOf } from '../words';

const TITLE = '新旧対照表';

/** What changed against an older version, side by side, with deleted and added words marked. */
export const changes: DocumentBuilder = (source) => {
  const { version, base, t, isInternal } = source;
  const view = changesBetween((base ?? source).version, version, t);
  const table = changeTable(view, source);
  const blocks: readonly Block[] = [
    { kind: 'title', text: TITLE },
    { kind: 'values', values: versionsOf(source) },
    { kind: 'paragraph', text: countRows(table, t) },
    ...(table.rows.length > 0 ? [table] : []),
  ];
  return {
    title: TITLE,
    sections: [{ name: TITLE, isLandscape: true, blocks }],
    source: sourceOf(source),
    isInternal,
  };
};

/** Not the summary of the comparison: it also counts what is not shown here. */
function countRows({ rows }: Table, t: Translate): string {
  const ids = rows.map((row) => (row.kind === 'cells' ? row.id : undefined));
  const count = new Set(ids.filter((id) => id !== undefined)).size;
  return rows.length === 0 ? t('Nothing changed.') : t('Rows that differ: {count}', { count });
}

function versionsOf({ version: { checklist }, base, file, today, commit, t }: DocumentSource) {
  const now = commit === '' ? file : `${file}（${commit}）`;
  const names = (['医療機関', '事業者', '対象システム'] as const).map(
    (field) => checklist.head(field)?.text ?? '',
  );
  const values: readonly (readonly [label: string, text: string])[] = [
    [t('Checklist'), names.filter((name) => name !== '').join('　')],
    ['旧', base?.name ?? ''],
    ['新', `${now}　${shownDay(today)}`],
  ];
  return values.map(([label, text]) => ({ label, cell: { text } }));
}

function changeTable(view: ChangesView, source: DocumentSource): Table {
  const { t } = source;
  const head = shownFields(view.head, isHeadField, source);
  const rows = view.parts.flatMap(({ heading, rows: changed }): readonly TableRow[] => {
    const shown = changed.flatMap((row) => changedRow(row, source));
    const band = { kind: 'band', text: heading } as const;
    return shown.length > 0 && heading !== '' ? [band, ...shown] : shown;
  });
  return {
    kind: 'table',
    columns: [{ width: 9 }, { width: 22 }, { width: 14 }, { width: 48 }, { width: 48 }],
    head: [['項目番号', '項目', '欄', '旧', '新'].map((text) => ({ text }))],
    rows: [
      ...changedLines([{ text: '' }, { text: t('Top of the file') }], head, undefined),
      ...rows,
    ],
  };
}

function changedRow(row: RowChangeView, source: DocumentSource): readonly TableRow[] {
  const { id, title, kind } = row;
  const { t } = source;
  const fields = shownFields(row.fields, isItemField, source);
  const notes: Readonly<Record<typeof kind, string>> = {
    added: t('added'),
    removed: t('removed'),
    changed: row.altered ? t('Altered') : '',
  };
  const note = notes[kind];
  const name: Text =
    note === '' ? title : [{ text: title }, { text: `（${note}）`, look: 'strong' }];
  const cells = [{ text: id }, { text: name }];
  if (fields.length > 0 || kind === 'changed') return changedLines(cells, fields, id);
  return [{ kind: 'cells', id, cells: [...cells, { text: '' }, { text: '' }, { text: '' }] }];
}

/**
 * Only fields of the format leave: the values of other keys may be meant for nobody else. Internal notes
 * leave only if asked for.
 */
function shownFields(
  fields: readonly FieldChangeView[],
  isField: (name: string) => boolean,
  source: DocumentSource,
): readonly FieldChangeView[] {
  return fields.filter(({ field }) => isField(field) && (source.isInternal || !isInternal(field)));
}

/** One line for each field; the name covers them all. */
function changedLines(
  name: readonly Cell[],
  fields: readonly FieldChangeView[],
  id: string | undefined,
): readonly TableRow[] {
  return fields.map(({ label, before, after }, at) => ({
    kind: 'cells',
    ...(id !== undefined && { id }),
    cells: [
      ...name.map((cell) => (at === 0 ? { ...cell, rows: fields.length } : undefined)),
      { text: label },
      { text: segments(before, 'deleted') },
      { text: segments(after, 'added') },
    ],
  }));
}

function segments(views: readonly SegmentView[] | null, look: Look): Text {
  if (views === null) return '';
  return views.map(({ text, changed }): Run => (changed ? { text, look } : { text }));
}

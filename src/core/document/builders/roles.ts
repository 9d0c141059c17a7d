import type { HeadField } from '../../format/fields';
import { fieldLabel } from '../../format/fields';
import { formRows } from '../../model/formRows';
import type { Block, Table } from '../document';
import type { DocumentBuilder, DocumentSource } from '../documentSource';
import type { FieldColumns } from '../rolesTable';
import { AGREED, hasValue, INTERNAL, namedRow, tableColumns } from '../rolesTable';
import { sourceOf } from '../words';

const TITLE = '別紙　役割分担・責任分界表';

/** The annex to a contract: the rows on which roles or an agreement are written. */
export const roles: DocumentBuilder = (source) => {
  const { t, isInternal } = source;
  const table = agreedRows(source);
  const none = { kind: 'paragraph', text: t('No row has roles or an agreement yet.') } as const;
  const blocks: readonly Block[] = [
    { kind: 'title', text: TITLE },
    { kind: 'paragraph', text: preamble(source) },
    table.rows.length > 0 ? table : none,
  ];
  return {
    title: TITLE,
    sections: [{ name: '役割分担・責任分界表', isLandscape: true, blocks }],
    source: sourceOf(source),
    isInternal,
  };
};

/** In Japanese in every language: it goes into a Japanese contract. */
function preamble({ version: { checklist } }: DocumentSource): string {
  const name = (field: HeadField): string => checklist.head(field)?.text || '＿＿＿＿＿＿＿＿';
  const contract = checklist.head('契約.名称')?.text;
  const under = contract ? `「${contract}」に基づく` : '';
  return (
    `${name('医療機関')}（以下「甲」という。）と${name('事業者')}（以下「乙」という。）は、` +
    `${name('対象システム')}に関し、${under}甲乙間の役割分担及び責任分界を次のとおり定める。`
  );
}

/** What the parties are called in the contract. */
const HEADS: Readonly<Record<string, string>> = {
  '役割分担.主担当': '主担当',
  '役割分担.医療機関': '甲（医療機関）\nの役割',
  '役割分担.事業者': '乙（事業者）\nの役割',
  '役割分担.費用': '費用',
};

function agreedRows({ version, isInternal }: DocumentSource): Table {
  const columns: FieldColumns = [...AGREED, ...(isInternal ? INTERNAL : [])];
  const rows = formRows(version.checklist).rows.filter((row) => hasValue(row, columns));
  const numbered = rows.map((row, at) => {
    const named = namedRow(row, columns, { isFillable: false });
    if (named.kind === 'band') return named;
    return { ...named, cells: [{ text: String(at + 1) }, ...named.cells] };
  });
  const heads = columns.map(([field]) => ({ text: HEADS[field] ?? fieldLabel(field) }));
  return {
    kind: 'table',
    columns: [
      { width: 6, isCentred: true },
      { width: 12 },
      { width: 20 },
      ...tableColumns(columns),
    ],
    head: [[{ text: 'No.' }, { text: '項目番号' }, { text: '項目' }, ...heads]],
    rows: numbered,
  };
}

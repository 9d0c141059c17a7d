import type { Version } from '../core/compare/compare';
import { compare } from '../core/compare/compare';
import { isOutsideRows, othersByRow } from '../core/compare/othersByRow';
import { guidanceViews } from '../core/guidance/guidance';
import { buildChecklist } from '../core/model/checklist';
import { parseText } from '../core/parse/yaml/parseText';
import type { OwnCatalog } from '../core/catalog/ownCatalog';
import type { Edition } from '../core/catalog/types';
import type { Translate } from '../core/problems/translate';
import { printable } from '../core/text/printable';
import { rowTitles } from './comparing/comparisonReport';

/**
 * A line for each row with its status, and a line for each value, in the order of the form. Checklists with
 * the same values give the same lines. Every line names its row, so that it can be read alone.
 *
 * `P1-A-1 事業者からの開示資料の確認: 未完了`, `P1-A-1 備考: 済み`, `医療機関: 青葉台病院`
 */
export function itemLines(
  version: Version,
  editions: readonly Edition[],
  linesBelow: LinesBelow = () => [],
): readonly string[] {
  const empty = emptyVersion(editions);
  if (!empty) return [];
  // Compared with an empty checklist, every value of `version` counts as added.
  const { head, rows, others } = compare(empty, version);
  const title = rowTitles([version, version]);
  const byRow = othersByRow(others);
  const inRow = (id: string): readonly string[] =>
    (byRow.get(id) ?? []).flatMap(({ path, after }) =>
      valueLines([id, path.slice(2).join('.')], after),
    );
  return [
    ...head.flatMap(({ field, after }) => valueLines([field], after)),
    ...others
      .filter(isOutsideRows)
      .flatMap(({ path, after }) => valueLines([path.join('.')], after)),
    ...rows.flatMap(({ id, status, fields }) => [
      ...valueLines([id, title(id)], status.after ?? ''),
      ...fields.flatMap(({ field, after }) => valueLines([id, field], after)),
      ...inRow(id),
      ...linesBelow(id),
    ]),
  ];
}

/** Further lines for a row, after its values. */
export type LinesBelow = (id: string) => readonly string[];

/**
 * The guidance for each row, that of own catalogs first: a line that says whose words follow, and a line for each
 * of its texts.
 *
 * `P2-C-4 独自の参考（公式の別添ではありません）:`, `P2-C-4   なぜ大切か: …`
 */
export function guidanceLines(
  { checklist: { form, rows } }: Version,
  catalogs: readonly OwnCatalog[],
  t: Translate,
): LinesBelow {
  if (!form) return () => [];
  return (id) => {
    const title = rows.find((row) => row.id === id)?.field('項目')?.text ?? undefined;
    const views = guidanceViews({ id, title }, { edition: form, catalogs }, t);
    return views.flatMap(({ label, groups }) => [
      `${id} ${shown(label)}:`,
      ...groups.flatMap(({ title: heading, items }) =>
        items.map((text) => `${id}   ${heading}: ${shown(text)}`),
      ),
    ]);
  };
}

/** A text of a catalog, on one line. */
function shown(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

function emptyVersion(editions: readonly Edition[]): Version | undefined {
  const parsed = parseText('{}');
  const checklist = buildChecklist(parsed, editions);
  return checklist && { parsed, checklist };
}

function valueLines(names: readonly string[], value: string | null): readonly string[] {
  const name = names.filter((each) => each !== '').join(' ');
  const prefix = printable(name).replaceAll('\n', ' ');
  return printable(value ?? '')
    .split('\n')
    .map((text) => (text === '' ? `${prefix}:` : `${prefix}: ${text}`));
}

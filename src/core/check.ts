import { ITEMS_KEY } from './format/fields';
import type { Row } from './model/checklist';
import { resolveAlias } from './parse/tree';
import type { Entry, MapNode } from './parse/tree';
import type { Report } from './problems/problem';
import { RULES } from './rules/index';
import type { RuleContext } from './rules/rule';
import { checkSchema } from './schema/checkSchema';

/** What is wrong with the file as a whole: its top level, and what the file rules find. */
export function* checkHead(context: RuleContext): Generator<Report> {
  yield* checkSchema(withoutRows(context.checklist.top), context.editions);
  for (const rule of RULES) if (rule.scope === 'file') yield* rule.check(context);
}

/** What is wrong with one row. Follows from the row, the head of the file, the catalog and today. */
export function* checkRow(row: Row, context: RuleContext): Generator<Report> {
  yield* checkSchema(fileOf(row.entry), context.editions);
  for (const rule of RULES) if (rule.scope === 'row') yield* rule.check(row, context);
}

/** The top level with nothing below 項目, so that rows are not checked with it. */
function withoutRows(top: MapNode): MapNode {
  const isRows = ({ key, value }: Entry): boolean =>
    key === ITEMS_KEY && resolveAlias(value)?.kind === 'map';
  if (!top.entries.some(isRows)) return top;
  return {
    ...top,
    entries: top.entries.map((entry) => (isRows(entry) ? { ...entry, value: undefined } : entry)),
  };
}

/** A file that is right but for what may be wrong with this row. */
function fileOf(row: Entry): MapNode {
  const { span } = row;
  const items: MapNode = { kind: 'map', flow: false, span, entries: [row] };
  const entry = (key: string, value: Entry['value']): Entry => {
    return { key, keySpan: span, afterColon: undefined, value, span };
  };
  const scalar = (value: string | number) =>
    ({ kind: 'scalar', style: 'plain', value, text: String(value), span }) as const;
  const entries = [
    entry('kakunin', scalar(1)),
    entry('様式', scalar('-')),
    entry(ITEMS_KEY, items),
  ];
  return { kind: 'map', flow: false, span, entries };
}

import type { ReadyRow } from '../../catalog/types';
import { ITEM_FIELD_NAMES, ITEMS_KEY } from '../../format/fields';
import { nextOwnId, readOwnId } from '../../format/ids';
import { ANSWER_FIELD, FORM_TEXTS } from '../../format/newRow';
import type { Checklist, Row } from '../../model/checklist';
import type { Operation } from './operation';
import type { Refusal } from './refusal';

interface NewRow {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/**
 * Adds an unanswered own row to the Part, with the next id after those of the checklist and the earlier ones.
 * Without texts, they are to be filled in.
 */
export function addOwnRow(
  { rows }: Checklist,
  part: ReadyRow['part'],
  texts: Partial<Pick<ReadyRow, '項目' | '内容'>>,
  earlier: readonly string[] = [],
): NewRow {
  const id = nextOwnId(part, [...rows.map((row) => row.id), ...earlier]);
  const row = { kind: 'set', item: id } as const;
  return {
    id,
    operations: [
      ...FORM_TEXTS.map((field) => ({ ...row, field, value: texts[field] ?? null }) as const),
      { ...row, field: ANSWER_FIELD, value: null },
    ],
  };
}

export function removeOwnRow(id: string): readonly Operation[] {
  return [{ kind: 'remove', path: [ITEMS_KEY, id] }];
}

/**
 * Moves the own row past the one above or below it in the file that is of the same Part. Nothing to do for the
 * first or the last one.
 */
export function moveOwnRow(
  { rows }: Checklist,
  item: string,
  direction: 'up' | 'down',
): readonly Operation[] | Refusal {
  const part = readOwnId(item)?.part;
  const own = rows.map(({ id }) => id).filter((id) => readOwnId(id)?.part === part);
  const at = part === undefined ? -1 : own.indexOf(item);
  if (at < 0) return { code: 'row-gone', item };
  const of = own[direction === 'up' ? at - 1 : at + 1];
  if (of === undefined) return [];
  return [{ kind: 'move-row', item, place: direction === 'up' ? 'before' : 'after', of }];
}

/** The fields of an own row that say more than what is to be checked. Removing them loses something. */
export function filledInFields(row: Row): readonly string[] {
  return ITEM_FIELD_NAMES.filter((field) => {
    const found = row.field(field);
    const isText = FORM_TEXTS.some((text) => text === field);
    return !isText && found !== undefined && (found.locked || Boolean(found.text));
  });
}

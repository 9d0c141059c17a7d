import type { ReadyRow } from '../../catalog/types';
import { ITEM_FIELD_NAMES, ITEMS_KEY } from '../../format/fields';
import { nextOwnId } from '../../format/ids';
import { ANSWER_FIELD, FORM_TEXTS } from '../../format/newRow';
import type { Checklist, Row } from '../../model/checklist';
import type { Operation } from './operation';

interface NewRow {
  readonly id: string;
  readonly operations: readonly Operation[];
}

/** Adds an unanswered own row to the Part, with the next free id. Without texts, they are to be filled in. */
export function addOwnRow(
  { rows }: Checklist,
  part: ReadyRow['part'],
  texts: Partial<Pick<ReadyRow, '項目' | '内容'>>,
): NewRow {
  const id = nextOwnId(
    part,
    rows.map((row) => row.id),
  );
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

/** The fields of an own row that say more than what is to be checked. Removing them loses something. */
export function filledInFields(row: Row): readonly string[] {
  return ITEM_FIELD_NAMES.filter((field) => {
    const found = row.field(field);
    const isText = FORM_TEXTS.some((text) => text === field);
    return !isText && found !== undefined && (found.locked || Boolean(found.text));
  });
}

import { splitTermMarks } from '../catalog/lookup';
import type { HeadField, ItemField } from '../format/fields';
import { fieldSpec } from '../format/fields';
import type { Checklist } from '../model/checklist';
import type { FormRow } from '../model/formRows';
import { isCalendarDay } from '../text/calendar';
import type { Cell, Entry, Run } from './document';

/** The cell of a field of a row. */
export function rowCell({ id, row }: FormRow, field: ItemField): Cell {
  return entryCell({ item: id, field }, row?.field(field)?.text);
}

/** The cell of a field of the top level. */
export function headCell(checklist: Checklist, field: HeadField): Cell {
  return entryCell({ item: null, field }, checklist.head(field)?.text);
}

function entryCell(key: Pick<Entry, 'item' | 'field'>, text: string | null | undefined): Cell {
  const { kind, choices = [] } = fieldSpec(key);
  const value = text?.replace(/\r\n?/g, '\n') ?? '';
  const shown = kind === 'date' ? shownDay(value) : value;
  const entryKind = kind === 'date' || kind === 'choice' ? kind : 'text';
  return { text: shown, entry: { ...key, kind: entryKind, choices, value } };
}

/** The cell as it is read only: nothing can be filled in. */
export function readOnly({ text }: Cell): Cell {
  return { text };
}

/** `2026-09-07` → `2026/9/7`; other texts as they are. */
export function shownDay(text: string): string {
  if (!isCalendarDay(text)) return text;
  const [year = '', month, day] = text.split('-');
  return `${year}/${Number(month)}/${Number(day)}`;
}

/** A text of the form, with its term marks raised. */
export function formText(text: string): readonly Run[] {
  return splitTermMarks(text).map((segment) =>
    'mark' in segment ? { text: segment.text, look: 'mark' } : { text: segment.text },
  );
}

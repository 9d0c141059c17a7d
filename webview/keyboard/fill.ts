import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { fill } from '../dom/words';

/** Writes the value into all the fields that have another one, as one step to undo. */
export function writeAll(fields: readonly EditableField[], value: string, page: Page): void {
  const values = fields.map((field) => ({ field, value }));
  writeEach(values, page);
}

/** Writes each value into its field, if that has another one, as one step to undo. Says so in the end. */
export function writeEach(
  values: readonly { readonly field: EditableField; readonly value: string }[],
  page: Page,
  sentence = page.strings.cellsWritten,
): void {
  const others = values.filter(
    ({ field, value }) => field.editable && field.control.read() !== value,
  );
  const [only] = others;
  if (!only) return;
  if (others.length === 1) {
    only.field.put(only.value);
    return;
  }
  const { notices } = page;
  const operations = others.map(({ field, value }) => field.operationFor(value));
  page.edits.send(operations, ({ ok, message = '' }) => {
    if (ok) notices.announce(fill(sentence, others.length));
    else notices.showRefusal(message);
  });
}

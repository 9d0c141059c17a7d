import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { fill } from '../dom/words';

/** Writes the value into all the fields that have another one, as one step to undo. */
export function writeAll(fields: readonly EditableField[], value: string, page: Page): void {
  const others = fields.filter((each) => each.editable && each.control.read() !== value);
  const [only] = others;
  if (!only) return;
  if (others.length === 1) {
    only.put(value);
    return;
  }
  const { notices, strings } = page;
  const operations = others.map((each) => each.operationFor(value));
  page.edits.send(operations, ({ ok, message = '' }) => {
    if (ok) notices.announce(fill(strings.cellsWritten, others.length));
    else notices.showRefusal(message);
  });
}

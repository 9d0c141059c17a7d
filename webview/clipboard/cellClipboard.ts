import { writeHtmlTable, writeTsv } from '../../src/core/clipboard/formats/writeCells';
import type { FieldKey, ItemField } from '../../src/core/format/fields';
import { MOST_CLIPBOARD } from '../../src/core/format/limits';
import type { PasteMessage, PastePreviewMessage } from '../../src/protocol/pasteMessages';
import { fill } from '../dom/words';
import type { EditableField } from '../field/editableField';
import type { Keyboard } from '../keyboard/keyboard';
import { isInColumn } from '../keyboard/keyboard';
import { below, type Ground } from '../keyboard/navigation';
import type { Page } from '../page';
import { COLUMN_FIELDS } from '../table/columns';
import { looksLikeCells } from './looksLikeCells';
import type { PasteDialog } from './pasteDialog';
import { pastedOperations, withFixedFields } from './pastedOperations';

interface Places {
  readonly keyboard: Keyboard;
  readonly ground: Ground;
  readonly dialog: PasteDialog;
  /** Asks the host what a paste would write; the answer arrives in `show`. */
  readonly ask: (message: PasteMessage) => void;
}

/**
 * Copies, cuts and pastes cells of rows. Text that is edited or selected in a field, and the fields of the head, are left
 * to the browser. The events come from the keys, from VS Code's menu, and from its commands alike.
 */
export class CellClipboard {
  private lastId = 0;

  constructor(
    private readonly page: Page,
    private readonly places: Places,
  ) {}

  listen(): void {
    document.addEventListener('copy', (event) => this.copy(event));
    document.addEventListener('cut', (event) => this.cut(event));
    document.addEventListener('paste', (event) => this.paste(event));
  }

  private get selection() {
    return this.places.keyboard.selection;
  }

  private get active(): EditableField | undefined {
    const { activeElement: active, body } = document;
    // An answer that cannot be changed cannot have the focus, but be selected.
    const field = active === body ? this.selection.start : this.page.fields.at(active);
    return field?.key.item !== null && field?.isComposing === false ? field : undefined;
  }

  private copy(event: ClipboardEvent): void {
    if (this.put(event)) this.announce(this.page.strings.cellsCopied);
  }

  private cut(event: ClipboardEvent): void {
    const { active } = this;
    if (!active || !this.put(event)) return;
    const { cellsCut } = this.page.strings;
    this.announce(cellsCut);
    this.places.keyboard.clear(active, fill(cellsCut, this.count));
  }

  /** Puts the cells on the clipboard; false if the copy is about a text. */
  private put(event: ClipboardEvent): boolean {
    const { active, selection } = this;
    if (!active || !event.clipboardData) return false;
    const isRange = selection.isAt(active);
    if (!isRange && this.hasSelectedText(active)) return false;
    const cells = isRange ? selection.texts : [[active.control.read()]];
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(cells));
    event.clipboardData.setData('text/html', writeHtmlTable(cells));
    return true;
  }

  private announce(sentence: string): void {
    this.page.notices.announce(fill(sentence, this.count));
  }

  private get count(): number {
    return Math.max(1, this.selection.texts.flat().length);
  }

  /** A text field that was reached with the keys has its text selected to be replaced, not to be copied in part. */
  private hasSelectedText(field: EditableField): boolean {
    const { text } = field.control;
    if (!text) return getSelection()?.isCollapsed === false;
    return this.isTextEdited(field) && text.selectionStart !== text.selectionEnd;
  }

  private isTextEdited(field: EditableField): boolean {
    return this.places.keyboard.isEdited(field);
  }

  private paste(event: ClipboardEvent): void {
    const { active } = this;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!active || (text === '' && html === '') || !this.takesCells(active, text, html)) return;
    event.preventDefault();
    const { notices, strings } = this.page;
    if (text.length > MOST_CLIPBOARD) notices.showRefusal(strings.clipboardTooLarge);
    else if (!active.editable) notices.announce(strings.readOnly);
    else {
      active.handle({ kind: 'committed' });
      // A text is complete without its HTML.
      const short = html.length > MOST_CLIPBOARD ? '' : html;
      this.places.ask({
        type: 'paste',
        id: ++this.lastId,
        text,
        html: short,
        ...this.target(active),
      });
    }
  }

  /** Whether the paste goes into cells, not into the text of the field. */
  private takesCells(field: EditableField, text: string, html: string): boolean {
    if (this.selection.isAt(field) || !field.control.text) return true;
    if (!isInColumn(field) || field.dirty) return false;
    return !this.isTextEdited(field) || looksLikeCells(text, html);
  }

  /** From the first selected cell to the right and down, as far as the table goes. */
  private target({ key }: EditableField): Pick<PasteMessage, 'rows' | 'fields' | 'selected'> {
    const place = this.selection.place ?? { first: key, rows: 1, columns: 1 };
    const { first, rows, columns } = place;
    const names = columnsFrom(first);
    return {
      rows: below(first, this.places.ground),
      fields: names,
      selected: { rows, columns },
    };
  }

  /** A single value for an empty cell is written at once; anything else is shown before. */
  show({ id, preview: { cells: pasted, beyond } }: PastePreviewMessage): void {
    if (id !== this.lastId) return;
    this.lastId++;
    const cells = withFixedFields(pasted, this.page);
    const [only] = cells;
    if (!only && beyond === 0) this.page.notices.announce(this.page.strings.nothingPasted);
    else if (
      only &&
      cells.length === 1 &&
      only.now === '' &&
      beyond === 0 &&
      'operation' in only.outcome
    ) {
      this.write(pastedOperations(cells));
    } else {
      this.places.dialog.open({ cells, beyond }, (chosen) => this.write(pastedOperations(chosen)));
    }
  }

  private write(operations: ReturnType<typeof pastedOperations>): void {
    if (operations.length === 0) return;
    const { edits, notices, strings } = this.page;
    edits.send(operations, ({ ok, message = '' }) => {
      if (ok) notices.announce(fill(strings.cellsWritten, operations.length));
      else notices.showRefusal(message);
    });
  }
}

function columnsFrom({ field }: FieldKey): readonly ItemField[] {
  const at = COLUMN_FIELDS.findIndex((name) => name === field);
  return at < 0 ? [field as ItemField] : COLUMN_FIELDS.slice(at);
}

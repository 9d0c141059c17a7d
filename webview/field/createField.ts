import type { Field, FieldKey } from '../../src/core/format/fields';
import { fieldLabel } from '../../src/core/format/fields';
import type { CellView } from '../../src/core/view/tableView';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { answerControl } from './answerControl';
import { choiceControl } from './choiceControl';
import type { Control } from './control';
import { dateControl } from './dateControl';
import { textControl } from './textControl';
import { element } from '../dom/dom';
import { EditableField } from './editableField';
import { enterOf, inputOf } from './fieldKinds';
import { shownText } from '../dom/hiddenText';
import type { Page } from '../page';

/**
 * Makes a cell for the field, shows the view in it and adds it to the page's registry.
 *
 * The label has the row's id and the column, as in `P1-A-1 完了日`: a screen reader reads a cell without
 * the cells around it.
 */
export function createField(
  page: Page,
  item: string | null,
  view: CellView<Field>,
  options: { className: string; label?: string; reveal?: () => void },
): EditableField {
  const name = options.label ?? fieldLabel(view.field);
  const label = spellOutHiddenCharacters(item === null ? name : `${item} ${name}`);
  const key = { item, field: view.field };
  const control = revealing(createControl(page, key, label), options.reveal);
  const attributes = { class: options.className, 'data-field': view.field };
  const cell = element('div', attributes, control.element);
  const field = new EditableField(key, cell, control, page);
  page.fields.add(field);
  showCell(page, field, view);
  page.fields.restoreDraft(field);
  return field;
}

/** The control with a way to make it visible, which has to be gone before it can have the focus. */
function revealing(control: Control, reveal: (() => void) | undefined): Control {
  if (!reveal) return control;
  const focus = () => {
    reveal();
    control.focus();
  };
  return { ...control, reveal, focus };
}

/** Updates a field from the view of its cell. */
export function showCell(page: Page, field: EditableField, view: CellView<Field>): void {
  const fixed = inputOf(field.key).by === 'fixed';
  field.lock(view.locked ? page.strings.locked : fixed ? '' : undefined);
  field.handle({ kind: 'shown', value: view.value });
}

/** The cell with that field; every row has one of each. */
export function cellOf<F extends Field>(cells: readonly CellView<F>[], field: F): CellView<F> {
  return cells.find((cell) => cell.field === field) ?? { field, value: null };
}

function createControl(page: Page, key: FieldKey, label: string): Control {
  const input = inputOf(key);
  const { strings } = page;
  switch (input.by) {
    case 'answer':
      return answerControl(label, label, {
        answers: input.values,
        shown: (text) => shownText(text, strings),
      });
    case 'choice':
      return choiceControl(label, input.values, strings.empty);
    case 'date':
      return dateControl(label, { hint: strings.dateHint, pick: strings.pickDate });
    case 'lines':
      return textControl({ label, title: hintOf(key, strings), lines: true });
    case 'fixed':
      return textControl({ label, lines: false });
  }
}

/** What Enter does in the text. */
function hintOf(key: FieldKey, strings: Page['strings']): string {
  const { cellHint, lineHint, linesHint } = strings;
  return { down: cellHint, next: lineHint, break: linesHint }[enterOf(key)];
}

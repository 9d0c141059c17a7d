import type { Field } from '../src/core/model/fields';
import type { CellView } from '../src/core/view/tableView';
import { spellOutHiddenCharacters } from '../src/core/text/hiddenCharacters';
import { answerControl } from './controls/answerControl';
import { choiceControl } from './controls/choiceControl';
import type { Control } from './controls/control';
import { dateControl } from './controls/dateControl';
import { textControl } from './controls/textControl';
import { element } from './dom';
import { EditableField } from './editableField';
import { inputOf } from './fieldKinds';
import { shownText } from './hiddenText';
import type { Page } from './page';

/**
 * A cell for the field, showing the view, known to the page's registry.
 *
 * The label has the row's id and the column, as in `P1-A-1 完了日`: a screen reader reads cells out of
 * their surroundings.
 */
export function createField(
  page: Page,
  item: string | null,
  view: CellView<Field>,
  options: { className: string; label?: string },
): EditableField {
  const name = options.label ?? view.field.replace('.', ' ');
  const label = spellOutHiddenCharacters(item === null ? name : `${item} ${name}`);
  const control = createControl(page, view.field, label);
  const attributes = { class: options.className, 'data-field': view.field };
  const cell = element('div', attributes, control.element);
  const field = new EditableField({ item, field: view.field }, cell, control, page);
  page.fields.add(field);
  showCell(page, field, view);
  page.fields.claim(field);
  return field;
}

/** Updates a field from the view of its cell. */
export function showCell(page: Page, field: EditableField, view: CellView<Field>): void {
  const fixed = inputOf(view.field).by === 'fixed';
  field.lock(view.locked ? page.strings.locked : fixed ? '' : undefined);
  field.show(view.value);
}

/** The cell of a view by its field; every row has one of each. */
export function cellOf<F extends Field>(cells: readonly CellView<F>[], field: F): CellView<F> {
  return cells.find((cell) => cell.field === field) ?? { field, value: null };
}

function createControl(page: Page, field: Field, label: string): Control {
  const input = inputOf(field);
  const { strings } = page;
  switch (input.by) {
    case 'answer':
      return answerControl(label, label, {
        answers: input.values,
        clear: strings.clearAnswer,
        shown: (text) => shownText(text, strings),
      });
    case 'choice':
      return choiceControl(label, input.values, strings.empty);
    case 'date':
      return dateControl(label, { hint: strings.dateHint, pick: strings.pickDate });
    case 'lines':
      return textControl({ label, title: strings.linesHint, lines: true });
    case 'fixed':
      return textControl({ label, lines: false });
  }
}

import { fieldLabel, isInternal } from '../../src/core/format/fields';
import type { RowView } from '../../src/core/view/tableView';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { cellOf } from '../field/createField';
import { element } from '../dom/dom';
import { panelFields } from '../field/fieldKinds';
import { shownText } from '../dom/hiddenText';
import { internalMark } from '../dom/internalMark';
import type { Page } from '../page';

/** What was agreed is read line by line. */
const WORDING = '合意内容';

/**
 * Buttons with the fields of the row's panel, in short: a closed panel hides nothing of the contract.
 * Each button opens the panel at its field.
 */
export function hintsOf(view: RowView, words: Page['strings']): HTMLElement[] {
  return panelFields(view.id).flatMap((field) => {
    const { value, locked } = cellOf(view.cells, field);
    if (value === null && !locked) return [];
    const chip = element('button', {
      type: 'button',
      class: 'hint',
      tabindex: -1,
      'data-action': 'open-detail',
      'data-detail': field,
      'data-internal': isInternal(field),
    });
    // At the value: of the button, a screen reader would say it after the same text.
    const title = spellOutHiddenCharacters(`${fieldLabel(field)}: ${value ?? '…'}`);
    const name = field.replace('役割分担.', '');
    chip.append(element('span', { class: 'hint-name' }, name, ...internalMark(field, words)));
    const shown = shownText(
      field === WORDING ? (value ?? '…') : (value ?? '…').replaceAll('\n', ' '),
      words,
    );
    chip.append(element('span', { class: 'hint-value', title }, ...shown));
    return [chip];
  });
}

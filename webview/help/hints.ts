import { fieldLabel } from '../../src/core/format/fields';
import type { RowView } from '../../src/core/view/tableView';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { cellOf } from '../field/createField';
import { element } from '../dom/dom';
import { DETAIL_FIELDS } from '../field/fieldKinds';
import type { HiddenWords } from '../dom/hiddenText';
import { shownText } from '../dom/hiddenText';

/**
 * Buttons with the fields of the row's panel, in short: a closed panel hides nothing of the contract.
 * Each button opens the panel at its field.
 */
export function hintsOf(view: RowView, words: HiddenWords): HTMLElement[] {
  return DETAIL_FIELDS.flatMap((field) => {
    const { value, locked } = cellOf(view.cells, field);
    if (value === null && !locked) return [];
    const chip = element('button', {
      type: 'button',
      class: 'hint',
      'data-action': 'open-detail',
      'data-detail': field,
      title: spellOutHiddenCharacters(`${fieldLabel(field)}: ${value ?? '…'}`),
    });
    chip.append(element('span', { class: 'hint-name' }, field.replace('役割分担.', '')));
    const shown = shownText((value ?? '…').replaceAll('\n', ' '), words);
    chip.append(element('span', { class: 'hint-value' }, ...shown));
    return [chip];
  });
}

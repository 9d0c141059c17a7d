import type { RowView } from '../src/core/view/tableView';
import { cellOf } from './createField';
import { element } from './dom';
import { DETAIL_FIELDS } from './fieldKinds';

/**
 * What the row's panel holds, in short, for when it is closed: nothing of the contract is hidden.
 * Each opens the panel at its field.
 */
export function hintsOf(view: RowView): HTMLElement[] {
  return DETAIL_FIELDS.flatMap((field) => {
    const { value, locked } = cellOf(view.cells, field);
    if (value === null && !locked) return [];
    const chip = element('button', {
      type: 'button',
      class: 'hint',
      'data-action': 'open-detail',
      'data-detail': field,
      title: `${field.replace('.', ' ')}: ${value ?? '…'}`,
    });
    chip.append(element('span', { class: 'hint-name' }, field.replace('役割分担.', '')));
    chip.append(element('span', { class: 'hint-value' }, (value ?? '…').replaceAll('\n', ' ')));
    return [chip];
  });
}

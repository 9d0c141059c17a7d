import { fieldLabel, isInternal } from '../../src/core/format/fields';
import type { GuidanceView } from '../../src/core/guidance/guidance';
import type { ReferenceView } from '../../src/core/guidance/references';
import type { RowView } from '../../src/core/view/tableView';
import { cellOf, createField, showCell } from '../field/createField';
import { element } from '../dom/dom';
import { fill } from '../dom/words';
import { internalMark } from '../dom/internalMark';
import type { EditableField } from '../field/editableField';
import { DETAIL_FIELDS } from '../field/fieldKinds';
import { Guidance } from '../help/guidance';
import type { Page } from '../page';

/** The panel below a row: who does what, where it is agreed, by when, and the related guidelines. */
export class Details {
  readonly element: HTMLElement;
  readonly fields: readonly EditableField[];
  private readonly guidance: Guidance;
  private readonly references = element('div', { class: 'references' });

  constructor(
    private readonly page: Page,
    view: RowView,
    references: readonly ReferenceView[],
  ) {
    this.fields = DETAIL_FIELDS.map((field) =>
      createField(page, view.id, cellOf(view.cells, field), { className: 'value' }),
    );
    this.element = element('div', { class: 'details', id: detailsId(view.id) });
    for (const [index, field] of DETAIL_FIELDS.entries()) {
      const cell = this.fields[index]?.cell;
      if (!cell) continue;
      const label = element('span', { class: 'label' }, fieldLabel(field));
      label.append(...internalMark(field, page.strings));
      const attributes = { 'data-detail': field, 'data-internal': isInternal(field) };
      this.element.append(element('div', { class: 'detail', ...attributes }, label, cell));
    }
    this.guidance = new Guidance(page, this.fields);
    this.element.append(this.guidance.element, this.references, historyLink(page));
    this.showReferences(references);
  }

  update(view: RowView): void {
    for (const field of this.fields) {
      const cell = view.cells.find((each) => each.field === field.key.field);
      if (cell) showCell(this.page, field, cell);
    }
    this.guidance.refresh();
  }

  showGuidance(guidance: GuidanceView | null, isRowDone: boolean): void {
    this.guidance.show(guidance, isRowDone);
  }

  showReferences(references: readonly ReferenceView[]): void {
    const { strings } = this.page;
    const group = (basis: ReferenceView['basis'], label: string) => {
      const items = references.filter((reference) => reference.basis === basis);
      if (items.length === 0) return [];
      const list = element('ul', {}, ...items.map((each) => referenceLine(each, strings)));
      return [element('div', { 'data-basis': basis }, element('span', {}, label), list)];
    };
    this.references.hidden = references.length === 0;
    this.references.replaceChildren(
      element('span', { class: 'label' }, strings.references),
      ...group('printed', strings.referencePrinted),
      ...group('related', strings.referenceRelated),
    );
  }
}

/** The host opens the document: the page knows no address. */
function referenceLine(
  { text, document: id, newer }: ReferenceView,
  { opensInBrowser, newerEdition }: Page['strings'],
): HTMLElement {
  const attributes = { class: 'link', 'data-action': 'open-document', 'data-document': id };
  const link = element('button', { type: 'button', ...attributes, title: opensInBrowser }, text);
  const line = element('li', {}, link);
  if (newer !== undefined) {
    line.append(' ', element('span', { class: 'newer' }, fill(newerEdition, newer)));
  }
  return line;
}

function historyLink({ strings }: Page): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'link', 'data-action': 'history' },
    strings.history,
  );
  return element('div', { class: 'detail-links' }, button);
}

/** For `aria-controls`. */
export function detailsId(item: string): string {
  return `details-${item}`;
}

import { fieldLabel, isInternal } from '../../src/core/format/fields';
import type { GuidanceView } from '../../src/core/guidance/guidance';
import type { ReferenceView } from '../../src/core/guidance/references';
import type { RowView } from '../../src/core/view/tableView';
import { cellOf, createField, showCell } from '../field/createField';
import { element, setAttribute } from '../dom/dom';
import { fill } from '../dom/words';
import { internalMark } from '../dom/internalMark';
import type { EditableField } from '../field/editableField';
import { panelFields } from '../field/fieldKinds';
import { GuidanceList } from '../help/guidanceList';
import type { Page } from '../page';
import { PreviousPanel } from '../previous/previousPanel';

/** The panel below a row: who does what, where it is agreed, by when, and the related guidelines. */
export class Details {
  readonly element: HTMLElement;
  readonly fields: readonly EditableField[];
  private readonly guidance: GuidanceList;
  private readonly previous: PreviousPanel;
  private readonly references = element('div', { class: 'references' });
  /** For what is agreed in Part 2, the word that says that it is not filled in. */
  private readonly missing = new Map<EditableField, HTMLElement>();
  private status: RowView['status'];

  constructor(
    private readonly page: Page,
    view: RowView,
    references: readonly ReferenceView[],
    inRow: readonly EditableField[],
  ) {
    this.status = view.status;
    this.fields = panelFields(view.id).map((field) =>
      createField(page, view.id, cellOf(view.cells, field), { className: 'value' }),
    );
    this.previous = new PreviousPanel(page, view.id);
    this.element = element('div', { class: 'details', id: detailsId(view.id) });
    this.element.append(this.previous.element);
    for (const field of this.fields) {
      this.element.append(this.detail(field));
      field.onChange = () => this.refresh();
    }
    this.guidance = new GuidanceList(page, [...inRow, ...this.fields]);
    this.element.append(this.guidance.element, this.references, rowLinks(page, view.own));
    this.showReferences(references);
    this.previous.show(view.previous);
    this.refresh();
  }

  update(view: RowView): void {
    this.status = view.status;
    for (const field of this.fields) {
      const cell = view.cells.find((each) => each.field === field.key.field);
      if (cell) showCell(this.page, field, cell);
    }
    this.previous.show(view.previous);
    this.refresh();
  }

  showGuidance(guidance: readonly GuidanceView[], isRowDone: boolean): void {
    this.guidance.show(guidance, isRowDone);
  }

  private detail(of: EditableField): HTMLElement {
    const { key, cell } = of;
    const { item, field } = key;
    const { strings } = this.page;
    const label = element('span', { class: 'label' }, fieldLabel(field));
    label.append(...internalMark(field, strings));
    if (field === '合意内容' && item?.startsWith('P2-')) {
      const word = element('span', { class: 'missing' }, strings.missing);
      this.missing.set(of, word);
      label.append(word);
    }
    const attributes = { 'data-detail': field, 'data-internal': isInternal(field) };
    return element('div', { class: 'detail', ...attributes }, label, cell);
  }

  /** A field of the row has changed: what is filled in, the words for what is missing, and the samples that still fit. */
  refresh(): void {
    for (const field of this.fields) {
      mark(field, 'data-filled', field.control.read() !== '');
    }
    for (const [field, word] of this.missing) {
      word.hidden = this.status === '対象外' || !field.isVacant;
      mark(field, 'data-missing', !word.hidden);
    }
    this.guidance.refresh();
    this.previous.refresh();
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

/** Marks the label and the cell of the field. */
function mark({ cell }: EditableField, name: string, isSo: boolean): void {
  const place = cell.closest('.detail');
  if (place) setAttribute(place, name, isSo);
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

function rowLinks({ strings }: Page, isOwn: boolean): HTMLElement {
  const link = (action: string, words: string): HTMLElement =>
    element('button', { type: 'button', class: 'link', 'data-action': action }, words);
  const links = element('div', { class: 'detail-links' }, link('history', strings.history));
  if (isOwn) {
    links.append(
      link('move-up', strings.moveUp),
      link('move-down', strings.moveDown),
      link('remove-row', strings.removeRow),
    );
  } else links.append(link('alter-row', strings.alterRow));
  return links;
}

/** For `aria-controls`. */
export function detailsId(item: string): string {
  return `details-${item}`;
}

import { fieldLabel } from '../../src/core/format/fields';
import type { GuidanceGroup, GuidanceView } from '../../src/core/guidance/guidance';
import type { Sample } from '../../src/core/guidance/samples';
import { sameData } from '../../src/core/view/difference/sameData';
import { element } from '../dom/dom';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { SampleCopier } from './sampleCopier';

/** Help on a row in the words of one source: why it matters, what to check, what others write. */
export class Guidance {
  readonly element = element('details', { class: 'guidance' });
  private readonly label = element('span', { class: 'guidance-label' });
  /** What to think about. */
  private readonly thinking = element('div');
  /** What to write, with samples. */
  private readonly writing = element('div');
  private shown: GuidanceView | undefined;
  private copiers: readonly SampleCopier[] = [];

  /** `fields` are those of the row's panel. */
  constructor(
    private readonly page: Page,
    private readonly fields: readonly EditableField[],
  ) {
    const title = element('span', { class: 'guidance-title' }, page.strings.guidance);
    this.element.append(
      element('summary', {}, title, ' ', this.label),
      element('div', { class: 'guidance-groups' }, this.thinking, this.writing),
    );
  }

  /** `isClosed`: only the heading shows until the user opens it. */
  show(view: GuidanceView, isClosed: boolean): void {
    this.element.toggleAttribute('open', !isClosed);
    if (sameData(view, this.shown)) return;
    this.shown = view;
    this.copiers = [];
    this.label.textContent = spellOutHiddenCharacters(view.label);
    this.thinking.replaceChildren();
    this.writing.replaceChildren();
    for (const group of view.groups) {
      (group.samples.length === 0 ? this.thinking : this.writing).append(this.group(group));
    }
  }

  /** A field of the panel has changed, so a sample may fit or no longer fit. */
  refresh(): void {
    for (const copier of this.copiers) copier.refresh();
  }

  private group(group: GuidanceGroup): HTMLElement {
    const { kind, title, samples } = group;
    const section = element('section', { 'data-guidance': kind });
    section.append(element('h3', {}, title), contentOf(group));
    if (kind === 'wording') {
      section.append(element('p', { class: 'clause-note' }, this.page.strings.clauseNote));
    }
    if (samples.length > 0) {
      const copier = new SampleCopier(this.page, this.fields, samples);
      this.copiers = [...this.copiers, copier];
      section.append(copier.element);
    }
    return section;
  }
}

function contentOf({ kind, items, samples }: GuidanceGroup): HTMLElement {
  const shown = items.map(spellOutHiddenCharacters);
  switch (kind) {
    case 'why':
      return element('p', {}, ...shown);
    case 'wording':
      return element('blockquote', {}, ...shown.map((sentence) => element('p', {}, sentence)));
    case 'roles':
      return element('dl', {}, ...samples.flatMap(roleLines));
    case 'check':
    case 'evidence':
      return element('ul', {}, ...shown.map((item) => element('li', {}, item)));
  }
}

function roleLines({ field, value }: Sample): HTMLElement[] {
  const name = fieldLabel(field).split(' ').at(-1) ?? '';
  return [element('dt', {}, name), element('dd', {}, spellOutHiddenCharacters(value))];
}

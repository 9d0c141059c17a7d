import type { GuidanceView } from '../../src/core/guidance/guidance';
import { element } from '../dom/dom';
import type { EditableField } from '../field/editableField';
import type { Page } from '../page';
import { Guidance } from './guidance';

/** Help on a row, below what the user has filled in: that of the hospital and its vendors, then ours. */
export class GuidanceList {
  readonly element = element('div', { class: 'guidance-list' });
  private blocks: readonly Guidance[] = [];

  /** `fields` are those of the row's panel. */
  constructor(
    private readonly page: Page,
    private readonly fields: readonly EditableField[],
  ) {}

  /** `isClosed`: only the headings show until the user opens them. */
  show(views: readonly GuidanceView[], isClosed: boolean): void {
    if (this.blocks.length !== views.length) {
      this.blocks = views.map(
        (_, index) => this.blocks[index] ?? new Guidance(this.page, this.fields),
      );
      this.element.replaceChildren(...this.blocks.map((each) => each.element));
    }
    for (const [index, view] of views.entries()) this.blocks[index]?.show(view, isClosed);
  }

  /** A field of the panel has changed, so a sample may fit or no longer fit. */
  refresh(): void {
    for (const block of this.blocks) block.refresh();
  }
}

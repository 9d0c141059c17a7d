import { element } from '../dom/dom';
import type { Page } from '../page';
import { Popover } from './popover';

/** Shows the chapter of the form on its use, which the host sends when the user wants to read it. */
export class Usage {
  private readonly text = element('div', { class: 'usage' });
  private readonly popover: Popover;
  /** The button that the chapter opens beside. */
  private from: Element | undefined;

  constructor(
    { strings }: Page,
    private readonly host: { askForUsage(): void },
  ) {
    const note = element('p', { class: 'popover-note' }, strings.usageNote);
    const heading = element('h2', {}, '本確認表の使い方');
    this.popover = new Popover('本確認表の使い方', strings.close, [heading, note, this.text]);
  }

  get element(): HTMLElement {
    return this.popover.element;
  }

  open(from: Element): void {
    this.from = from;
    this.host.askForUsage();
  }

  show(paragraphs: readonly string[]): void {
    this.text.replaceChildren(...paragraphs.map((each) => element('p', {}, each)));
    if (this.from?.isConnected) this.popover.open(this.from);
    this.from = undefined;
  }
}

import { element } from '../dom/dom';

/** A text beside the button that opened it, in a native popover: Esc and a click elsewhere close it. */
export class Popover {
  readonly element: HTMLElement;

  constructor(label: string, closeLabel: string, content: readonly HTMLElement[]) {
    const close = element('button', { type: 'button', class: 'quiet' }, closeLabel);
    close.addEventListener('click', () => this.element.hidePopover());
    const attributes = { class: 'popover', popover: 'auto', 'aria-label': label };
    this.element = element('div', { ...attributes, role: 'dialog' }, ...content, close);
  }

  open(from: Element): void {
    this.element.showPopover();
    this.place(from.getBoundingClientRect());
    this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  private place(from: DOMRect): void {
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(8, Math.min(from.left, clientWidth - width - 8));
    const below = from.bottom + 6;
    const fits = below + height <= clientHeight - 8;
    const top = fits ? below : Math.max(8, from.top - height - 6);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }
}

import { keepPlace, takeUpSlack, type Move } from './slack';

/**
 * Keeps the element that the user points at, or works in, in its place on the screen while rows above it
 * change their heights: for example, a solved problem and its line disappear.
 */
export class SteadyPlace {
  /** The element that was last pressed; `undefined` once the keyboard is used. */
  private pressed: Element | undefined;
  /** Space above the rows, if the page cannot scroll far enough to make up for lost height. */
  private slack = 0;

  /** Puts the element back in its place; due until the next frame. */
  private due: (() => void) | undefined;

  /** `rows` contains all rows; its `--slack` is the space above them. */
  constructor(private readonly rows: HTMLElement) {}

  listen(): void {
    const options = { capture: true, passive: true };
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        this.pressed = target instanceof Element ? target : undefined;
      },
      options,
    );
    document.addEventListener('keydown', () => (this.pressed = undefined), options);
    document.addEventListener(
      'scrollend',
      () => this.move(takeUpSlack({ scrollY: window.scrollY, slack: this.slack })),
      options,
    );
  }

  around(change: () => void): void {
    // Otherwise a correction that is still due would count as the element's place.
    this.due?.();
    const places = this.places();
    const tops = places.map((place) => place.getBoundingClientRect().top);
    change();
    // Falls back to the row if the pressed element is gone.
    const at = places.findIndex((place) => place.isConnected && place.checkVisibility());
    const [place, top] = [places[at], tops[at]];
    if (!place || top === undefined) return;
    const due = (): void => this.moveBack(place, top);
    this.due = due;
    due();
    // A moment later, the browser's own scroll anchoring may move the page.
    requestAnimationFrame(() => {
      if (this.due !== due) return;
      due();
      this.due = undefined;
    });
  }

  /** The element to keep in place, then its field and its row. */
  private places(): Element[] {
    const inner = this.pressed?.isConnected === true ? this.pressed : document.activeElement;
    if (!inner || !this.rows.contains(inner)) return [];
    const { top, bottom } = inner.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) return [];
    const around = [inner.closest('[data-field]'), inner.closest('[data-item]')];
    return [inner, ...around].filter((each) => each !== null);
  }

  private moveBack(place: Element, top: number): void {
    const by = place.getBoundingClientRect().top - top;
    if (Math.abs(by) >= 0.5)
      this.move(keepPlace(by, { scrollY: window.scrollY, slack: this.slack }));
  }

  private move({ slack, scrollBy }: Move): void {
    if (slack !== this.slack) this.rows.style.setProperty('--slack', `${slack}px`);
    this.slack = slack;
    if (scrollBy !== 0) window.scrollBy({ top: scrollBy, behavior: 'instant' });
  }
}

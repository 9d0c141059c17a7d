import { keepPlace, takeUpSlack, type Move } from './slack';

/**
 * Keeps what the user points at, or is in, where it is on the screen, while rows above it become
 * higher or lower: the problem of a row goes when it is solved, and its line with it.
 */
export class SteadyPlace {
  /** What was last pressed on; nothing once the keyboard is used. */
  private pressed: Element | undefined;
  /** Room above the rows, where the page cannot be scrolled far enough to make up for what has gone. */
  private slack = 0;

  /** Puts back what was to stay, until the next frame. */
  private due: (() => void) | undefined;

  /** `rows` holds all rows; its `--slack` is the room above them. */
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
    // Else what the change before this one still owes would be taken for the place.
    this.due?.();
    const places = this.places();
    const tops = places.map((place) => place.getBoundingClientRect().top);
    change();
    // The row, where what was pressed in it is gone.
    const at = places.findIndex((place) => place.isConnected && place.checkVisibility());
    const [place, top] = [places[at], tops[at]];
    if (!place || top === undefined) return;
    const due = (): void => this.moveBack(place, top);
    this.due = due;
    due();
    // The browser keeps a place of its own choice, a moment later.
    requestAnimationFrame(() => {
      if (this.due !== due) return;
      due();
      this.due = undefined;
    });
  }

  /** What is to stay, what holds it, and so on. */
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

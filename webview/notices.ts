import type { MixedLineEndsNotice } from '../src/protocol/messages';
import { element, setText } from './dom';

/** Sentences to the user which belong to no cell. Showing one never moves the table. */
export class Notices {
  /** Spoken by screen readers, seen by nobody. */
  private readonly live = element('div', {
    class: 'unseen',
    role: 'status',
    'aria-live': 'polite',
  });
  private readonly silence: HTMLElement;
  private readonly refusal = element('div', {
    class: 'banner',
    'data-notice': 'refused',
    hidden: true,
  });
  readonly readOnly: HTMLElement;
  /** What saving will do to line ends, and a button to have it done as a change of its own. */
  readonly lineEnds = element('p', {
    class: 'read-only',
    'data-notice': 'line-ends',
    hidden: true,
  });
  readonly element: HTMLElement;

  constructor(
    words: { notConnected: string; readOnly: string; close: string },
    private readonly unifyLineEnds: () => void,
  ) {
    this.silence = element(
      'div',
      { class: 'banner', 'data-notice': 'not-connected', hidden: true },
      words.notConnected,
    );
    this.readOnly = element(
      'p',
      { class: 'read-only', 'data-notice': 'read-only', hidden: true },
      words.readOnly,
    );
    const close = element('button', { type: 'button', class: 'quiet' }, words.close);
    close.addEventListener('click', () => (this.refusal.hidden = true));
    this.refusal.append(element('span'), close);
    this.element = element('div', { class: 'banners' }, this.silence, this.refusal, this.live);
  }

  /** Screen readers say it when they have nothing more urgent. */
  announce(sentence: string): void {
    // An equal text twice is no change, and would not be spoken.
    this.live.textContent = '';
    requestAnimationFrame(() => setText(this.live, sentence));
  }

  setSilent(silent: boolean): void {
    if (this.silence.hidden !== silent) return;
    this.silence.hidden = !silent;
    if (silent) this.announce(this.silence.textContent);
  }

  setLineEnds(notice: MixedLineEndsNotice | undefined): void {
    this.lineEnds.hidden = !notice;
    if (!notice || this.lineEnds.textContent === notice.message + notice.action) return;
    const button = element('button', { type: 'button', class: 'quiet' }, notice.action);
    button.addEventListener('click', this.unifyLineEnds);
    this.lineEnds.replaceChildren(element('span', {}, notice.message), button);
  }

  /** For a change that has no cell to show it at. Stays until closed. */
  showRefusal(sentence: string): void {
    const text = this.refusal.firstElementChild;
    if (text) setText(text, sentence);
    this.refusal.hidden = false;
    this.announce(sentence);
  }
}

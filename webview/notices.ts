import type { MixedLineEndsNotice } from '../src/protocol/messages';
import { element, setText } from './dom/dom';
import type { Page } from './page';
import { fill } from './dom/words';

type Words = Pick<
  Page['strings'],
  'notConnected' | 'readOnly' | 'rulesOff' | 'openRuleSettings' | 'close'
>;

/** Messages to the user that belong to no cell. Showing a banner never moves the table. */
export class Notices {
  /** For screen readers only. */
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
  private readonly offered = element('div', { class: 'banner', hidden: true });
  readonly readOnly: HTMLElement;
  /** Stays above the table as long as rules are off. */
  readonly rulesOff: HTMLElement;
  /** What saving will do to line ends, and a button that does it as a separate change. */
  readonly lineEnds = element('p', {
    class: 'read-only',
    'data-notice': 'line-ends',
    hidden: true,
  });
  readonly element: HTMLElement;

  constructor(
    private readonly words: Words,
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
    this.rulesOff = element(
      'p',
      { class: 'rules-off', 'data-notice': 'rules-off', hidden: true },
      element('span'),
      element(
        'button',
        { type: 'button', class: 'quiet', 'data-action': 'rule-settings' },
        words.openRuleSettings,
      ),
    );
    this.refusal.append(element('span'), this.closeOf(this.refusal));
    const banners = [this.offered, this.silence, this.refusal];
    this.element = element('div', { class: 'banners' }, ...banners, this.live);
  }

  /** Screen readers read it out when they have nothing more urgent. */
  announce(sentence: string): void {
    // Screen readers ignore a text that does not change, so it is cleared first.
    this.live.textContent = '';
    requestAnimationFrame(() => setText(this.live, sentence));
  }

  /** Names the rules that are off and therefore report no problems. */
  showRulesOff(rules: readonly string[]): void {
    const text = this.rulesOff.firstElementChild;
    if (text) setText(text, fill(this.words.rulesOff, rules.length, rules.join(', ')));
    this.rulesOff.hidden = rules.length === 0;
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

  /** Something to know, and a way to act on it. Stays until it is used, closed, replaced or withdrawn. */
  offer(
    about: 'undone' | 'merged',
    sentence: string,
    way?: { readonly label: string; readonly run: () => void },
  ): void {
    const act = element('button', { type: 'button', class: 'link' }, way?.label ?? '');
    act.addEventListener('click', () => {
      this.offered.hidden = true;
      way?.run();
    });
    const text = element('span', {}, sentence);
    this.offered.replaceChildren(text, ...(way ? [act] : []), this.closeOf(this.offered));
    this.offered.dataset['notice'] = about;
    this.offered.hidden = false;
    this.announce(sentence);
  }

  withdraw(about: 'undone' | 'merged'): void {
    if (this.offered.dataset['notice'] === about) this.offered.hidden = true;
  }

  private closeOf(banner: HTMLElement): HTMLElement {
    const close = element('button', { type: 'button', class: 'quiet' }, this.words.close);
    close.addEventListener('click', () => (banner.hidden = true));
    return close;
  }

  /** For a refused change without a cell to show it at. Stays until the user closes it. */
  showRefusal(sentence: string): void {
    const text = this.refusal.firstElementChild;
    if (text) setText(text, sentence);
    this.refusal.hidden = false;
    this.announce(sentence);
  }
}

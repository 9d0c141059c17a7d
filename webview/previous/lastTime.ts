import type { SetbackView, PreviousRowView } from '../../src/core/view/tableView';
import { element } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { icon } from '../dom/icons';
import type { Page } from '../page';

/** What a closed row says of last time: the answer with its day, and where the row is weaker now. */
export function lastTimeLine(
  { answer, setbacks }: PreviousRowView,
  strings: Page['strings'],
): HTMLElement {
  const text = element('span', { class: 'last-answer' }, `${strings.lastTime}: `);
  text.append(...shownText(answer, strings));
  return element('div', { class: 'last-time' }, text, ...setbackMarks(setbacks));
}

/** In words and with a shape: a colour alone does not print, and not everybody sees it. */
export function setbackMarks(setbacks: readonly SetbackView[]): HTMLElement[] {
  return setbacks.map(({ kind, field, text }) => {
    const mark = element('span', { class: 'setback', 'data-setback': kind, 'data-of': field });
    mark.append(icon('setback'), element('span', {}, text));
    return mark;
  });
}

/** The kinds of the setbacks, separated by spaces. */
export function setbackKinds(previous: PreviousRowView | undefined): string | undefined {
  const kinds = new Set(previous?.setbacks.map(({ kind }) => kind));
  return kinds.size === 0 ? undefined : [...kinds].join(' ');
}

import type { TextPart } from '../../src/core/view/tableView';
import { element } from '../dom/dom';
import type { HiddenWords } from '../dom/hiddenText';
import { shownText } from '../dom/hiddenText';

/** Text of a row. Each mark `*1`, and each term of an own catalog, is a button that opens the glossary (`glossary.ts`). */
export function formText(
  parts: readonly TextPart[],
  className: string,
  words: HiddenWords,
): HTMLElement {
  const box = element('span', { class: className });
  for (const part of parts) {
    if (part.mark === undefined) box.append(...shownText(part.text, words));
    else box.append(mark(part.text, part.mark, words));
  }
  return box;
}

function mark(text: string, number: number, words: HiddenWords): HTMLElement {
  const isOfForm = /^\*\d$/.test(text);
  const button = element(
    'button',
    {
      type: 'button',
      class: isOfForm ? 'term-mark' : 'term-mark own-term',
      tabindex: -1,
      'data-action': 'term',
      'data-term': number,
    },
    ...shownText(text, words),
  );
  return isOfForm ? element('sup', {}, button) : button;
}

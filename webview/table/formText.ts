import type { TextPart } from '../../src/core/view/tableView';
import { element } from '../dom/dom';
import type { HiddenWords } from '../dom/hiddenText';
import { shownText } from '../dom/hiddenText';

/** Text of the form. Each mark `*1` is a small button that opens the glossary (`glossary.ts`). */
export function formText(
  parts: readonly TextPart[],
  className: string,
  words: HiddenWords,
): HTMLElement {
  const box = element('span', { class: className });
  for (const part of parts) {
    if (part.mark === undefined) box.append(...shownText(part.text, words));
    else box.append(mark(part.text, part.mark));
  }
  return box;
}

function mark(text: string, number: number): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'term-mark',
      tabindex: -1,
      'data-action': 'term',
      'data-term': number,
    },
    text,
  );
  return element('sup', {}, button);
}

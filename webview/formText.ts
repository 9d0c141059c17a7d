import type { TextPart } from '../src/core/view/tableView';
import { element } from './dom';

/** Text of the form; each mark `*1` is a small button that opens the glossary (`glossary.ts`). */
export function formText(parts: readonly TextPart[], className: string): HTMLElement {
  const box = element('span', { class: className });
  for (const part of parts) {
    box.append(part.mark === undefined ? part.text : mark(part.text, part.mark));
  }
  return box;
}

function mark(text: string, number: number): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'term-mark', 'data-action': 'term', 'data-term': number },
    text,
  );
  return element('sup', {}, button);
}

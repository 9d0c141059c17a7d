import type { HiddenCharacterName } from '../../src/core/text/hiddenCharacterName';
import { hiddenCharacterName } from '../../src/core/text/hiddenCharacterName';
import type { HiddenCharacter } from '../../src/core/text/hiddenCharacters';
import {
  codePointLabel,
  hiddenCharacters,
  spellOutHiddenCharacters,
} from '../../src/core/text/hiddenCharacters';
import type { Child } from './dom';
import { element } from './dom';

/** The name of each kind of hidden character; every page has them among its strings. */
export type HiddenWords = Readonly<Record<HiddenCharacterName, string>>;

/** Markers in one text. With millions, layout would take more than an hour. */
const MOST_MARKERS = 100;

/**
 * A text of the file as children of an element, with a named marker for each hidden character. After
 * `MOST_MARKERS`, hidden characters are spelled out: `‹U+200B›`.
 */
export function shownText(text: string, words: HiddenWords): Child[] {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return [text];
  const children: Child[] = [];
  let from = 0;
  for (const each of hidden.slice(0, MOST_MARKERS)) {
    if (each.start > from) children.push(text.slice(from, each.start));
    children.push(marker(text, each, words));
    from = each.end;
  }
  if (from < text.length) children.push(spellOutHiddenCharacters(text.slice(from)));
  return children;
}

/** Like `setText`: does nothing if the element already shows that text. */
export function setShownText(target: Element, text: string, words: HiddenWords): void {
  if (target.textContent !== text) target.replaceChildren(...shownText(text, words));
}

/**
 * CSS shows the code point. The element contains the character itself, isolated from the text around it,
 * so it is copied as it is in the file and does not change the direction of other text.
 */
function marker(
  text: string,
  { start, end, codePoint }: HiddenCharacter,
  words: HiddenWords,
): HTMLElement {
  const label = codePointLabel(codePoint);
  const name = `${words[hiddenCharacterName(codePoint)]} ${label}`;
  const attributes = { role: 'img', 'aria-label': name, title: name, 'data-code-point': label };
  const itself = element('span', { class: 'hidden-itself' }, text.slice(start, end));
  return element('span', { class: 'hidden-character', ...attributes }, itself);
}

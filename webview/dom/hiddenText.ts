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

/** What each kind of hidden character is called; among the words of every page. */
export type HiddenWords = Readonly<Record<HiddenCharacterName, string>>;

/** Of one text; a page of millions would not be laid out in an hour. */
const MOST_SIGNS = 100;

/**
 * A text of the file as what stands in an element: each hidden character is a sign with its name. Where
 * there are very many, those after the first are spelled out: `‹U+200B›`.
 */
export function shownText(text: string, words: HiddenWords): Child[] {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) return [text];
  const children: Child[] = [];
  let from = 0;
  for (const each of hidden.slice(0, MOST_SIGNS)) {
    if (each.start > from) children.push(text.slice(from, each.start));
    children.push(sign(text, each, words));
    from = each.end;
  }
  if (from < text.length) children.push(spellOutHiddenCharacters(text.slice(from)));
  return children;
}

/** As `setText`: nothing happens where the element shows that text. */
export function setShownText(target: Element, text: string, words: HiddenWords): void {
  if (target.textContent !== text) target.replaceChildren(...shownText(text, words));
}

/**
 * The sign says the code point by CSS, and holds the character itself, apart from the text around it: so
 * it is copied as it is in the file, and turns the direction of nothing.
 */
function sign(
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

import type {
  UnreadableSidesView,
  UnreadableSideView,
} from '../../src/core/compare/comparisonView';
import type { ComparisonStrings } from '../../src/protocol/comparisonStrings';
import { element } from '../dom/dom';
import { fill } from '../dom/words';

/** The versions that cannot be read, why and where, with buttons to their texts. */
export function unreadableSides(
  { sides }: UnreadableSidesView,
  strings: ComparisonStrings,
): HTMLElement {
  return element(
    'div',
    { class: 'unreadable' },
    ...sides.map((side) => unreadableSide(side, strings)),
  );
}

function unreadableSide(
  { side, explanation, places }: UnreadableSideView,
  strings: ComparisonStrings,
): HTMLElement {
  const items = places.map(({ line, message }) => {
    const button = element(
      'button',
      {
        type: 'button',
        class: 'link',
        'data-action': 'open-version',
        'data-side': side,
        'data-line': line,
      },
      fill(strings.line, line),
    );
    return element('li', {}, button, element('span', {}, message));
  });
  const section = element('section', { 'data-unreadable': side });
  section.append(element('h2', {}, strings[side]), element('p', {}, explanation));
  if (items.length > 0) section.append(element('ul', { class: 'places' }, ...items));
  return section;
}

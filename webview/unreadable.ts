import type { UnreadableView } from '../src/core/view/tableView';
import { element } from './dom/dom';
import type { Page } from './page';
import { fill } from './dom/words';

/**
 * The page for a file that cannot be shown as a table: what is wrong, where, and a button to the
 * text.
 */
export function unreadablePage(
  view: UnreadableView,
  { strings }: Page,
  readOnly: boolean,
): HTMLElement {
  const page = element('div', { class: 'unreadable', 'data-reason': view.reason });
  page.append(element('h1', {}, view.title), element('p', {}, view.explanation));
  if (view.places.length > 0) {
    const places = view.places.map(({ line, message }) => {
      const button = element(
        'button',
        { type: 'button', class: 'link', 'data-action': 'open-text', 'data-line': line },
        fill(strings.line, line),
      );
      return element('li', {}, button, element('span', {}, message));
    });
    page.append(element('ul', { class: 'places' }, ...places));
  }
  if (view.preview) page.append(...preview(view.preview));
  const first = view.places[0]?.line;
  const offers = (view.offers ?? []).filter((each) => !readOnly || each.action === 'reopen');
  const isFirst = (action: string): boolean =>
    action === (offers[0]?.action ?? 'open-text') || action === 'open-merge-editor';
  const button = (action: string, text: string): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: isFirst(action) ? 'primary' : 'quiet',
        'data-action': action,
        'data-line': first,
      },
      text,
    );
  if (view.reason === 'merge-conflict') {
    page.append(button('open-merge-editor', strings.openMergeEditor), ' ');
  }
  for (const { action, title } of offers) page.append(button(action, title), ' ');
  page.append(button('open-text', strings.openAsText));
  if (view.reason === 'too-large') page.append(button('show-anyway', strings.showAnyway));
  return page;
}

function preview({ title, lines }: NonNullable<UnreadableView['preview']>): HTMLElement[] {
  return [
    element('h2', {}, title),
    element('pre', { class: 'preview', lang: 'ja' }, lines.join('\n')),
  ];
}

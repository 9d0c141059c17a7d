import { isComposingKey } from '../keyboard/composing';
import { element, setAttribute, setText } from '../dom/dom';
import { FILTER_KINDS, isFiltering, NO_FILTER, type Filter, type FilterKind } from './filter';
import { filterLabel } from './filterLabel';
import { Jumps } from './jumps';
import { icon } from '../dom/icons';
import type { Page } from '../page';
import { fill } from '../dom/words';

type Valued = HTMLElement & { value: string };

/**
 * The bar above the table. Its elements are the toolkit's (`toolkit.ts`), which is loaded after the table
 * is painted: their space is reserved, and clicks work before that.
 */
export class Toolbar {
  readonly element = element('div', { class: 'toolbar', role: 'toolbar' });
  private readonly kind: Valued;
  private readonly search: Valued;
  private readonly rows = element('span', { class: 'rows-shown', 'data-rows-shown': '' });
  private readonly showAll: HTMLElement;
  private readonly count = element('vscode-badge', { class: 'problem-count' });
  /** VS Code opens a table at its top, even after a click on a problem or a search result. */
  private readonly first = element('button', {
    type: 'button',
    class: 'first-problem',
    'data-action': 'first-problem',
  });
  private readonly steps: readonly HTMLElement[];
  readonly jumps: Jumps;
  private filter: Filter = NO_FILTER;

  constructor(
    page: Page,
    private readonly onFilter: (filter: Filter) => void,
  ) {
    const { strings } = page;
    this.kind = element('vscode-dropdown', {
      'data-control': 'filter',
      'aria-label': strings.filterLabel,
    }) as Valued;
    for (const value of FILTER_KINDS) {
      this.kind.append(element('vscode-option', { value }, filterLabel(value, strings)));
    }
    this.search = element('vscode-text-field', {
      'data-control': 'search',
      placeholder: strings.searchLabel,
      'aria-label': strings.searchLabel,
    }) as Valued;
    this.showAll = button('show-all', strings.showAllRows, strings.showAllRows);
    this.steps = [
      button('previous-problem', strings.previousProblem, icon('up')),
      button('next-problem', strings.nextProblem, icon('down')),
    ];
    const openText = button('open-text', strings.openAsText, strings.openAsText);
    const space = element('span', { class: 'space' });
    this.jumps = new Jumps(strings);
    this.element.append(this.kind, this.search, this.rows, this.showAll, this.jumps.element);
    this.first.append(
      element('span', { class: 'problem-label' }, strings.problemLabel),
      this.count,
    );
    const help = button('help', strings.keyHelp, '?');
    this.element.append(space, this.first, ...this.steps, help, openText);
    this.listen();
  }

  showRows(shown: number, of: number, strings: Page['strings']): void {
    const filtering = isFiltering(this.filter);
    setText(this.rows, filtering ? fill(strings.rowsShown, shown, of) : '');
    this.showAll.hidden = !filtering;
  }

  showProblems(count: number, strings: Page['strings']): void {
    setText(this.count, String(count));
    const label = count === 0 ? strings.noProblems : fill(strings.problemsToFirst, count);
    setAttribute(this.count, 'data-count', count);
    setAttribute(this.first, 'disabled', count === 0);
    setAttribute(this.first, 'aria-label', label);
    setAttribute(this.first, 'title', label);
    for (const step of this.steps) setAttribute(step, 'disabled', count === 0);
  }

  clear(): void {
    this.kind.value = 'all';
    this.search.value = '';
    this.change(NO_FILTER);
  }

  focusSearch(): void {
    this.search.focus();
  }

  /** Shows only the rows of that kind; all rows if only those are shown already. */
  toggle(kind: FilterKind): void {
    this.kind.value = this.filter.kind === kind ? 'all' : kind;
    this.change({ ...this.filter, kind: this.kind.value as FilterKind });
  }

  private listen(): void {
    this.kind.addEventListener('change', () => {
      this.change({ ...this.filter, kind: this.kind.value as FilterKind });
    });
    const searched = () => this.change({ ...this.filter, search: this.search.value });
    this.search.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) searched();
    });
    this.search.addEventListener('compositionend', searched);
    this.search.addEventListener('keydown', (event) => {
      if (isComposingKey(event) || event.key !== 'Escape') return;
      this.search.value = '';
      searched();
    });
  }

  private change(filter: Filter): void {
    this.filter = filter;
    this.onFilter(filter);
  }
}

function button(action: string, label: string, content: string | SVGElement): HTMLElement {
  const made = element('vscode-button', {
    appearance: typeof content === 'string' ? 'secondary' : 'icon',
    'data-action': action,
    'aria-label': label,
    title: label,
  });
  made.append(content);
  return made;
}

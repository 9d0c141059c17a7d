import type { MatrixRowView, MatrixView } from '../../src/core/contracts/matrixView';
import type { MatrixStrings } from '../../src/protocol/matrixStrings';
import { element, setAttribute } from '../dom/dom';
import { fill } from '../dom/words';

/** Which rows are shown: `all`, those with `findings`, or those of a Part. */
type Chosen = string;

const PART = /^P\d$/;

/** The filter that the page had before it was loaded again. */
export function readFilter(remembered: unknown): Chosen {
  const isObject = typeof remembered === 'object' && remembered !== null;
  const rows: unknown = isObject && 'rows' in remembered ? remembered.rows : undefined;
  if (typeof rows !== 'string') return 'all';
  return rows === 'findings' || PART.test(rows) ? rows : 'all';
}

export function isShown({ findings, part }: MatrixRowView, chosen: Chosen): boolean {
  if (chosen === 'findings') return findings.length > 0;
  return chosen === 'all' || part === chosen;
}

/** Buttons, of which one is pressed. */
export class RowFilter {
  readonly element: HTMLElement;
  private readonly buttons = new Map<Chosen, HTMLButtonElement>();

  constructor(
    private readonly strings: MatrixStrings,
    public chosen: Chosen,
    private readonly changed: () => void,
  ) {
    this.element = element('div', {
      class: 'row-filter',
      role: 'group',
      'aria-label': strings.filter,
    });
  }

  show({ rows }: MatrixView): void {
    const parts = new Set(rows.flatMap(({ part }) => part ?? []));
    const { all, found, part } = this.strings;
    const wanted: readonly [Chosen, string][] = [
      ['all', all],
      ['findings', found],
      ...[...parts].map((id): [Chosen, string] => [id, fill(part, `Part ${id.slice(1)}`)]),
    ];
    for (const [name, label] of wanted) if (!this.buttons.has(name)) this.add(name, label);
    this.press();
  }

  private add(name: Chosen, label: string): void {
    const button = element('button', { type: 'button', 'data-filter': name }, label);
    button.addEventListener('click', () => {
      this.chosen = name;
      this.press();
      this.changed();
    });
    this.buttons.set(name, button);
    this.element.append(button);
  }

  private press(): void {
    for (const [name, button] of this.buttons) {
      setAttribute(button, 'aria-pressed', String(name === this.chosen));
    }
  }
}

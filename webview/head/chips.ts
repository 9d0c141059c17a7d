import type { ProblemView, TableView } from '../../src/core/view/tableView';
import type { PageStrings } from '../../src/protocol/strings';
import { element, setAttribute, setText } from '../dom/dom';
import { icon, type IconName } from '../dom/icons';
import { unansweredKind, type FilterKind } from './filter';
import { filterLabel } from './filterLabel';

interface Chip {
  readonly kind: FilterKind;
  readonly icon: IconName;
  readonly rows: number;
  /** The problem of the file that the chip stands for. */
  readonly problem?: ProblemView | undefined;
}

interface Button {
  readonly element: HTMLElement;
  readonly count: HTMLElement;
}

/** The rows that need attention, counted by kind. Each count is a button that shows only its rows. */
export class Chips {
  readonly element: HTMLElement;
  private readonly buttons = new Map<FilterKind, Button>();
  private shown: readonly Chip[] = [];
  private pressed: FilterKind = 'all';

  constructor(private readonly strings: PageStrings) {
    const attributes = { role: 'group', 'aria-label': strings.filterLabel };
    this.element = element('div', { class: 'chips', ...attributes });
  }

  show(view: TableView): void {
    this.shown = chipsOf(view);
    for (const chip of this.shown) this.render(chip);
  }

  setPressed(kind: FilterKind): void {
    this.pressed = kind;
    for (const chip of this.shown) this.render(chip);
  }

  /** The chip that stands for that problem. */
  of(problem: ProblemView): HTMLElement | undefined {
    const chip = this.shown.find((each) => each.problem === problem);
    return chip && this.buttons.get(chip.kind)?.element;
  }

  private render({ kind, icon: name, rows, problem }: Chip): void {
    const button = this.buttons.get(kind) ?? this.make(kind, name);
    const pressed = this.pressed === kind;
    setText(button.count, String(rows));
    setAttribute(button.element, 'aria-pressed', pressed ? 'true' : 'false');
    setAttribute(button.element, 'data-rule', problem?.rule);
    setAttribute(button.element, 'title', problem?.message ?? this.strings.showTheseRows);
    // Without rows it stays only as the way back from its filter.
    setAttribute(button.element, 'hidden', rows === 0 && !pressed);
  }

  private make(kind: FilterKind, name: IconName): Button {
    const count = element('b');
    const attributes = { type: 'button', class: 'chip', 'data-action': 'filter' };
    const made = element('button', { ...attributes, 'data-filter': kind });
    made.append(icon(name), element('span', {}, filterLabel(kind, this.strings)), count);
    this.element.append(made);
    const button = { element: made, count };
    this.buttons.set(kind, button);
    return button;
  }
}

/** Problems that are shown as a chip, and so need no line of their own. */
export function isChip({ rule }: ProblemView): boolean {
  return rule === 'items-unanswered' || rule === 'agreement-missing';
}

function chipsOf(view: TableView): Chip[] {
  const { overdueCount, progress, parts, unanswered, problems, previous } = view;
  const agreement = problems.find(({ rule }) => rule === 'agreement-missing');
  return [
    { kind: 'overdue', icon: 'warning', rows: overdueCount },
    { kind: 'unfinished', icon: '未完了', rows: progress.counts.未完了 },
    ...parts.map(({ key }) => ({
      kind: unansweredKind(key),
      icon: '未確認' as const,
      rows: unanswered[key],
      problem: problems.find(({ rule, part }) => rule === 'items-unanswered' && part === key),
    })),
    {
      kind: 'without-agreement',
      icon: 'information',
      rows: agreement?.rows?.length ?? 0,
      problem: agreement,
    },
    { kind: 'setback', icon: 'setback', rows: previous?.setbackCount ?? 0 },
  ];
}

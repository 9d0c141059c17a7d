import type { ProblemView } from '../../src/core/view/tableView';
import { element, setAttribute } from '../dom/dom';
import { icon } from '../dom/icons';
import type { Page } from '../page';

let made = 0;

/** The problems of a row, or of the file (`item` null), each with a link for every fix. */
export class ProblemList {
  readonly element = element('div', { class: 'problems', hidden: true });
  /** For each field with problems, the ids of their messages. */
  private byField = new Map<string, string[]>();

  constructor(
    private readonly page: Page,
    private readonly item: string | null,
  ) {}

  show(problems: readonly ProblemView[]): void {
    this.byField = new Map();
    this.element.replaceChildren(...problems.map((problem) => this.line(problem)));
    setAttribute(this.element, 'hidden', problems.length === 0);
  }

  describing(field: string): readonly string[] {
    return this.byField.get(field) ?? [];
  }

  private line(problem: ProblemView): HTMLElement {
    const id = `problem-${++made}`;
    if (problem.field !== undefined) {
      this.byField.set(problem.field, [...(this.byField.get(problem.field) ?? []), id]);
    }
    const { strings } = this.page;
    const severity = problem.rule === 'overdue' ? strings.overdue : strings[problem.severity];
    const mark = element('span', { class: 'severity', title: severity }, icon(problem.severity));
    mark.append(element('span', { class: 'unseen' }, severity));
    const line = element('div', {
      class: 'problem',
      'data-rule': problem.rule,
      'data-severity': problem.severity,
    });
    line.append(mark, this.message(problem, id));
    line.append(...problem.fixes.map((fix) => this.fixLink(problem, fix)));
    return line;
  }

  /** In the head, which is far from the field, the message is a link to the field. */
  private message({ message, field }: ProblemView, id: string): HTMLElement {
    if (this.item !== null || field === undefined) {
      return element('span', { class: 'message', id }, message);
    }
    const attributes = { class: 'message link', id, 'data-action': 'go-to', 'data-to': field };
    return element('button', { type: 'button', ...attributes }, message);
  }

  private fixLink(problem: ProblemView, fix: ProblemView['fixes'][number]): HTMLElement {
    const attributes = { type: 'button', class: 'fix', 'data-fix': fix.id };
    if (fix.goesTo !== undefined) {
      const leads = { 'data-action': 'choose-another', 'data-to': fix.goesTo };
      return element('button', { ...attributes, ...leads }, fix.title);
    }
    const button = element('button', attributes, fix.title);
    button.addEventListener('click', () => {
      const { rule, field = null } = problem;
      this.page.edits.fix({ item: this.item, rule, field, fix: fix.id }, (result) => {
        if (!result.ok) this.page.notices.showRefusal(result.message ?? fix.title);
      });
    });
    return button;
  }
}

/** The rule ids for `data-problems`, each once; `undefined` for no problem. */
export function ruleIds(problems: readonly ProblemView[]): string | undefined {
  return [...new Set(problems.map((problem) => problem.rule))].join(' ') || undefined;
}

const SEVERITY_ORDER = ['error', 'warning', 'information', 'hint'] as const;

/** The highest severity of the problems. */
export function worstOf(problems: readonly ProblemView[]): ProblemView['severity'] | undefined {
  return SEVERITY_ORDER.find((severity) => problems.some((each) => each.severity === severity));
}

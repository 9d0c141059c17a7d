import type { Report, Severity } from '../problems/report';
import type { Translate } from '../problems/translate';
import { beginning } from '../problems/beginning';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import { RULES } from './index';
import type { Rule } from './rule';

type KnownRule = (typeof RULES)[number];

export type RuleId = KnownRule['id'];

/** What a rule found, with its severity. `problemMessage` makes the message where it is shown. */
export type Problem = ProblemOf<KnownRule>;

type ProblemOf<R> =
  R extends Rule<infer Id, infer Facts>
    ? Report<Facts> & { readonly rule: Id; readonly severity: Severity }
    : never;

const BY_ID = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));

/** The rule with that id; `undefined` if there is none. */
export function ruleNamed(id: string): Rule<RuleId> | undefined {
  return BY_ID.get(id) as Rule<RuleId> | undefined;
}

/** Turns a report into a problem in place: a copy would cost as much time as the check. The caller must not use the report again. */
export function problemOf(rule: Rule<RuleId>, report: Report, severity: Severity): Problem {
  return Object.assign(report, { rule: rule.id, severity }) as Problem;
}

/** The row that the problem is about, then the rule's message: `P1-A-2-1 事業者管理 ①: 期限 2026-11-22 has passed. …`. */
export function problemMessage(problem: Problem, t: Translate): string {
  const { item, rowTitle = '' } = problem;
  const sentence = problemSentence(problem, t);
  if (item === undefined) return sentence;
  const shown = beginning(rowTitle);
  return spellOutHiddenCharacters(
    shown === ''
      ? t('{item}: {sentence}', { item, sentence })
      : t('{item} {title}: {sentence}', { item, title: shown, sentence }),
  );
}

/** The rule's message, for a place that shows the row anyway. Hidden characters in quotes from the file are spelled out. */
export function problemSentence(problem: Problem, t: Translate): string {
  return spellOutHiddenCharacters(ruleNamed(problem.rule)?.message(problem, t) ?? '');
}

import type { Report, Severity } from '../problems/report';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import { RULES } from './index';
import type { Rule } from './rule';

type KnownRule = (typeof RULES)[number];

export type RuleId = KnownRule['id'];

/** What a rule found, with its severity. Its message is made at the edge by `problemMessage`. */
export type Problem = ProblemOf<KnownRule>;

type ProblemOf<R> =
  R extends Rule<infer Id, infer Facts>
    ? Report<Facts> & { readonly rule: Id; readonly severity: Severity }
    : never;

const BY_ID = new Map<string, Rule>(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id; `undefined` where there is none. */
export function ruleNamed(id: string): Rule<RuleId> | undefined {
  return BY_ID.get(id) as Rule<RuleId> | undefined;
}

/** Makes a problem of a report, which is not used again: to copy it would cost as much as to find it. */
export function problemOf(rule: Rule<RuleId>, report: Report, severity: Severity): Problem {
  return Object.assign(report, { rule: rule.id, severity }) as Problem;
}

/** What the rule says. What it quotes of the file shows all of its characters. */
export function problemMessage(problem: Problem, t: Translate): string {
  return spellOutHiddenCharacters(ruleNamed(problem.rule)?.message(problem, t) ?? '');
}

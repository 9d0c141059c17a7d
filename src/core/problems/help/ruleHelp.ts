import type { RuleId } from '../problem';
import { CONTENT_HELP } from './contentHelp';
import { DAY_HELP } from './dayHelp';
import { SHAPE_HELP } from './shapeHelp';

/** What there is to know of a rule, apart from a problem: for the rule pages and for hovers. */
export interface RuleHelp {
  readonly en: RuleWords;
  readonly ja: RuleWords;
  /** Lines of a checklist that have the problem, and the same lines without it. */
  readonly before: string;
  readonly after: string;
}

export interface RuleWords {
  /** When the rule speaks. */
  readonly meaning: string;
  readonly why: string;
}

/** Of every rule. */
export const RULE_HELP: Readonly<Record<RuleId, RuleHelp>> = {
  ...SHAPE_HELP,
  ...CONTENT_HELP,
  ...DAY_HELP,
};

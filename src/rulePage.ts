import { repository } from '../package.json';
import type { RuleId } from './core/rules/problem';

const PAGES = `${repository.url.replace(/\.git$/, '')}/blob/main/docs/rules.md`;

/** Where the rule is explained: the address of its part of `docs/rules.md`. */
export function rulePage(rule: RuleId): string {
  return `${PAGES}#${rule}`;
}

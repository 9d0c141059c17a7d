import { repository } from '../package.json';
import type { RuleId } from './core/rules/problem';

const PAGES = `${repository.url.replace(/\.git$/, '')}/blob/main/docs/rules.md`;

/** The address of the rule's section in `docs/rules.md`. */
export function rulePage(rule: RuleId): string {
  return `${PAGES}#${rule}`;
}

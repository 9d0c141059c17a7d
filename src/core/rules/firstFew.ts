import type { Translate } from '../problems/translate';

/** More names would make the sentence unreadable. */
const MOST_NAMED = 5;

/** The first few of the names, joined: `P1-A-1, P1-A-2-1 and others`. */
export function firstFew(names: readonly string[], t: Translate): string {
  const first = names.slice(0, MOST_NAMED).join(t(', '));
  return names.length > MOST_NAMED ? t('{items} and others', { items: first }) : first;
}

import type { Operation } from '../edit/operation';
import type { Field } from '../format/fields';
import { ITEMS_KEY } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { formatKeyAt, keysAt, placeOf } from '../format/keys';
import { hiddenOutsideValues } from '../parse/hiddenOutsideValues';
import { scalarText } from '../parse/readField';
import type { Entry, Node } from '../parse/tree';
import type { Fix, Report } from '../problems/problem';
import { countHidden, excerptAround } from '../text/countHidden';
import { hiddenCharacters, withoutHiddenCharacters } from '../text/hiddenCharacters';
import type { FileRule, RowRule } from './rule';

/**
 * A text that holds more than is seen, or is read in another order than it is stored: what is agreed
 * is not what stands on the screen. One problem for each value.
 *
 * Keys, dates, answers and choices are left to the rules that refuse them for any wrong letter
 * (`unknown-key`, `item-unknown`, `invalid-date`, `answer-variant`, `invalid-value`); their messages show the
 * characters too.
 */
export const hiddenCharacterInRow: RowRule = {
  id: 'hidden-character',
  scope: 'row',
  *check({ id, entry }) {
    yield* inMap(entry.value, [ITEMS_KEY, id]);
  },
};

export const hiddenCharacterInFile: FileRule = {
  id: 'hidden-character',
  scope: 'file',
  *check({ checklist, parsed }) {
    for (const entry of checklist.top.entries) {
      if (entry.key !== ITEMS_KEY) yield* inEntry(entry, []);
    }
    for (const { span, hidden, text } of hiddenOutsideValues(parsed)) {
      const [first] = hidden;
      if (!first) continue;
      const facts = { characters: countHidden(hidden), excerpt: excerptAround(text, first) };
      yield { rule: 'hidden-character', key: null, ...facts, span, fixes: [] };
    }
  },
};

function* inMap(node: Node | undefined, path: KeyPath): Generator<Report> {
  // What an alias stands for is looked at where it stands.
  if (node?.kind !== 'map') return;
  for (const entry of node.entries) yield* inEntry(entry, path);
}

function* inEntry(entry: Entry, above: KeyPath): Generator<Report> {
  const path = [...above, entry.key];
  const spec = formatKeyAt(path)?.spec;
  const text = scalarText(entry.value);
  const places = { path, fixes: [] };
  // A key that no other rule reports: it stands below one that is no key of the format.
  if (keysAt(above).length === 0) yield* inText(entry.key, { ...places, span: entry.keySpan });
  if (text === null) yield* inMap(entry.value, path);
  else if (!spec || spec.kind === 'text') {
    const fixes = spec ? [removal(path, text)] : [];
    yield* inText(text, { ...places, span: entry.value?.span ?? entry.keySpan, fixes });
  }
}

function* inText(
  text: string,
  { path, span, fixes }: Pick<Report, 'span' | 'fixes'> & { readonly path: KeyPath },
): Generator<Report> {
  const hidden = hiddenCharacters(text);
  const [first] = hidden;
  if (!first) return;
  const { item, keys } = placeOf(path);
  yield {
    rule: 'hidden-character',
    key: keys.join(' '),
    characters: countHidden(hidden),
    excerpt: excerptAround(text, first),
    span,
    ...(item === null ? {} : { item }),
    field: keys.join('.'),
    fixes,
  };
}

/** Never applied unasked: what hides may have been meant, and the text may read otherwise without it. */
function removal(path: KeyPath, seen: string): Fix {
  const { item, keys } = placeOf(path);
  const field = keys.join('.') as Field;
  const value = withoutHiddenCharacters(seen);
  const operation: Operation = { kind: 'set', item, field, value: value || null, seen };
  return { id: 'remove-hidden-characters', operations: [operation], safe: false, preferred: true };
}

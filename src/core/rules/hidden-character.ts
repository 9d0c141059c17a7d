import type { Operation } from '../edit/operation/operation';
import type { Field, FieldSpec } from '../model/fields';
import { HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from '../model/fields';
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
    yield* inMap(entry.value, { item: id, fields: ITEM_FIELDS, path: [] });
  },
};

export const hiddenCharacterInFile: FileRule = {
  id: 'hidden-character',
  scope: 'file',
  *check({ checklist, parsed }) {
    for (const entry of checklist.top.entries) {
      if (entry.key !== ITEMS_KEY) yield* inEntry(entry, HEAD);
    }
    for (const { span, hidden, text } of hiddenOutsideValues(parsed)) {
      const [first] = hidden;
      if (!first) continue;
      const facts = { characters: countHidden(hidden), excerpt: excerptAround(text, first) };
      yield { rule: 'hidden-character', key: null, ...facts, span, fixes: [] };
    }
  },
};

interface Place {
  readonly item: string | null;
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** The keys that lead to the map, from the row or the top level down. */
  readonly path: readonly string[];
}

const HEAD: Place = { item: null, fields: HEAD_FIELDS, path: [] };

function* inMap(node: Node | undefined, place: Place): Generator<Report> {
  // What an alias stands for is looked at where it stands.
  if (node?.kind !== 'map') return;
  for (const entry of node.entries) yield* inEntry(entry, place);
}

function* inEntry(entry: Entry, place: Place): Generator<Report> {
  const path = [...place.path, entry.key];
  const field = path.join('.');
  const spec = Object.hasOwn(place.fields, field) ? place.fields[field] : undefined;
  const text = scalarText(entry.value);
  if (!isMapOfFormat(place)) yield* inKey(entry, place);
  if (text === null) yield* inMap(entry.value, { ...place, path });
  else if (!spec || spec.kind === 'text') {
    const fixes = spec ? [removal(place.item, field as Field, text)] : [];
    yield* inText(text, {
      path,
      item: place.item,
      span: entry.value?.span ?? entry.keySpan,
      fixes,
    });
  }
}

/** A key that no other rule reports: it stands below one that is no key of the format. */
function* inKey({ key, keySpan }: Entry, { item, path }: Place): Generator<Report> {
  yield* inText(key, { path: [...path, key], item, span: keySpan, fixes: [] });
}

function isMapOfFormat({ path, fields }: Place): boolean {
  const above = path.map((key) => `${key}.`).join('');
  return Object.keys(fields).some((field) => field.startsWith(above));
}

function* inText(
  text: string,
  { path, item, span, fixes }: Pick<Report, 'span' | 'fixes'> & Pick<Place, 'path' | 'item'>,
): Generator<Report> {
  const hidden = hiddenCharacters(text);
  const [first] = hidden;
  if (!first) return;
  yield {
    rule: 'hidden-character',
    key: path.join(' '),
    characters: countHidden(hidden),
    excerpt: excerptAround(text, first),
    span,
    ...(item === null ? {} : { item }),
    field: path.join('.'),
    fixes,
  };
}

/** Never applied unasked: what hides may have been meant, and the text may read otherwise without it. */
function removal(item: string | null, field: Field, seen: string): Fix {
  const value = withoutHiddenCharacters(seen);
  const operation: Operation = { kind: 'set', item, field, value: value || null, seen };
  return { id: 'remove-hidden-characters', operations: [operation], safe: false, preferred: true };
}

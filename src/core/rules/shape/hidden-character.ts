import type { Operation } from '../../edit/operation';
import type { Field, FieldSpec } from '../../model/fields';
import { HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from '../../model/fields';
import { hiddenOutsideValues } from '../../parse/hiddenOutsideValues';
import { scalarText } from '../../parse/readField';
import type { Entry, Node } from '../../parse/tree';
import type { Fix, FixKind } from '../../problems/fix';
import { hiddenCharacterNames } from '../../problems/hiddenCharacterNames';
import type { Report } from '../../problems/report';
import type { Translate } from '../../problems/translate';
import { countHidden, excerptAround } from '../../text/countHidden';
import { hiddenCharacterName } from '../../text/hiddenCharacterName';
import {
  codePointLabel,
  hiddenCharacters,
  withoutHiddenCharacters,
} from '../../text/hiddenCharacters';
import { firstFew } from '../firstFew';
import type { Rule } from '../rule';

interface Facts {
  /** The key whose value it is, the last step of its path; `null` for a comment and the like. */
  readonly key: string | null;
  /** Each that is there, in the order in which they turn up. */
  readonly characters: readonly CountedCharacter[];
  /** A few letters around the first. */
  readonly excerpt: string;
}

interface CountedCharacter {
  readonly codePoint: number;
  readonly count: number;
}

const REMOVE: FixKind = {
  id: 'remove-hidden-characters',
  title: (_fix, t) => t('Take out the hidden characters'),
};

/**
 * A text that holds more than is seen, or is read in another order than it is stored: what is agreed
 * is not what stands on the screen. One problem for each value.
 *
 * Keys, dates, answers and choices are left to the rules that refuse them for any wrong letter
 * (`unknown-key`, `item-unknown`, `invalid-date`, `answer-variant`, `invalid-value`); their messages show the
 * characters too.
 */
export const hiddenCharacter: Rule<'hidden-character', Facts> = {
  id: 'hidden-character',
  severity: 'warning',
  *checkRow({ id, entry }) {
    yield* inMap(entry.value, { item: id, fields: ITEM_FIELDS, path: [] });
  },
  *checkThroughout({ checklist, parsed }) {
    for (const entry of checklist.top.entries) {
      if (entry.key !== ITEMS_KEY) yield* inEntry(entry, HEAD);
    }
    for (const { span, hidden, text } of hiddenOutsideValues(parsed)) {
      const [first] = hidden;
      if (!first) continue;
      const facts = { characters: countHidden(hidden), excerpt: excerptAround(text, first) };
      yield { key: null, ...facts, span, fixes: [] };
    }
  },
  message({ key, characters, excerpt }, t) {
    const facts = { characters: firstFew(namesOf(characters, t), t), excerpt };
    return key === null
      ? t(
          'There are hidden characters outside the values, as in a comment: {characters}. "{excerpt}"',
          facts,
        )
      : t('{key} has hidden characters: {characters}. "{excerpt}"', { key, ...facts });
  },
  help: (t) => ({
    meaning: t(
      'A text, or a comment, holds characters that do not show or that change the reading direction. The problem and the table name each of them (such as U+200B); variation selectors of kanji and joined emoji are not meant.',
    ),
    why: t('What is read on the screen is not what the file says.'),
  }),
  example: {
    before: ['    合意内容: "乙は3\\u200b0日以内に復旧する"'],
    after: ['    合意内容: "乙は30日以内に復旧する"'],
  },
};

interface Place {
  readonly item: string | null;
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** The keys that lead to the map, from the row or the top level down. */
  readonly path: readonly string[];
}

const HEAD: Place = { item: null, fields: HEAD_FIELDS, path: [] };

function* inMap(node: Node | undefined, place: Place): Generator<Report<Facts>> {
  // What an alias stands for is looked at where it stands.
  if (node?.kind !== 'map') return;
  for (const entry of node.entries) yield* inEntry(entry, place);
}

function* inEntry(entry: Entry, place: Place): Generator<Report<Facts>> {
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
function* inKey({ key, keySpan }: Entry, { item, path }: Place): Generator<Report<Facts>> {
  yield* inText(key, { path: [...path, key], item, span: keySpan, fixes: [] });
}

function isMapOfFormat({ path, fields }: Place): boolean {
  const above = path.map((key) => `${key}.`).join('');
  return Object.keys(fields).some((field) => field.startsWith(above));
}

function* inText(
  text: string,
  { path, item, span, fixes }: Pick<Report, 'span' | 'fixes'> & Pick<Place, 'path' | 'item'>,
): Generator<Report<Facts>> {
  const hidden = hiddenCharacters(text);
  const [first] = hidden;
  if (!first) return;
  yield {
    key: path.join(' '),
    characters: countHidden(hidden),
    excerpt: excerptAround(text, first),
    span,
    ...(item === null ? {} : { item }),
    field: path.join('.'),
    fixes,
  };
}

/** `a space without width (U+200B)`, `a soft hyphen (U+00AD) × 2`. */
function namesOf(characters: readonly CountedCharacter[], t: Translate): readonly string[] {
  const names = hiddenCharacterNames(t);
  return characters.map(({ codePoint, count }) => {
    const name = t('{name} ({label})', {
      name: names[hiddenCharacterName(codePoint)],
      label: codePointLabel(codePoint),
    });
    return count === 1 ? name : `${name} × ${count}`;
  });
}

/** Never applied unasked: what hides may have been meant, and the text may read otherwise without it. */
function removal(item: string | null, field: Field, seen: string): Fix {
  const value = withoutHiddenCharacters(seen);
  const operation: Operation = { kind: 'set', item, field, value: value || null, seen };
  return { kind: REMOVE, operations: [operation], safe: false, preferred: true };
}

import type { Operation } from '../../edit/operation/operation';
import type { Field } from '../../format/fields';
import { INTERNAL_KEY, isInternal, ITEMS_KEY } from '../../format/fields';
import type { KeyPath } from '../../format/keys';
import { formatKeyAt, keysAt, placeOf } from '../../format/keys';
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
  /** The key of the value, the last step of its path; `null` for a comment and the like. */
  readonly key: string | null;
  /** The different hidden characters, in the order of their first occurrence. */
  readonly characters: readonly CountedCharacter[];
  /** A few characters around the first hidden one; `''` where it may be in 社内メモ: reports may be public. */
  readonly excerpt: string;
}

interface CountedCharacter {
  readonly codePoint: number;
  readonly count: number;
}

const REMOVE: FixKind = {
  id: 'remove-hidden-characters',
  title: (_fix, t) => t('Remove the hidden characters'),
};

/**
 * A text has characters that do not show, or is shown in another order than it is stored: what is
 * agreed is not what the screen shows. One problem for each value.
 *
 * Keys, dates, answers and choices are left to the rules that report any wrong character in them
 * (`unknown-key`, `item-unknown`, `invalid-date`, `answer-variant`, `invalid-value`); their messages show the
 * characters too.
 */
export const hiddenCharacter: Rule<'hidden-character', Facts> = {
  id: 'hidden-character',
  severity: 'warning',
  *checkRow({ id, entry }) {
    yield* inMap(entry.value, [ITEMS_KEY, id]);
  },
  *checkThroughout({ checklist, parsed }) {
    for (const entry of checklist.top.entries) {
      if (entry.key !== ITEMS_KEY) yield* inEntry(entry, []);
    }
    for (const { span, hidden, text } of hiddenOutsideValues(parsed)) {
      const [first] = hidden;
      if (!first) continue;
      const excerpt = isInComment(text, first.start) ? excerptAround(text, first) : '';
      yield { key: null, characters: countHidden(hidden), excerpt, span, fixes: [] };
    }
  },
  message({ key, characters, excerpt }, t) {
    const facts = { characters: firstFew(namesOf(characters, t), t), excerpt };
    if (key === null) {
      return excerpt === ''
        ? t('There are hidden characters outside the values: {characters}.', facts)
        : t(
            'There are hidden characters outside the values, as in a comment: {characters}. "{excerpt}"',
            facts,
          );
    }
    return excerpt === ''
      ? t('{key} has hidden characters: {characters}.', { key, ...facts })
      : t('{key} has hidden characters: {characters}. "{excerpt}"', { key, ...facts });
  },
  help: (t) => ({
    meaning: t(
      'A text, or a comment, holds characters that do not show or that change the reading direction. The problem and the table name each of them (such as U+200B); variation selectors of kanji and joined emoji are not meant.',
    ),
    why: t('What the screen shows is not what the file says.'),
  }),
  example: {
    before: ['    合意内容: "乙は3\\u200b0日以内に復旧する"'],
    after: ['    合意内容: "乙は30日以内に復旧する"'],
  },
};

/** Whether the place in the line is surely in a comment, and not in an item of a list. */
function isInComment(line: string, at: number): boolean {
  return /^(?:[^"'#]*\s)?#/.test(line.slice(0, at));
}

function* inMap(node: Node | undefined, path: KeyPath): Generator<Report<Facts>> {
  // The value of an alias is checked at its anchor.
  if (node?.kind !== 'map') return;
  for (const entry of node.entries) yield* inEntry(entry, path);
}

function* inEntry(entry: Entry, above: KeyPath): Generator<Report<Facts>> {
  const path = [...above, entry.key];
  const spec = formatKeyAt(path)?.spec;
  const text = scalarText(entry.value);
  const places = { path, fixes: [] };
  // A key that no other rule reports, because it is below an unknown key.
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
): Generator<Report<Facts>> {
  const hidden = hiddenCharacters(text);
  const [first] = hidden;
  if (!first) return;
  const { item, keys } = placeOf(path);
  const internal = path.some(isInternal);
  yield {
    key: internal ? INTERNAL_KEY : keys.join(' '),
    characters: countHidden(hidden),
    excerpt: internal ? '' : excerptAround(text, first),
    span,
    ...(item === null ? {} : { item }),
    field: keys.join('.'),
    fixes,
  };
}

/** `a zero-width space (U+200B)`, `a soft hyphen (U+00AD) × 2`. */
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

/** Not safe: the characters may be intended, and the text may read differently without them. */
function removal(path: KeyPath, seen: string): Fix {
  const { item, keys } = placeOf(path);
  const field = keys.join('.') as Field;
  const value = withoutHiddenCharacters(seen);
  const operation: Operation = { kind: 'set', item, field, value: value || null, seen };
  return { kind: REMOVE, operations: [operation], safe: false, preferred: true };
}

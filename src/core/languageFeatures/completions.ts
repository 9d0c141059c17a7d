import type { Analysis } from '../analyze';
import { nextOwnId } from '../format/ids';
import { itemTitle, rowById, rowsOf } from '../catalog/lookup';
import { NO_CATALOGS } from '../catalog/ownCatalog';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition } from '../catalog/types';
import type { KeyPath } from '../format/keys';
import { formatKeyAt, isRowsPath, keysAt, placeOf } from '../format/keys';
import { FORM_TEXTS, newRowLines } from '../format/newRow';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Span } from '../text/span';
import type { Cursor } from './cursor';
import { cursorAt } from './cursor';
import { editionOf } from './editionOf';
import { meaningOf } from './meaning';
import type { SameRowSource } from './sameRowCompletions';
import { sameRowCompletions } from './sameRowCompletions';
import { isEmptyValue, samplesAt, sampleCompletion } from './sampleCompletions';
import { escapeSnippet } from './snippet';

export interface Completion {
  readonly kind: 'key' | 'row' | 'value' | 'date' | 'sample' | 'same-row';
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** The meaning in full. */
  readonly documentation?: string;
  /** A snippet with tab stops `$1`, `${1:○}`, `$0`. Its lines are indented relative to the first line. */
  readonly snippet: string;
  /** Its lines are indented as they are to be in the file. */
  readonly isIndented?: true;
  /** After inserting, the editor suggests the values of the key. */
  readonly suggestsValues: boolean;
}

export interface Completions {
  /** The text that they replace. */
  readonly span: Span;
  /** They are values of a field, not keys. */
  readonly isValue: boolean;
  /** In canonical order, but rarely needed keys last. */
  readonly items: readonly Completion[];
}

export interface CompletionSource {
  readonly editions: readonly Edition[];
  /** Their samples are offered before ours. */
  readonly catalogs?: readonly OwnCatalog[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
  /** What other checklists have in a field, where there are others. */
  readonly sameRow?: SameRowSource;
}

/**
 * Suggestions for the offset: keys that are not there yet, rows that are missing in the file, values of a
 * field. Works for text that does not parse. `undefined` where any text can be written.
 */
export function completionsAt(
  analysis: Analysis,
  offset: number,
  source: CompletionSource,
): Completions | undefined {
  const cursor = cursorAt(analysis.parsed.text, offset);
  if (!cursor) return undefined;
  const edition = editionOf(analysis, source.editions);
  const { key } = cursor;
  const items =
    key !== undefined
      ? [
          ...values(cursor, key, source),
          ...samples(analysis, { ...cursor, key }, edition, source),
          ...sameRowCompletions(analysis.parsed.text, { ...cursor, key, offset }, source),
        ]
      : isRowsPath(cursor.path)
        ? rows(cursor, edition, source.t)
        : keys(cursor, edition, source.t);
  return items.length === 0
    ? undefined
    : { span: cursor.word, isValue: key !== undefined, items: items.map(spelledOut) };
}

/** What the guidance has for a text that is empty. */
function samples(
  { parsed: { text }, checklist }: Analysis,
  { path, key, word, isSeparated }: Cursor & { readonly key: string },
  edition: Edition | undefined,
  { catalogs = NO_CATALOGS, t }: CompletionSource,
): readonly Completion[] {
  const field = [...path, key];
  if (!edition || formatKeyAt(field)?.spec?.kind !== 'text' || !isEmptyValue(text, word)) return [];
  const { item } = placeOf(field);
  const title = checklist?.rows.find(({ id }) => id === item)?.field('項目')?.text;
  return samplesAt(field, title ?? undefined, { edition, catalogs }, t).map((sample) =>
    sampleCompletion(sample, isSeparated, t),
  );
}

/** Spells out the hidden characters of what is shown; the snippet stays as it is. */
function spelledOut(item: Completion): Completion {
  const { label, detail, documentation } = item;
  return {
    ...item,
    label: spellOutHiddenCharacters(label),
    ...(detail !== undefined && { detail: spellOutHiddenCharacters(detail) }),
    ...(documentation !== undefined && { documentation: spellOutHiddenCharacters(documentation) }),
  };
}

function keys(
  { path, siblings, isSeparated }: Cursor,
  edition: Edition | undefined,
  t: Translate,
): readonly Completion[] {
  const names = keysAt(path);
  const { item, keys: inRow } = placeOf(path);
  const isRowOfForm =
    item !== null && inRow.length === 0 && edition !== undefined && rowById(edition, item);
  return (isRowOfForm ? names.toSorted((a, b) => rank(a) - rank(b)) : names)
    .filter((name) => !siblings.has(name))
    .map((name) => keyCompletion([...path, name], { hasColon: isSeparated, t }));
}

/** The form's texts come last in an official row, because they are rarely altered. */
function rank(key: string): number {
  return FORM_TEXTS.some((text) => text === key) ? 1 : 0;
}

function keyCompletion(
  path: KeyPath,
  { hasColon, t }: { readonly hasColon: boolean; readonly t: Translate },
): Completion {
  const name = path.at(-1) ?? '';
  const spec = formatKeyAt(path)?.spec;
  const suggestsValues = !hasColon && spec !== undefined && spec.kind !== 'text';
  const meaning = meaningOf(path, t);
  return {
    kind: 'key',
    label: name,
    ...(meaning && { documentation: meaning.text }),
    ...(meaning && meaning.title !== name && { detail: meaning.title }),
    snippet: name + (hasColon ? '' : spec ? ': $0' : ':\n  $0'),
    suggestsValues,
  };
}

function rows(
  { siblings, isSeparated }: Cursor,
  edition: Edition | undefined,
  t: Translate,
): readonly Completion[] {
  if (!edition) return [];
  const official = rowsOf(edition)
    .filter(({ id }) => !siblings.has(id))
    .map((place): Completion => {
      const title = itemTitle(place);
      const lines = newRowLines(place.id, escapeSnippet(title));
      return {
        kind: 'row',
        label: place.id,
        detail: title,
        documentation: place.row.内容,
        snippet: isSeparated ? place.id : `${lines.join('\n')}$0`,
        suggestsValues: false,
      };
    });
  const own = edition.parts.map(({ id }): Completion => {
    const label = nextOwnId(id, siblings);
    const [key, answer] = newRowLines(label);
    const texts = FORM_TEXTS.map((field, index) => `  ${field}: $${index + 1}`);
    return {
      kind: 'row',
      label,
      detail: t('A row of your own'),
      snippet: isSeparated ? label : `${[key, ...texts, answer].join('\n')}$0`,
      suggestsValues: false,
    };
  });
  return [...official, ...own];
}

function values(cursor: Cursor, key: string, source: CompletionSource): readonly Completion[] {
  const { path, isSeparated } = cursor;
  const spec = formatKeyAt([...path, key])?.spec;
  const value = (label: string, more: Partial<Completion> = {}): Completion => ({
    kind: 'value',
    label,
    snippet: (isSeparated ? '' : ' ') + escapeSnippet(label),
    suggestsValues: false,
    ...more,
  });
  switch (spec?.kind) {
    case 'version':
    case 'choice':
      return (spec.choices ?? []).map((choice) => value(choice));
    case 'date':
      return [value(source.today, { kind: 'date', detail: source.t('Today') })];
    case 'edition':
      return source.editions.map(({ id, title }) => value(id, { detail: title }));
    default:
      return [];
  }
}

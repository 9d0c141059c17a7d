import type { Analysis } from '../analyze';
import { itemTitle, nextOwnId, rowById, rowsOf } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { FieldSpec } from '../format/fields';
import { fieldPath, HEAD_FIELDS, ITEM_FIELDS, ITEMS_KEY } from '../format/fields';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Span } from '../text/span';
import type { Cursor } from './cursor';
import { cursorAt } from './cursor';
import { editionOf } from './editionOf';
import { meaningOf } from './meaning';

export interface Completion {
  readonly kind: 'key' | 'row' | 'value' | 'date';
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What it means, at length. */
  readonly documentation?: string;
  /** A snippet with its stops `$1`, `$0`; further lines are indented as if the first were not. */
  readonly snippet: string;
  /** The user goes on by choosing a value. */
  readonly goesOn: boolean;
}

export interface Completions {
  /** What they replace. */
  readonly span: Span;
  /** They are values of a field, not keys. */
  readonly isValue: boolean;
  /** Best first: in canonical order, what is seldom wanted behind. */
  readonly items: readonly Completion[];
}

export interface CompletionSource {
  readonly editions: readonly Edition[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
}

/**
 * What can be written at the offset: keys that are not there yet, rows that the file leaves out,
 * values of a field. Text that does not parse gets them too. Nothing for free text.
 */
export function completionsAt(
  analysis: Analysis,
  offset: number,
  source: CompletionSource,
): Completions | undefined {
  const cursor = cursorAt(analysis.parsed.text, offset);
  if (!cursor) return undefined;
  const edition = editionOf(analysis, source.editions);
  const items =
    cursor.key !== undefined
      ? values(cursor, cursor.key, source)
      : isRows(cursor.path)
        ? rows(cursor, edition, source.t)
        : keys(cursor, edition, source.t);
  return items.length === 0
    ? undefined
    : { span: cursor.word, isValue: cursor.key !== undefined, items: items.map(spelledOut) };
}

/** What is shown of a catalog shows all of its characters; what is written does not change. */
function spelledOut(item: Completion): Completion {
  const { label, detail, documentation } = item;
  return {
    ...item,
    label: spellOutHiddenCharacters(label),
    ...(detail !== undefined && { detail: spellOutHiddenCharacters(detail) }),
    ...(documentation !== undefined && { documentation: spellOutHiddenCharacters(documentation) }),
  };
}

function isRows(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === ITEMS_KEY;
}

const HEAD_PATHS = [...Object.keys(HEAD_FIELDS).map(fieldPath), [ITEMS_KEY]];
const ITEM_PATHS = Object.keys(ITEM_FIELDS).map(fieldPath);

function keys(
  { path, siblings, parted }: Cursor,
  edition: Edition | undefined,
  t: Translate,
): readonly Completion[] {
  const inRow = path[0] === ITEMS_KEY;
  const prefix = inRow ? path.slice(2) : path;
  const below = (inRow ? ITEM_PATHS : HEAD_PATHS).filter((each) =>
    prefix.every((key, index) => each[index] === key),
  );
  const names = [...new Set(below.flatMap((each) => each[prefix.length] ?? []))];
  const isRowOfForm = inRow && path.length === 2 && edition && rowById(edition, path[1] ?? '');
  return (isRowOfForm ? names.toSorted((a, b) => seldom(a) - seldom(b)) : names)
    .filter((name) => !siblings.has(name))
    .map((name) => keyCompletion([...path, name], { hasColon: parted, t }));
}

/** A row of the form has its text from there: few want to alter it. */
function seldom(key: string): number {
  return key === '項目' || key === '内容' ? 1 : 0;
}

function keyCompletion(
  path: readonly string[],
  { hasColon, t }: { readonly hasColon: boolean; readonly t: Translate },
): Completion {
  const name = path.at(-1) ?? '';
  const spec = specOf(path);
  const goesOn = !hasColon && spec !== undefined && spec.kind !== 'text';
  const meaning = meaningOf(path, t);
  return {
    kind: 'key',
    label: name,
    ...(meaning && { documentation: meaning.text }),
    ...(meaning && meaning.title !== name && { detail: meaning.title }),
    snippet: name + (hasColon ? '' : spec ? ': $0' : ':\n  $0'),
    goesOn,
  };
}

/** The field at a path of the file; `undefined` for a map and for what is no field. */
function specOf(path: readonly string[]): FieldSpec | undefined {
  const inRow = path[0] === ITEMS_KEY;
  const specs: Readonly<Record<string, FieldSpec>> = inRow ? ITEM_FIELDS : HEAD_FIELDS;
  const field = (inRow ? path.slice(2) : path).join('.');
  return Object.hasOwn(specs, field) ? specs[field] : undefined;
}

function rows(
  { siblings, parted }: Cursor,
  edition: Edition | undefined,
  t: Translate,
): readonly Completion[] {
  if (!edition) return [];
  const official = rowsOf(edition)
    .filter(({ id }) => !siblings.has(id))
    .map((place): Completion => {
      const title = itemTitle(place);
      const head = `${place.id}: # ${escapeSnippet(title)}`;
      return {
        kind: 'row',
        label: place.id,
        detail: title,
        documentation: place.row.内容,
        snippet: parted ? place.id : `${head}\n  初回確認:$0`,
        goesOn: false,
      };
    });
  const own = edition.parts.map(({ id }): Completion => {
    const label = nextOwnId(id, siblings);
    return {
      kind: 'row',
      label,
      detail: t('A row of your own'),
      snippet: parted ? label : `${label}:\n  項目: $1\n  内容: $2\n  初回確認:$0`,
      goesOn: false,
    };
  });
  return [...official, ...own];
}

function values(cursor: Cursor, key: string, source: CompletionSource): readonly Completion[] {
  const { path, parted } = cursor;
  const spec = specOf([...path, key]);
  const value = (label: string, more: Partial<Completion> = {}): Completion => ({
    kind: 'value',
    label,
    snippet: (parted ? '' : ' ') + escapeSnippet(label),
    goesOn: false,
    ...more,
  });
  switch (spec?.kind) {
    case 'choice':
      return (spec.choices ?? []).map((choice) => value(choice));
    case 'date':
      return [value(source.today, { kind: 'date', detail: source.t('Today') })];
    case 'edition':
      return source.editions.map(({ id, title }) => value(id, { detail: title }));
    case 'version':
      return [value('1')];
    default:
      return [];
  }
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

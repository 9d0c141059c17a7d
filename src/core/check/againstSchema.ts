import type { ErrorObject } from 'ajv';
import { isHead, isRow } from 'virtual:checklist-schema';
import type { Edition } from '../catalog/types';
import { isInternal, ITEMS_KEY } from '../format/fields';
import type { KeyPath } from '../format/keys';
import { placeOf } from '../format/keys';
import { ANSWER_FIELD } from '../format/newRow';
import { unescapePointer } from '../parse/jsonPointer';
import { plainValue } from '../parse/plainValue';
import { scalarText } from '../parse/readField';
import type { Entry, MapNode, Node } from '../parse/tree';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { Report } from '../problems/report';
import type { RuleId } from '../rules/problem';
import type { SchemaPlace, SchemaRule } from '../rules/schemaRule';
import { invalidValue } from '../rules/shape/invalid-value';
import { missingKey } from '../rules/shape/missing-key';
import { unknownKey } from '../rules/shape/unknown-key';
import { wrongType } from '../rules/shape/wrong-type';
import { readAnswer } from '../text/readAnswer';
import type { Span } from '../text/span';

/** What the JSON Schema finds, and the rule that explains it. */
export interface SchemaReport {
  readonly rule: SchemaRule<RuleId>;
  readonly report: Report;
}

/**
 * What the JSON Schema finds in the file without its rows, one report for one cause. Dates are left to
 * `invalid-date`, answers in other letters to `answer-variant`.
 */
export function* headAgainstSchema(
  top: MapNode,
  editions: readonly Edition[],
): Generator<SchemaReport> {
  const rows = findEntry(top, ITEMS_KEY)?.value;
  // Only saves time: the schema of the head takes any map as 項目.
  const canBeSkipped = rows?.kind === 'map' && rows.anchor === undefined;
  const known = new Map<Node, unknown>(canBeSkipped ? [[rows, {}]] : []);
  if (isHead(plainValue(top, known))) return;
  const span = top.entries[0]?.keySpan ?? top.span;
  yield* reportsOf(isHead.errors, { entry: undefined, value: top, path: [], span, editions });
}

/** What the JSON Schema finds in a row. */
export function* rowAgainstSchema(
  entry: Entry,
  editions: readonly Edition[],
): Generator<SchemaReport> {
  if (isRow(plainValue(entry.value))) return;
  const { key, value, span } = entry;
  yield* reportsOf(isRow.errors, { entry, value, path: [ITEMS_KEY, key], span, editions });
}

function* reportsOf(
  errors: readonly ErrorObject[] | null | undefined,
  checked: Checked,
): Generator<SchemaReport> {
  for (const error of errors ?? []) {
    const place = placeOfError(error, checked);
    const report = !isAnswerVariant(place) && READERS[error.keyword]?.(error, place);
    if (report) yield report;
  }
}

function isAnswerVariant({ path, value }: SchemaPlace): boolean {
  const { item, keys } = placeOf(path);
  if (item === null || keys.join('.') !== ANSWER_FIELD) return false;
  const text = scalarText(value);
  return text !== null && readAnswer(text) !== undefined;
}

/** The report for each keyword of the schema; only dates have `pattern`. */
const READERS: Readonly<Record<string, (error: ErrorObject, place: ErrorPlace) => SchemaReport>> = {
  required(error, place) {
    const key = parameter(error, 'missingProperty');
    const { rule, report } = reportOf(missingKey, { key }, place);
    return { rule, report: { ...report, field: key } };
  },
  additionalProperties: (_error, place) => reportOf(unknownKey, { key: lastKey(place) }, place),
  type: (error, place) =>
    reportOf(
      wrongType,
      { key: lastKey(place), expected: expectedType(error), found: publicText(place) },
      place,
    ),
  enum: (error, place) => reportOf(invalidValue, choice(allowedValues(error), place), place),
  const: (error, place) =>
    reportOf(invalidValue, choice([parameter(error, 'allowedValue')], place), place),
};

function reportOf<Facts extends object>(
  rule: SchemaRule<RuleId, Facts>,
  facts: Facts,
  place: ErrorPlace,
): SchemaReport {
  const { item, keys } = placeOf(place.path);
  const field = keys.join('.');
  const report = {
    span: rule.id === 'unknown-key' ? place.keySpan : place.span,
    ...(item === null ? {} : { item }),
    ...(field ? { field } : {}),
    ...facts,
    fixes: rule.fixes(facts, place),
  };
  return { rule, report };
}

function choice(allowed: readonly string[], place: SchemaPlace) {
  return { key: lastKey(place), allowed, found: scalarText(place.value) ?? '' };
}

/** What a message may quote: others read it too, so nothing internal. */
function publicText({ path, value }: SchemaPlace): string {
  return path.some(isInternal) ? '' : (scalarText(value) ?? '');
}

function lastKey({ path }: SchemaPlace): string {
  return path.at(-1) ?? '';
}

function parameter(error: ErrorObject, name: string): string {
  return String((error.params as Record<string, unknown>)[name]);
}

function allowedValues(error: ErrorObject): readonly string[] {
  const values = (error.params as { allowedValues: readonly unknown[] }).allowedValues;
  return values.filter((value) => typeof value === 'string');
}

function expectedType(error: ErrorObject): 'map' | 'date' | 'text' {
  const types = String((error.params as { type: unknown }).type);
  if (types.includes('object')) return 'map';
  return error.schemaPath.includes('/date') ? 'date' : 'text';
}

/** What is checked: the top level of a file, or a row. */
interface Checked {
  /** The entry of the row. */
  readonly entry: Entry | undefined;
  readonly value: Node | undefined;
  readonly path: KeyPath;
  /** The place of a problem with the whole of it. */
  readonly span: Span;
  readonly editions: readonly Edition[];
}

interface ErrorPlace extends SchemaPlace {
  /** The value, or the key where the value is empty; below an alias, the alias. */
  readonly span: Span;
  readonly keySpan: Span;
}

function placeOfError(error: ErrorObject, checked: Checked): ErrorPlace {
  let { entry } = checked;
  let map: MapNode | undefined;
  let value: Node | undefined = resolveAlias(checked.value);
  let alias: Span | undefined;
  const keys = keysOf(error);
  for (const key of keys) {
    if (entry?.value?.kind === 'alias') alias ??= entry.value.span;
    map = value?.kind === 'map' ? value : undefined;
    entry = map && findEntry(map, key);
    value = resolveAlias(entry?.value);
  }
  const keySpan = alias ?? entry?.keySpan ?? checked.span;
  const span = alias ?? (isEmpty(value) ? keySpan : (entry?.value?.span ?? keySpan));
  return {
    path: [...checked.path, ...keys],
    value,
    map,
    editions: checked.editions,
    span,
    keySpan,
  };
}

/** The keys that lead from what is checked to what is wrong in it. */
function keysOf(error: ErrorObject): KeyPath {
  const keys = error.instancePath.split('/').slice(1).map(unescapePointer);
  return error.keyword === 'additionalProperties'
    ? [...keys, parameter(error, 'additionalProperty')]
    : keys;
}

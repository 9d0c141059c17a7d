import type { ErrorObject } from 'ajv';
import validate from 'virtual:checklist-schema';
import type { Edition } from '../catalog/types';
import { placeOf } from '../format/keys';
import { ANSWER_FIELD } from '../format/newRow';
import { plainValue } from '../parse/plainValue';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { Report } from '../problems/report';
import type { RuleId } from '../rules/problem';
import type { SchemaPlace, SchemaRule } from '../rules/schemaRule';
import { textAt } from '../rules/schemaRule';
import { invalidValue } from '../rules/shape/invalid-value';
import { missingKey } from '../rules/shape/missing-key';
import { unknownKey } from '../rules/shape/unknown-key';
import { wrongType } from '../rules/shape/wrong-type';
import { readAnswer } from '../text/readAnswer';
import type { Span } from '../text/span';

/** What the JSON Schema finds, and the rule that explains it. */
interface SchemaReport {
  readonly rule: SchemaRule<RuleId>;
  readonly report: Report;
}

/**
 * What the JSON Schema finds, one report for one cause. Dates are left to `invalid-date`, answers
 * in other letters to `answer-variant`.
 */
export function* checkSchema(root: MapNode, editions: readonly Edition[]): Generator<SchemaReport> {
  if (validate(plainValue(root))) return;
  for (const error of validate.errors ?? []) {
    const place = { root, path: keysOf(error), editions };
    const report = !isAnswerVariant(place) && READERS[error.keyword]?.(error, place);
    if (report) yield report;
  }
}

function isAnswerVariant({ root, path }: SchemaPlace): boolean {
  const { item, keys } = placeOf(path);
  if (item === null || keys.join('.') !== ANSWER_FIELD) return false;
  const text = textAt({ root, path });
  return text !== null && readAnswer(text) !== undefined;
}

/** The report for each keyword of the schema; only dates have `pattern`. */
const READERS: Readonly<Record<string, (error: ErrorObject, place: SchemaPlace) => SchemaReport>> =
  {
    required(error, place) {
      const key = parameter(error, 'missingProperty');
      const { rule, report } = reportOf(missingKey, { key }, place);
      return { rule, report: { ...report, field: key } };
    },
    additionalProperties: (_error, place) => reportOf(unknownKey, { key: lastKey(place) }, place),
    type: (error, place) =>
      reportOf(wrongType, { key: lastKey(place), expected: expectedType(error) }, place),
    enum: (error, place) => reportOf(invalidValue, choice(allowedValues(error), place), place),
    const: (error, place) =>
      reportOf(invalidValue, choice([parameter(error, 'allowedValue')], place), place),
  };

function reportOf<Facts extends object>(
  rule: SchemaRule<RuleId, Facts>,
  facts: Facts,
  place: SchemaPlace,
): SchemaReport {
  const where = problemPlace(place, rule.id === 'unknown-key');
  return { rule, report: { ...where, ...facts, fixes: rule.fixes(facts, place) } };
}

function choice(allowed: readonly string[], place: SchemaPlace) {
  return { key: lastKey(place), allowed, found: textAt(place) ?? '' };
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

/** The keys that lead to what is wrong, from the top level down. */
function keysOf(error: ErrorObject): readonly string[] {
  const keys = error.instancePath.split('/').slice(1).map(unescapePointer);
  return error.keyword === 'additionalProperties'
    ? [...keys, parameter(error, 'additionalProperty')]
    : keys;
}

function unescapePointer(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}

/** At the value, or at the key where there is none, where the key is meant, or far from an alias. */
function problemPlace({ root, path }: SchemaPlace, atKey: boolean) {
  const { item, keys } = placeOf(path);
  const field = keys.join('.');
  return {
    span: spanAt(root, path, atKey),
    ...(item === null ? {} : { item }),
    ...(field ? { field } : {}),
  };
}

function spanAt(root: MapNode, path: readonly string[], atKey: boolean): Span {
  let map: MapNode | undefined = root;
  let entry: Entry | undefined;
  for (const key of path) {
    const next: Entry | undefined = map && findEntry(map, key);
    if (!next) break;
    if (entry?.value?.kind === 'alias') return entry.value.span;
    entry = next;
    const node = resolveAlias(next.value);
    map = node?.kind === 'map' ? node : undefined;
  }
  if (!entry) return root.entries[0]?.keySpan ?? root.span;
  return atKey || !entry.value || isEmpty(entry.value) ? entry.keySpan : entry.value.span;
}

import type { ErrorObject } from 'ajv';
import validate from 'virtual:checklist-schema';
import type { Edition } from '../catalog/types';
import type { KeyPath } from '../format/keys';
import { placeOf } from '../format/keys';
import { ANSWER_FIELD } from '../format/newRow';
import { plainValue } from '../parse/plainValue';
import { scalarText } from '../parse/readField';
import type { Entry, MapNode } from '../parse/tree';
import { findEntry, isEmpty, resolveAlias } from '../parse/tree';
import type { ExpectedType, Finding, Report } from '../problems/problem';
import { readAnswer } from '../text/readAnswer';
import { commentLookAlike } from '../text/signLookAlikes';
import type { Span } from '../text/span';
import { nodeAt, schemaFixes } from './schemaFixes';

/**
 * What the JSON Schema finds, one report for one cause. Dates are left to `invalid-date`, answers
 * in other letters to `answer-variant`.
 */
export function* checkSchema(root: MapNode, editions: readonly Edition[]): Generator<Report> {
  if (validate(plainValue(root))) return;
  for (const error of validate.errors ?? []) {
    const path = keysOf(error);
    const finding = FINDINGS[error.keyword]?.(error, path.at(-1) ?? '');
    if (!finding || isAnswerVariant(root, path)) continue;
    const place = problemPlace(root, path, finding.rule === 'unknown-key');
    const fixes = schemaFixes(finding, { root, path, editions });
    const field = finding.rule === 'missing-key' ? { field: finding.key } : {};
    yield { ...finding, ...signIn(finding, root, path), ...place, ...field, fixes };
  }
}

function signIn(finding: Finding, root: MapNode, path: readonly string[]): { sign?: string } {
  if (finding.rule !== 'invalid-value') return {};
  const sign = commentLookAlike(scalarText(nodeAt(root, path)) ?? '');
  return sign === undefined ? {} : { sign };
}

function isAnswerVariant(root: MapNode, path: KeyPath): boolean {
  const { item, keys } = placeOf(path);
  if (item === null || keys.join('.') !== ANSWER_FIELD) return false;
  const text = scalarText(nodeAt(root, path));
  return text !== null && readAnswer(text) !== undefined;
}

/** What each keyword of the schema means; `pattern` stands at dates only. */
const FINDINGS: Readonly<Record<string, (error: ErrorObject, key: string) => Finding>> = {
  required: (error) => ({ rule: 'missing-key', key: parameter(error, 'missingProperty') }),
  additionalProperties: (_error, key) => ({ rule: 'unknown-key', key }),
  type: (error, key) => ({ rule: 'wrong-type', key, expected: expectedType(error) }),
  enum: (error, key) => ({ rule: 'invalid-value', key, allowed: allowedValues(error) }),
  const: (error, key) => ({
    rule: 'invalid-value',
    key,
    allowed: [parameter(error, 'allowedValue')],
  }),
};

function parameter(error: ErrorObject, name: string): string {
  return String((error.params as Record<string, unknown>)[name]);
}

function allowedValues(error: ErrorObject): readonly string[] {
  const values = (error.params as { allowedValues: readonly unknown[] }).allowedValues;
  return values.filter((value) => typeof value === 'string');
}

function expectedType(error: ErrorObject): ExpectedType {
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
function problemPlace(root: MapNode, path: KeyPath, atKey: boolean) {
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

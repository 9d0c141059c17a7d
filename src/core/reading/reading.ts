import type { Edition } from '../catalog/types';
import type { Checklist } from '../model/checklist';
import { buildChecklist } from '../model/checklist';
import { ITEMS_KEY } from '../format/fields';
import { conflictStart } from '../parse/conflict';
import type { Parsed } from '../parse/parseText';
import { reparse } from '../parse/reparse';
import type { MapNode } from '../parse/tree';
import { ownEntry } from '../parse/tree';

/**
 * What a text is. Everybody who has to know asks here; it does not depend on rules and their
 * severities.
 */
export type Reading = Read & { readonly parsed: Parsed };

type Read =
  | { readonly kind: 'checklist'; readonly checklist: Checklist }
  /** It has conflict markers of a merge, the first of them at the offset `start`. */
  | { readonly kind: 'conflict'; readonly start: number }
  /** YAML cannot read it: `parsed.errors` is not empty. */
  | { readonly kind: 'syntax' }
  /** There is nothing in it but spaces and comments. */
  | { readonly kind: 'empty' }
  /** Other YAML. Where it is a map, `map` is what it says as a checklist, for those who help to write one. */
  | { readonly kind: 'not-a-checklist'; readonly map: Checklist | undefined };

/** Rows that an earlier text has too are not read again. Never throws. */
export function read(text: string, editions: readonly Edition[], previous?: Parsed): Reading {
  return readParsed(reparse(text, previous), editions);
}

export function readParsed(parsed: Parsed, editions: readonly Edition[]): Reading {
  const unread = unreadText(parsed);
  if (unread) return unread;
  const checklist = buildChecklist(parsed, editions);
  if (checklist && isChecklistMap(checklist.top)) return { kind: 'checklist', parsed, checklist };
  return { kind: 'not-a-checklist', parsed, map: checklist };
}

type Unread = Extract<Reading, { readonly kind: 'conflict' | 'syntax' | 'empty' }>;

/** Why there is nothing to read in a text; `undefined` where it is YAML that says something. */
export function unreadText(parsed: Parsed): Unread | undefined {
  const start = conflictStart(parsed.text);
  if (start !== undefined) return { kind: 'conflict', parsed, start };
  if (parsed.errors.length > 0) return { kind: 'syntax', parsed };
  // Where there are rows, the tree is not made for this.
  return parsed.rows || parsed.root ? undefined : { kind: 'empty', parsed };
}

/** Any YAML can be opened as a table by mistake: `kakunin`, or both 様式 and 項目, tell a checklist. */
export function isChecklistMap(top: MapNode): boolean {
  const has = (key: string): boolean => ownEntry(top, key) !== undefined;
  return has('kakunin') || (has('様式') && has(ITEMS_KEY));
}

/** What a map says as a checklist, whether it is one or not. */
export function checklistIn(reading: Reading): Checklist | undefined {
  if (reading.kind === 'checklist') return reading.checklist;
  return reading.kind === 'not-a-checklist' ? reading.map : undefined;
}

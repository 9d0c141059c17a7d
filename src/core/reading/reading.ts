import type { Edition } from '../catalog/types';
import type { Checklist } from '../model/checklist';
import { buildChecklist } from '../model/checklist';
import { ITEMS_KEY } from '../format/fields';
import { conflictStart } from './conflictStart';
import type { Parsed } from '../parse/parsed';
import { reparse } from '../parse/rows/reparse';
import type { MapNode } from '../parse/tree';
import { ownEntry } from '../parse/tree';

/**
 * What a text is. It is decided only here, and does not depend on rules and their severities.
 */
export type Reading = Read & { readonly parsed: Parsed };

type Read =
  | { readonly kind: 'checklist'; readonly checklist: Checklist }
  /** The text has conflict markers of a merge, the first of them at the offset `start`. */
  | { readonly kind: 'conflict'; readonly start: number }
  /** The text is not valid YAML: `parsed.errors` is not empty. */
  | { readonly kind: 'syntax' }
  /** The text has only spaces and comments. */
  | { readonly kind: 'empty' }
  /** Other YAML. `map` is the content of a map, which may become a checklist. */
  | { readonly kind: 'not-a-checklist'; readonly map: Checklist | undefined };

/** Never throws. Rows that `previous` has too are not read again. */
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

/** Why a text cannot be read; `undefined` for YAML that has a value. */
export function unreadText(parsed: Parsed): Unread | undefined {
  const start = conflictStart(parsed.text);
  if (start !== undefined) return { kind: 'conflict', parsed, start };
  if (parsed.errors.length > 0) return { kind: 'syntax', parsed };
  return parsed.root ? undefined : { kind: 'empty', parsed };
}

/** Any YAML can be opened as a table by mistake. A checklist has `kakunin`, or both 様式 and 項目. */
export function isChecklistMap(top: MapNode): boolean {
  const has = (key: string): boolean => ownEntry(top, key) !== undefined;
  return has('kakunin') || (has('様式') && has(ITEMS_KEY));
}

/** The content of a checklist, or of a map that may become one. */
export function checklistIn(reading: Reading): Checklist | undefined {
  if (reading.kind === 'checklist') return reading.checklist;
  return reading.kind === 'not-a-checklist' ? reading.map : undefined;
}

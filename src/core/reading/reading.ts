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
 * What a text is: a checklist, or why it cannot be read as one. Does not depend on rules and their
 * severities. No other code decides this.
 */
export type Reading = Read & { readonly parsed: Parsed };

type Read =
  | { readonly kind: 'checklist'; readonly checklist: Checklist }
  /** The text has conflict markers; the first one is at the offset `start`. */
  | { readonly kind: 'conflict'; readonly start: number }
  /** The text has parse errors: `parsed.errors` is not empty. */
  | { readonly kind: 'syntax' }
  /** The text has only blanks and comments. */
  | { readonly kind: 'empty' }
  /** Other YAML. If it is a map, `map` is its content as a checklist, which completion needs while a user writes one. */
  | { readonly kind: 'not-a-checklist'; readonly map: Checklist | undefined };

/** Parses and reads a text. Rows that `previous` has too are not parsed again. Never throws. */
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

/** Why a text has no content that can be read; `undefined` if it has some. */
export function unreadText(parsed: Parsed): Unread | undefined {
  const start = conflictStart(parsed.text);
  if (start !== undefined) return { kind: 'conflict', parsed, start };
  if (parsed.errors.length > 0) return { kind: 'syntax', parsed };
  // Where there are rows, the tree is not made for this.
  return parsed.rows || parsed.root ? undefined : { kind: 'empty', parsed };
}

/** Whether a map is a checklist: it has `kakunin`, or both 様式 and 項目. Users open other YAML as a table by mistake. */
export function isChecklistMap(top: MapNode): boolean {
  const has = (key: string): boolean => ownEntry(top, key) !== undefined;
  return has('kakunin') || (has('様式') && has(ITEMS_KEY));
}

/** The content as a checklist of any map, whether it is a checklist or not. */
export function checklistIn(reading: Reading): Checklist | undefined {
  if (reading.kind === 'checklist') return reading.checklist;
  return reading.kind === 'not-a-checklist' ? reading.map : undefined;
}

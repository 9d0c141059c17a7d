import type { SavedDraft } from './savedState';

/**
 * The drafts of a page that gets no more answers are left to the next page of its document: the host is
 * dead, and VS Code drops the state of a page with its tab. All pages of the table share this storage,
 * in every window.
 */
const nameOf = (document: string) => `kakunin.drafts ${document}`;

/** A day, in milliseconds. Older drafts are dropped. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export function leaveDrafts(document: string, drafts: readonly SavedDraft[]): void {
  if (drafts.length === 0) return;
  storage()?.setItem(nameOf(document), JSON.stringify({ left: Date.now(), drafts }));
}

/** Returns the drafts and removes them, so that no other page takes them. */
export function takeDrafts(document: string): readonly SavedDraft[] {
  const name = nameOf(document);
  const text = storage()?.getItem(name);
  if (text === undefined || text === null) return [];
  storage()?.removeItem(name);
  const { left, drafts } = read(text);
  return Date.now() - left < KEPT_MS ? drafts : [];
}

interface Left {
  readonly left: number;
  readonly drafts: readonly SavedDraft[];
}

/** What `leaveDrafts` wrote; no drafts for anything else. */
function read(text: string): Left {
  const nothing: Left = { left: 0, drafts: [] };
  try {
    const found = JSON.parse(text) as Partial<Left>;
    return Array.isArray(found.drafts) ? { ...nothing, ...found } : nothing;
  } catch {
    return nothing;
  }
}

/** Some browsers forbid storage to embedded pages. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

import type { SavedDraft } from './savedState';

/**
 * What a page that gets no answer any more leaves to the next page of its document: the host it
 * talked to is dead, and with its tab VS Code forgets what it keeps for it. All pages of the table
 * share this storage, in every window.
 */
const nameOf = (document: string) => `kakunin.drafts ${document}`;

/** A day, in milliseconds: older ones are of no use to anybody. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export function leaveDrafts(document: string, drafts: readonly SavedDraft[]): void {
  if (drafts.length === 0) return;
  storage()?.setItem(nameOf(document), JSON.stringify({ left: Date.now(), drafts }));
}

/** Takes what was left, so that nobody else does. */
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

/** What `leaveDrafts` wrote; of anything else nothing. */
function read(text: string): Left {
  const nothing: Left = { left: 0, drafts: [] };
  try {
    const found = JSON.parse(text) as Partial<Left>;
    return Array.isArray(found.drafts) ? { ...nothing, ...found } : nothing;
  } catch {
    return nothing;
  }
}

/** Some browsers forbid it to a page within a page. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

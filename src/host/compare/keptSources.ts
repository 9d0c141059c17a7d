import type * as vscode from 'vscode';
import { randomName } from '../table/randomName';

/** One version as it outlives a window. */
interface KeptSide {
  readonly uri: string;
  readonly label: string;
}

/** What is compared with what. */
export interface ComparisonSource {
  readonly before: KeptSide;
  readonly after: KeptSide;
}

type Kept = ComparisonSource & { readonly id: string };

const KEY = 'comparisons';

/** Far more than anybody has open; the oldest ones are forgotten. */
export const MOST_SOURCES = 100;

/**
 * What comparisons compare, so that they come back after a reload of the window. A page is only given
 * an id that nobody can guess: whatever it remembers, it cannot name a file.
 */
export class KeptSources {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  /** The id under which `find` returns it, also in the next window. The same for the same sides. */
  keep({ before, after }: ComparisonSource): string {
    const all = this.read();
    const known = all.find((each) => isSame(each, { before, after }));
    const kept = { id: known?.id ?? randomName(), before, after };
    const others = all.filter((each) => each !== known);
    void this.memory.update(KEY, [...others, kept].slice(-MOST_SOURCES));
    return kept.id;
  }

  /** `undefined` for anything that is not an id of ours. */
  find(id: unknown): ComparisonSource | undefined {
    return this.read().find((each) => each.id === id);
  }

  /** Another version of the extension may have written something else. */
  private read(): readonly Kept[] {
    const all = this.memory.get<unknown>(KEY);
    return Array.isArray(all) ? all.filter(isKept) : [];
  }
}

function isSame(a: ComparisonSource, b: ComparisonSource): boolean {
  return isSameSide(a.before, b.before) && isSameSide(a.after, b.after);
}

function isSameSide(a: KeptSide, b: KeptSide): boolean {
  return a.uri === b.uri && a.label === b.label;
}

function isKept(data: unknown): data is Kept {
  if (!isObject(data) || typeof data['id'] !== 'string') return false;
  return isSide(data['before']) && isSide(data['after']);
}

function isSide(data: unknown): data is KeptSide {
  return isObject(data) && typeof data['uri'] === 'string' && typeof data['label'] === 'string';
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

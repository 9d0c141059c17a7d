import type * as vscode from 'vscode';
import { randomName } from '../table/randomName';

/** One version, as it is kept after the window is closed. */
interface KeptSide {
  readonly uri: string;
  readonly label: string;
}

export interface ComparisonSource {
  readonly before: KeptSide;
  readonly after: KeptSide;
}

type Kept = ComparisonSource & { readonly id: string };

const KEY = 'comparisons';

/** Far more than anybody has open; older ones are removed. */
export const MOST_SOURCES = 100;

/**
 * Keeps the sides of comparisons, so that VS Code can restore them after a reload of the window. A page
 * only gets an id that nobody can guess: whatever state it keeps, it cannot name a file.
 */
export class KeptSources {
  constructor(private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {}

  /** The id for `find`, valid in the next window as well. The same sides get the same id. */
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

  /** Another version of the extension may have written other data. */
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

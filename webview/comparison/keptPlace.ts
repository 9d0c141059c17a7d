import type { ComparisonConnection } from './comparisonConnection';

/** The scroll position, and what is unfolded. */
export interface Place {
  readonly top: number;
  /** Rows whose text of the form is unfolded; `''` for the list of unchanged rows. */
  readonly open: readonly string[];
}

/** The state that VS Code keeps; the extension finds the versions by `source` after a reload. */
export interface KeptState extends Place {
  readonly source: string;
}

const START: Place = { top: 0, open: [] };

/** The saved place. A state of an older version of the page counts as none. */
export function rememberedPlace(connection: ComparisonConnection): Place {
  const state = connection.remembered();
  if (typeof state !== 'object' || state === null) return START;
  const { top, open } = state as Partial<KeptState>;
  return typeof top === 'number' && Array.isArray(open) ? { top, open } : START;
}

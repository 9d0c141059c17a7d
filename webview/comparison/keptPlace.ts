import type { ComparisonConnection } from './comparisonConnection';

/** Where the reader is: how far down, and what is unfolded. */
export interface Place {
  readonly top: number;
  /** Rows of which the form's text is unfolded; `''` for the list of rows without change. */
  readonly open: readonly string[];
}

/** What VS Code keeps of the page; by its source the extension finds the versions after a reload. */
export interface KeptState extends Place {
  readonly source: string;
}

const START: Place = { top: 0, open: [] };

/** What was kept. A state of an older version of the page counts as none. */
export function rememberedPlace(connection: ComparisonConnection): Place {
  const state = connection.remembered();
  if (typeof state !== 'object' || state === null) return START;
  const { top, open } = state as Partial<KeptState>;
  return typeof top === 'number' && Array.isArray(open) ? { top, open } : START;
}

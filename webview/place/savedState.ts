import type { Connection } from '../channel/connection';

/** A draft that is kept over a reload. */
export interface SavedDraft {
  readonly item: string | null;
  readonly field: string;
  readonly text: string;
  readonly seen: string | null;
}

/** The state of a pane beside the document. Filters are deliberately not kept: they hide rows. */
export interface SavedState {
  /** The row at the upper edge of the window and its distance from the edge, in pixels. */
  readonly scroll: { readonly item: string | null; readonly offset: number; readonly top: number };
  readonly open: readonly string[];
  /** Whether the fields of the contract are shown; absent if the page has never shown them or not. */
  readonly contract?: boolean;
  /** The user has closed the steps of a new checklist. */
  readonly stepsClosed?: boolean;
  readonly focus: { readonly item: string | null; readonly field: string } | null;
  readonly drafts: readonly SavedDraft[];
}

const NOTHING: SavedState = {
  scroll: { item: null, offset: 0, top: 0 },
  open: [],
  focus: null,
  drafts: [],
};

/** The saved state. A state of an older version of the page counts as none. */
export function rememberedState(connection: Connection): SavedState {
  const saved = connection.remembered();
  if (typeof saved !== 'object' || saved === null) return NOTHING;
  const { scroll, open, drafts } = saved as Partial<SavedState>;
  return scroll && Array.isArray(open) && Array.isArray(drafts) ? (saved as SavedState) : NOTHING;
}

type Scroll = SavedState['scroll'];

/**
 * Saves what `collect` returns: `now()` immediately, for typed input; `soon()` with the next frame, for
 * values that change with every pixel. To read the scroll position forces a layout, so only
 * `soon()` does it.
 */
export class StateKeeper {
  private isScheduled = false;
  private isEnabled = false;
  private scroll: Scroll = NOTHING.scroll;

  constructor(
    private readonly connection: Connection,
    private readonly collect: (scroll: Scroll) => SavedState,
    private readonly currentScroll: () => Scroll,
  ) {
    window.addEventListener('pagehide', () => this.now());
  }

  /** Starts saving. Before, the page is not restored yet and would overwrite the saved state. */
  enable(): void {
    this.isEnabled = true;
    this.scroll = this.currentScroll();
  }

  now(): void {
    if (this.isEnabled) this.connection.remember(this.collect(this.scroll));
  }

  soon(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => {
      this.isScheduled = false;
      if (this.isEnabled) this.scroll = this.currentScroll();
      this.now();
    });
  }
}

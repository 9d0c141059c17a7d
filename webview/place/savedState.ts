import type { Connection } from '../channel/connection';

/** A draft as it is kept over a reload. */
export interface SavedDraft {
  readonly item: string | null;
  readonly field: string;
  readonly text: string;
  readonly seen: string | null;
}

/** What a pane is like, apart from the document. Filters are left out on purpose: they hide rows. */
export interface SavedState {
  /** The row at the upper edge and how far it stands from it, in pixels. */
  readonly scroll: { readonly item: string | null; readonly offset: number; readonly top: number };
  readonly open: readonly string[];
  readonly focus: { readonly item: string | null; readonly field: string } | null;
  readonly drafts: readonly SavedDraft[];
}

const NOTHING: SavedState = {
  scroll: { item: null, offset: 0, top: 0 },
  open: [],
  focus: null,
  drafts: [],
};

/** What was kept. A state of an older version of the page counts as none. */
export function rememberedState(connection: Connection): SavedState {
  const saved = connection.remembered();
  if (typeof saved !== 'object' || saved === null) return NOTHING;
  const { scroll, open, drafts } = saved as Partial<SavedState>;
  return scroll && Array.isArray(open) && Array.isArray(drafts) ? (saved as SavedState) : NOTHING;
}

type Scroll = SavedState['scroll'];

/**
 * Keeps what `collect` returns: at once what was typed, and with the next frame what changes with every
 * pixel. To ask where the window stands has the page laid out, so only a frame asks for it.
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

  /** From here on. Before, the page is not yet what was kept, and would overwrite it. */
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

import type { SavedState } from './savedState';
import type { Table } from '../table/table';

type Scroll = SavedState['scroll'];

/** With more rows than this, exact heights are not worth the time of their layout. */
const EXACT_UP_TO = 1000;

/** The scroll position, relative to the row at the upper edge: heights change with the width. */
export function currentScroll(table: Table): Scroll {
  const top = document.scrollingElement?.scrollTop ?? 0;
  const row = top === 0 ? undefined : table.rowAt(0);
  if (!row) return { item: null, offset: 0, top };
  return { item: row.view.id, offset: row.element.getBoundingClientRect().top, top };
}

/**
 * Restores a scroll position. First lays out the rows above it: until then their heights are estimates,
 * and the position would be off by the error.
 */
export function restoreScroll(table: Table, scroll: Scroll): void {
  const row = scroll.item === null ? undefined : table.rows.get(scroll.item);
  if (scroll.top === 0) return;
  const exact = measure(table);
  const wanted = row
    ? window.scrollY + row.element.getBoundingClientRect().top - scroll.offset
    : scroll.top;
  window.scrollTo({ top: wanted });
  // Within two frames, the browser remembers the real heights of what it has laid out.
  if (exact) requestAnimationFrame(() => requestAnimationFrame(() => endMeasuring(table)));
}

/** Lays out all rows, not only visible ones, until `endMeasuring`. False if there are too many. */
function measure(table: Table): boolean {
  const exact = table.rows.size <= EXACT_UP_TO;
  table.element.classList.toggle('measured', exact);
  return exact;
}

function endMeasuring(table: Table): void {
  table.element.classList.remove('measured');
}

/** Events after which the user controls the position, so it is no longer corrected. */
const HANDS = ['wheel', 'pointerdown', 'keydown'] as const;

/** A position that stays the same for this many frames is final. */
const STEADY_FRAMES = 3;
const MOST_FRAMES = 60;

/**
 * Shows an element in the middle of the window, or its beginning if it is high or `block` says so, and
 * keeps it there until heights above it no longer change.
 */
export function holdInView(
  table: Table,
  element: HTMLElement,
  block: 'start' | 'center' = 'center',
): void {
  measure(table);
  let steady = 0;
  let last: number | undefined;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    for (const hand of HANDS) window.removeEventListener(hand, stop, true);
    endMeasuring(table);
  };
  for (const hand of HANDS) window.addEventListener(hand, stop, { capture: true, passive: true });
  const settle = (frames: number): void => {
    if (stopped) return;
    bringIntoView(element, block);
    const { top } = element.getBoundingClientRect();
    steady = top === last ? steady + 1 : 0;
    last = top;
    // The last frames run without measuring, in case the browser forgets the heights.
    if (steady === STEADY_FRAMES) endMeasuring(table);
    if (steady >= 2 * STEADY_FRAMES || frames >= MOST_FRAMES) stop();
    else requestAnimationFrame(() => settle(frames + 1));
  };
  settle(0);
}

function bringIntoView(element: HTMLElement, block: 'start' | 'center'): void {
  const high = element.getBoundingClientRect().height > window.innerHeight / 2;
  element.scrollIntoView({ block: high ? 'start' : block });
}

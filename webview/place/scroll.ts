import type { SavedState } from './savedState';
import type { Table } from '../table/table';

type Scroll = SavedState['scroll'];

/** Above so many rows the exact heights are not worth the time they take to lay out. */
const EXACT_UP_TO = 1000;

/** Where the window stands, told by the row at its upper edge, as heights change with the width. */
export function currentScroll(table: Table): Scroll {
  const top = document.scrollingElement?.scrollTop ?? 0;
  const row = top === 0 ? undefined : table.rowAt(0);
  if (!row) return { item: null, offset: 0, top };
  return { item: row.view.id, offset: row.element.getBoundingClientRect().top, top };
}

/**
 * Goes back to a kept place. The rows above it are laid out once for it: their heights are estimates
 * until then, and the place would be off by what they miss.
 */
export function restoreScroll(table: Table, scroll: Scroll): void {
  const row = scroll.item === null ? undefined : table.rows.get(scroll.item);
  if (scroll.top === 0) return;
  const exact = measure(table);
  const wanted = row
    ? window.scrollY + row.element.getBoundingClientRect().top - scroll.offset
    : scroll.top;
  window.scrollTo({ top: wanted });
  // Two frames, in which the browser takes down the real heights of what it has laid out.
  if (exact) requestAnimationFrame(() => requestAnimationFrame(() => endMeasuring(table)));
}

/** Lays out all rows, not only those in sight, until `endMeasuring`. False where they are too many. */
function measure(table: Table): boolean {
  const exact = table.rows.size <= EXACT_UP_TO;
  table.element.classList.toggle('measured', exact);
  return exact;
}

function endMeasuring(table: Table): void {
  table.element.classList.remove('measured');
}

/** What the user does themselves is not corrected. */
const HANDS = ['wheel', 'pointerdown', 'keydown'] as const;

/** As many frames of one place are a place that stays. */
const STEADY_FRAMES = 3;
const MOST_FRAMES = 60;

/**
 * Shows an element in the middle of the window, or from its beginning where it is high, and holds it
 * there until nothing above it changes its height any more.
 */
export function holdInView(table: Table, element: HTMLElement): void {
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
    bringIntoView(element);
    const { top } = element.getBoundingClientRect();
    steady = top === last ? steady + 1 : 0;
    last = top;
    // The last frames are without the measuring, in case the browser forgets what it saw.
    if (steady === STEADY_FRAMES) endMeasuring(table);
    if (steady >= 2 * STEADY_FRAMES || frames >= MOST_FRAMES) stop();
    else requestAnimationFrame(() => settle(frames + 1));
  };
  settle(0);
}

function bringIntoView(element: HTMLElement): void {
  const high = element.getBoundingClientRect().height > window.innerHeight / 2;
  element.scrollIntoView({ block: high ? 'start' : 'center' });
}

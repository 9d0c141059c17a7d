import type { SavedState } from './savedState';
import type { Table } from './table';

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
  const exact = table.rows.size <= EXACT_UP_TO;
  table.element.classList.toggle('measured', exact);
  const wanted = row
    ? window.scrollY + row.element.getBoundingClientRect().top - scroll.offset
    : scroll.top;
  window.scrollTo({ top: wanted });
  if (!exact) return;
  // Two frames, in which the browser takes down the real heights of what it has laid out.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => table.element.classList.remove('measured')),
  );
}

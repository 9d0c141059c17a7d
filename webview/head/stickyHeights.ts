/**
 * Measures what stays at the top of the window: the toolbar, and the head of the table that is in sight.
 * `grid.css` places the heads below the toolbar, and nothing is scrolled below either of them.
 */
export function measureSticky(toolbar: HTMLElement, gridHeads: Iterable<HTMLElement>): void {
  const heads = [...gridHeads];
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    const highest = Math.max(0, ...heads.map(({ offsetHeight }) => offsetHeight));
    style.setProperty('--toolbar-height', `${toolbar.offsetHeight}px`);
    style.setProperty('--grid-head-height', `${highest}px`);
  });
  for (const each of [toolbar, ...heads]) observer.observe(each);
}

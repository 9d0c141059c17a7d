/** Moves the focus to the next or previous button of a page that is not a table; wraps around. */
export function stepThrough(page: HTMLElement, direction: 'next' | 'previous'): void {
  const places = [...page.querySelectorAll<HTMLElement>('button[data-side], button.link')];
  const here = places.findIndex((each) => each === document.activeElement);
  const next = direction === 'next' ? here + 1 : here < 0 ? -1 : here - 1;
  places.at(next < places.length ? next : 0)?.focus();
}

/** The children of each parent: comparing two lists is faster than reading thousands of elements. */
const placed = new WeakMap<Element, readonly Element[]>();

/**
 * Makes `wanted` the children of `parent`, in that order; no other code may add or move children of it.
 * A child that is already in its place is not touched, so an input in it keeps focus, selection and
 * composition.
 */
export function reconcile(parent: Element, wanted: readonly Element[]): void {
  const before = placed.get(parent);
  const isSame = before?.every((child, index) => child === wanted[index]);
  if (isSame && before?.length === wanted.length) return;
  placed.set(parent, wanted);
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

/**
 * The blocks for `views`, in their order: existing blocks are updated, new ones made, and those without
 * a view passed to `drop`. Afterwards `blocks` contains exactly the blocks returned, in
 * that order.
 */
export function keyed<View, Block>(
  blocks: Map<string, Block>,
  views: readonly View[],
  how: {
    key: (view: View) => string;
    make: (view: View) => Block;
    update: (block: Block, view: View) => void;
    drop: (block: Block) => void;
  },
): Block[] {
  const wanted = new Map(views.map((view) => [how.key(view), view]));
  for (const [key, block] of blocks) {
    if (wanted.has(key)) continue;
    blocks.delete(key);
    how.drop(block);
  }
  return [...wanted].map(([key, view]) => {
    const known = blocks.get(key);
    if (known) how.update(known, view);
    const block = known ?? how.make(view);
    blocks.delete(key);
    blocks.set(key, block);
    return block;
  });
}

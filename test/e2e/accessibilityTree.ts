import assert from 'node:assert/strict';
import type { Workbench } from './workbench';

/** A node that assistive technology is told of. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly children: readonly Accessible[];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

/** What Chromium tells assistive technology of the page in the active editor, in reading order. */
export async function accessibilityTree(workbench: Workbench): Promise<Accessible> {
  const body = await workbench.table().locator('body').elementHandle();
  const url = (await body.ownerFrame())?.parentFrame()?.url();
  const session = await workbench.page.context().newCDPSession(workbench.page);
  const { frameTree } = await session.send('Page.getFrameTree');
  // VS Code writes the page into a frame of its own, in a frame that was loaded.
  const page = allFrames(frameTree)
    .find(({ frame }) => frame.url === url)
    ?.childFrames?.at(-1);
  assert.ok(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: page.frame.id });
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (id: string): readonly Accessible[] => {
    const { ignored, role, name, description, childIds = [] } = byId.get(id) ?? {};
    const children = childIds.flatMap(build);
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const said = { name: text(name?.value), description: text(description?.value) };
    return ignored === true ? children : [{ role: text(role?.value), ...said, children }];
  };
  const [root] = nodes.slice(0, 1).flatMap(({ nodeId }) => build(nodeId));
  assert.ok(root);
  return root;
}

function allFrames(tree: FrameTree): readonly FrameTree[] {
  return [tree, ...(tree.childFrames ?? []).flatMap(allFrames)];
}

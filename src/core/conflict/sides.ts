import { parseText } from '../parse/yaml/parseText';
import type { MapNode } from '../parse/tree';
import type { Span } from '../text/span';
import type { Region, SideName } from './markers';

/** The text that results from taking one side in every region. */
export interface Side {
  readonly text: string;
  readonly root: MapNode;
  /** The lines of each region, in the side's text. */
  readonly spans: readonly Span[];
}

/** Which version of a conflict region to use. A missing base counts as empty. */
export type RegionVersion = SideName | 'base';

/**
 * Builds and parses the text of a side; `undefined` where it is not valid YAML, or not a map. Duplicate keys
 * are allowed: git leaves them where both sides added a key in different places.
 */
export function readSide(
  text: string,
  regions: readonly Region[],
  pick: (index: number) => RegionVersion,
): Side | undefined {
  const side = assemble(text, regions, pick);
  return withRoot(side);
}

/**
 * The base, as far as it can be read. With `zdiff3`, git moves lines that are equal on both sides out of a
 * region but leaves them in the base, so the base has duplicate keys.
 */
export function readBase(text: string, regions: readonly Region[]): Side | undefined {
  return withRoot(assemble(text, regions, (index) => (regions[index]?.base ? 'base' : 'ours')));
}

function withRoot(side: Omit<Side, 'root'>): Side | undefined {
  const { root, errors } = parseText(side.text);
  const readable = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return readable && root?.kind === 'map' ? { ...side, root } : undefined;
}

function assemble(
  text: string,
  regions: readonly Region[],
  pick: (index: number) => RegionVersion,
): Omit<Side, 'root'> {
  const spans: Span[] = [];
  let result = '';
  let done = 0;
  for (const [index, region] of regions.entries()) {
    result += text.slice(done, region.span.start);
    const start = result.length;
    const lines = region[pick(index)]?.lines;
    if (lines) result += text.slice(lines.start, lines.end);
    spans.push({ start, end: result.length });
    done = region.span.end;
  }
  return { text: result + text.slice(done), spans };
}

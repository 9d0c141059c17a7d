import { parseText } from '../parse/parseText';
import type { MapNode } from '../parse/tree';
import type { Span } from '../text/span';
import type { Region, SideName } from './markers';

/** The text as it is where one side is taken in every region. */
export interface Side {
  readonly text: string;
  readonly root: MapNode;
  /** Where the lines of each region have come to stand. */
  readonly spans: readonly Span[];
}

/** What to take of a region: its base where it has none is nothing. */
export type Pick = SideName | 'base';

/**
 * `undefined` where the text of that side is not YAML, or not a map. A key may be there twice, as git
 * leaves it where both sides added it at different places.
 */
export function readSide(
  text: string,
  regions: readonly Region[],
  pick: (index: number) => Pick,
): Side | undefined {
  const side = assemble(text, regions, pick);
  return withRoot(side);
}

/**
 * The base as far as it can be read. Where git has moved lines out of a region that are equal on both
 * sides (`zdiff3`), the base still has its own, so it has keys twice.
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
  pick: (index: number) => Pick,
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

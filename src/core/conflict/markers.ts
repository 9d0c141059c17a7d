import type { Span } from '../text/span';

/** A conflict region: lines that git could not merge, between its markers. Offsets are in the text. */
export interface Region {
  /** The whole region, with its markers and the line break of the last one. */
  readonly span: Span;
  readonly ours: RegionPart;
  /** The common base of both sides; only git's styles `diff3` and `zdiff3` include it. */
  readonly base?: RegionPart;
  readonly theirs: RegionPart;
  /** The line `>>>>>>>`. */
  readonly end: Span;
}

/** The lines of one side, and the marker line above them. */
export interface RegionPart {
  readonly marker: Span;
  /** The name of the side in the marker, such as a branch; may be empty. */
  readonly label: string;
  readonly lines: Span;
}

export type SideName = 'ours' | 'theirs';

/** Seven characters, or more where `conflict-marker-size` in `.gitattributes` is larger. */
const MARKER = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?$/s;

/**
 * The regions, in text order; empty for a text without markers. `undefined` for malformed markers: one is
 * missing, duplicate, or within another region. Ordinary lines are `=======` and `|||||||` outside of a
 * region, and within a region all markers whose length is not that of its first marker.
 */
export function readMarkers(text: string): readonly Region[] | undefined {
  const regions: Region[] = [];
  let open: OpenRegion | undefined;
  for (const line of linesOf(text)) {
    const marker = MARKER.exec(text.slice(line.start, line.end).trimEnd());
    const size = marker?.[1]?.length ?? 0;
    if (!marker || (open && size !== open.size)) continue;
    const kind = marker[1]?.[0];
    const part = { marker: line, label: marker[2]?.trim() ?? '' };
    if (kind === '<') {
      if (open) return undefined;
      open = { at: 'ours', parts: [part], size };
    } else if (!open) {
      if (kind === '>') return undefined;
    } else if (kind === '>') {
      if (open.at !== 'theirs') return undefined;
      regions.push(regionOf(open.parts, line, part.label));
      open = undefined;
    } else {
      const next = kind === '|' ? 'base' : 'theirs';
      if (!FOLLOWS[open.at].includes(next)) return undefined;
      open = { ...open, at: next, parts: [...open.parts, part] };
    }
  }
  return open ? undefined : regions;
}

/** A region whose end has not been read yet. */
interface OpenRegion {
  readonly at: PartName;
  readonly parts: readonly Omit<RegionPart, 'lines'>[];
  /** The length of its first marker, which all its markers have. */
  readonly size: number;
}

type PartName = 'ours' | 'base' | 'theirs';

const FOLLOWS: Readonly<Record<PartName, readonly PartName[]>> = {
  ours: ['base', 'theirs'],
  base: ['theirs'],
  theirs: [],
};

function regionOf(parts: OpenRegion['parts'], end: Span, label: string): Region {
  const [ours, ...others] = parts.map((part, index) => {
    const next = parts[index + 1]?.marker ?? end;
    return { ...part, lines: { start: part.marker.end, end: next.start } };
  });
  const theirs = others.at(-1);
  if (!ours || !theirs) throw new Error('A region has two sides');
  const base = others.length > 1 ? others[0] : undefined;
  return {
    span: { start: ours.marker.start, end: end.end },
    ours,
    ...(base ? { base } : {}),
    // The name of theirs is in the end marker.
    theirs: { ...theirs, label },
    end,
  };
}

/**
 * Lines as git reads them: each ends with LF, which is part of the line. The first line does not
 * include a BOM.
 */
function* linesOf(text: string): Generator<Span> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    yield { start, end };
    start = end;
  }
}

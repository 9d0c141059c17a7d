import type { Span } from '../text/span';

/** Lines that git could not merge, between its markers. Offsets are those of the text. */
export interface Region {
  /** All of it, the markers and the line break of the last of them included. */
  readonly span: Span;
  readonly ours: Part;
  /** What both sides come from; only git's styles `diff3` and `zdiff3` have it. */
  readonly base?: Part;
  readonly theirs: Part;
  /** The line `>>>>>>>`. */
  readonly end: Span;
}

/** The lines of one side, and the marker line above them. */
export interface Part {
  readonly marker: Span;
  /** What the marker calls the side, as a branch; empty where it says nothing. */
  readonly label: string;
  readonly lines: Span;
}

export type SideName = 'ours' | 'theirs';

/** Seven signs, or more where `conflict-marker-size` in `.gitattributes` asks git for more. */
const MARKER = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?$/s;

/**
 * The regions, in the order of the text; none for a text without markers. `undefined` where the
 * markers do not make sense: one is missing, twice there, or within another region. `=======` and
 * `|||||||` outside of a region are ordinary lines, as are within one those of another length than
 * the marker that it begins with.
 */
export function readMarkers(text: string): readonly Region[] | undefined {
  const regions: Region[] = [];
  let open: Open | undefined;
  for (const line of linesOf(text)) {
    const marker = MARKER.exec(text.slice(line.start, line.end).trimEnd());
    const size = marker?.[1]?.length ?? 0;
    if (!marker || (open && size !== open.size)) continue;
    const sign = marker[1]?.[0];
    const part = { marker: line, label: marker[2]?.trim() ?? '' };
    if (sign === '<') {
      if (open) return undefined;
      open = { at: 'ours', parts: [part], size };
    } else if (!open) {
      if (sign === '>') return undefined;
    } else if (sign === '>') {
      if (open.at !== 'theirs') return undefined;
      regions.push(regionOf(open.parts, line, part.label));
      open = undefined;
    } else {
      const next = sign === '|' ? 'base' : 'theirs';
      if (!FOLLOWS[open.at].includes(next)) return undefined;
      open = { ...open, at: next, parts: [...open.parts, part] };
    }
  }
  return open ? undefined : regions;
}

interface Open {
  readonly at: PartName;
  /** Each with the marker line that it begins with. */
  readonly parts: readonly Omit<Part, 'lines'>[];
  /** Signs of its first marker; those that follow have as many. */
  readonly size: number;
}

type PartName = 'ours' | 'base' | 'theirs';

const FOLLOWS: Readonly<Record<PartName, readonly PartName[]>> = {
  ours: ['base', 'theirs'],
  base: ['theirs'],
  theirs: [],
};

function regionOf(parts: Open['parts'], end: Span, label: string): Region {
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
    // Theirs is named at its end.
    theirs: { ...theirs, label },
    end,
  };
}

/** Lines as git has them: ended by LF, which is part of the line. A BOM is none of the first. */
function* linesOf(text: string): Generator<Span> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    yield { start, end };
    start = end;
  }
}

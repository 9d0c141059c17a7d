import { compareIds, rowsOf } from '../catalog/lookup';
import type { Edition, Part, Section } from '../catalog/types';
import { lineAbove, lineEnd, lineStart, nextLine } from '../text/lines';
import { normalizeWord } from '../text/normalize';
import type { Span } from '../text/span';

/**
 * A comment that names a Part or a section above its rows, in the form's words or in the user's own:
 * `# Part 1 主に…`, `# B 医療機関の内部体制`, `# B 体制`, `# Ｂ．体制`.
 */
export interface Heading {
  /** Its line, without the line break. */
  readonly span: Span;
  /** The prefix of the ids of its rows: `P1-`, `P1-B-`. */
  readonly prefix: string;
  /** The first id that can be below it. */
  readonly id: string;
}

/** Blank lines and comments, from the start of a line, and the rows above and below them. */
export interface Gap {
  readonly span: Span;
  /** The id of the row; `undefined` where there is none. */
  readonly above: string | undefined;
  readonly below: string | undefined;
}

/** The heading in the form's words: the text after `# ` in a new checklist. */
export function headingOf(named: Part | Section): string {
  return 'letter' in named
    ? `${named.letter} ${named.title}`
    : `Part ${named.id.slice(1)} ${named.title}`;
}

/**
 * The headings in the gap, in text order. A comment in the form's words is always a heading. A comment in
 * other words is one only where rows of its Part or section begin, or would begin, and no comment has the
 * form's words: `# B 社に確認` between two rows of one section is a remark.
 */
export function headingsIn(text: string, gap: Gap, edition: Edition | undefined): Heading[] {
  const comments = [...commentsIn(text, gap.span)];
  const official = comments.map((each) => officialPrefix(each.words, gap, edition));
  const taken = new Set(official);
  const found: Heading[] = [];
  let part: string | undefined;
  for (const [index, { span, words }] of comments.entries()) {
    const own = prefixesMeant(words, { gap, edition, part }).find(
      (each) => !taken.has(each) && beginsIn(gap, each, edition),
    );
    const prefix = official[index] ?? own;
    if (prefix === undefined) continue;
    taken.add(prefix);
    if (isOfPart(prefix)) part = prefix;
    found.push({ span, prefix, id: firstId(prefix, edition) });
  }
  return found;
}

/** The heading with that prefix above the row that starts at `start`; the span begins at the `#`. */
export function headingAbove(
  text: string,
  { start, ...gap }: Pick<Gap, 'above' | 'below'> & { readonly start: number },
  prefix: string,
  edition: Edition | undefined,
): Span | undefined {
  const headings = headingsIn(text, { ...gap, span: gapAbove(text, start) }, edition);
  const span = headings.findLast((each) => each.prefix === prefix)?.span;
  return span && { ...span, start: text.indexOf('#', span.start) };
}

/** The blank lines and comments above the line of `offset`. */
function gapAbove(text: string, offset: number): Span {
  const end = lineStart(text, offset);
  let start = end;
  for (let line = lineAbove(text, end); line; line = lineAbove(text, line.start)) {
    if (!BLANK_OR_COMMENT.test(text.slice(line.start, line.end))) break;
    start = line.start;
  }
  return { start, end };
}

/** The blank lines and comments that follow the line of `offset`. */
export function gapBelow(text: string, offset: number, rows: Pick<Gap, 'above' | 'below'>): Gap {
  const start = nextLine(text, offset);
  let end = start;
  while (end < text.length && BLANK_OR_COMMENT.test(lineAt(text, end))) end = nextLine(text, end);
  return { span: { start, end }, ...rows };
}

const BLANK_OR_COMMENT = /^[ \t]*(#.*)?$/;

/**
 * Where to insert a new row whose section has a heading but no row yet: after the last heading that comes
 * before the row in the form, and after the remarks below that heading. `undefined` where the gap has no
 * such heading.
 */
export function placeBelowHeading(
  text: string,
  gap: Gap,
  { id, edition }: { readonly id: string; readonly edition: Edition },
): number | undefined {
  const headings = headingsIn(text, gap, edition);
  const above = headings.findLast((heading) => compareIds(edition, heading.id, id) <= 0);
  return above && endOfRemarks(text, above, headings);
}

/** Comments directly below a heading belong to it, unless a row follows them directly. */
function endOfRemarks(text: string, { span }: Heading, headings: readonly Heading[]): number {
  const indent = /^[ \t]*/.exec(lineAt(text, span.start))?.[0] ?? '';
  let { end } = span;
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (!/^[ \t]*(#|$)/.test(line)) return span.end;
    const isHeading = headings.some((heading) => heading.span.start === at);
    if (isHeading || !line.startsWith(`${indent}#`)) break;
    end = lineEnd(text, at);
  }
  return end;
}

interface Comment {
  readonly span: Span;
  readonly words: string;
}

function* commentsIn(text: string, { start, end }: Span): Generator<Comment> {
  for (let line = start; line < end; line = nextLine(text, line)) {
    const whole = lineAt(text, line);
    const mark = /^[ \t]*#+/.exec(whole)?.[0];
    const words = mark && whole.slice(mark.length).trim().replace(/\s+/g, ' ');
    if (words) yield { span: { start: line, end: lineEnd(text, line) }, words };
  }
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

/**
 * The prefix of the Part or section that a comment in the form's words names; of two with one name,
 * the one that fits.
 */
function officialPrefix(words: string, gap: Gap, edition: Edition | undefined): string | undefined {
  const named = (edition?.parts ?? []).flatMap((part) => [
    ...(words === headingOf(part) ? [`${part.id}-`] : []),
    ...part.sections.flatMap((section) =>
      words === headingOf(section) ? [`${part.id}-${section.letter}-`] : [],
    ),
  ]);
  return named.find((prefix) => beginsIn(gap, prefix, edition)) ?? named[0];
}

interface HeadingContext {
  readonly gap: Gap;
  readonly edition: Edition | undefined;
  /** The Part that a heading above in the gap names: a section below `# Part 2` is in that Part. */
  readonly part: string | undefined;
}

/** The prefixes that a comment in the user's own words may mean, the most likely one first. */
function prefixesMeant(words: string, { gap, edition, part }: HeadingContext): readonly string[] {
  const plain = normalizeWord(words) ?? '';
  const number = /^Part ?(\d)(?!\d)/i.exec(plain)?.[1];
  if (number !== undefined) return [`P${number}-`];
  const letter = /^([A-Z])(?:[\s.:、]|$)/.exec(plain)?.[1];
  if (letter === undefined) return [];
  const near = [gap.below ?? '', gap.above ?? ''].flatMap((id) => /^P\d-/.exec(id)?.[0] ?? []);
  const parts = [...near, ...(edition?.parts ?? []).map(({ id }) => `${id}-`)];
  return (part === undefined ? parts : [part]).map((each) => `${each}${letter}-`);
}

/** Whether the Part or section begins right below the gap or, if it has no rows, would be in the gap. */
function beginsIn({ above, below }: Gap, prefix: string, edition: Edition | undefined): boolean {
  if (above?.startsWith(prefix)) return false;
  if (below?.startsWith(prefix)) return true;
  const first = edition && rowsOf(edition).find(({ id }) => id.startsWith(prefix))?.id;
  if (!edition || first === undefined) return false;
  const follows = above === undefined || compareIds(edition, above, first) < 0;
  return follows && (below === undefined || compareIds(edition, first, below) < 0);
}

function isOfPart(prefix: string): boolean {
  return prefix.indexOf('-') === prefix.length - 1;
}

function firstId(prefix: string, edition: Edition | undefined): string {
  const first = edition && rowsOf(edition).find(({ id }) => id.startsWith(prefix))?.id;
  return first ?? `${prefix}1`;
}

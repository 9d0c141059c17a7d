import { compareIds } from '../catalog/lookup';
import type { Edition, Part, Section } from '../catalog/types';
import { lineEnd, nextLine } from '../text/lines';
import type { Span } from '../text/span';

/** The comments that name the Parts and sections of the form: `# Part 1 …`, `# A …`. */
export interface Heading {
  /** Its line, without the line break. */
  readonly span: Span;
  readonly names: Part | Section;
  /** Of the first row below it in the form. */
  readonly id: string;
}

/** As a new checklist has it, behind `# `. */
export function headingOf(named: Part | Section): string {
  return 'letter' in named
    ? `${named.letter} ${named.title}`
    : `Part ${named.id.slice(1)} ${named.title}`;
}

/** The lines of the stretch that are headings, from first to last. The stretch begins with a line. */
export function headingsIn(text: string, { start, end }: Span, edition: Edition): Heading[] {
  const found: Heading[] = [];
  for (let line = start; line < end; line = nextLine(text, line)) {
    const span = { start: line, end: lineEnd(text, line) };
    const whole = lineAt(text, line);
    const sign = /^[ \t]*#+/.exec(whole)?.[0];
    const named = sign && namedBy(whole.slice(sign.length).trim(), edition);
    if (named) found.push({ span, ...named });
  }
  return found;
}

/**
 * Where a new row goes of whose section there is the heading but no row: behind the last heading that
 * in the form is above it, and what is remarked below that. `undefined` where there is none in the
 * blank lines and comments that follow the line of `offset`.
 */
export function placeBelowHeading(
  text: string,
  offset: number,
  { id, edition }: { readonly id: string; readonly edition: Edition },
): number | undefined {
  const start = nextLine(text, offset);
  let end = start;
  while (end < text.length && /^[ \t]*(#.*)?$/.test(lineAt(text, end))) end = nextLine(text, end);
  const headings = headingsIn(text, { start, end }, edition);
  const above = headings.findLast((heading) => compareIds(edition, heading.id, id) <= 0);
  return above && endOfRemarks(text, above.span, edition);
}

/** Comments right below a heading are about it, unless a row comes right below them. */
function endOfRemarks(text: string, heading: Span, edition: Edition): number {
  const indent = /^[ \t]*/.exec(lineAt(text, heading.start))?.[0] ?? '';
  let { end } = heading;
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (!/^[ \t]*(#|$)/.test(line)) return heading.end;
    const isHeading = headingsIn(text, { start: at, end: at + 1 }, edition).length > 0;
    if (isHeading || !line.startsWith(`${indent}#`)) break;
    end = lineEnd(text, at);
  }
  return end;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

/** Of a Part its number is enough; a section is named in full. */
function namedBy(comment: string, { parts }: Edition): Omit<Heading, 'span'> | undefined {
  const plain = comment.replace(/\s+/g, ' ');
  for (const part of parts) {
    const isPart = new RegExp(`^Part ?${part.id.slice(1)}\\b`).test(plain);
    const section = isPart
      ? part.sections[0]
      : part.sections.find((each) => plain === headingOf(each));
    const id = section?.items[0]?.rows[0]?.id;
    if (section && id !== undefined) return { names: isPart ? part : section, id };
  }
  return undefined;
}

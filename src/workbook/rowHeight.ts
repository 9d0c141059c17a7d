import { SIZES } from './styles';

/** A cell of a row whose height is looked for. */
export interface MeasuredCell {
  readonly text: string;
  /** The width in units of Excel: about the number of half-width characters. */
  readonly width: number;
  readonly size: number;
}

/** Excel does not take more. */
const MOST = 409;

/**
 * The height in points at which every text is visible. Excel fits the heights of rows itself only when a cell is
 * edited, and never for merged cells. An estimate: fonts differ, so it has room to spare.
 */
export function rowHeight(cells: readonly MeasuredCell[], least: number): number {
  const heights = cells.map((cell) => linesOf(cell) * cell.size * LINE_HEIGHT + PADDING);
  return Math.min(MOST, Math.ceil(Math.max(least, ...heights)));
}

/** 游ゴシック has high lines. */
const LINE_HEIGHT = 1.62;
const PADDING = 5;

/** The lines of the text when it is wrapped. */
export function linesOf({ text, width, size }: MeasuredCell): number {
  // Borders and indent take room, and a character that may not start a line is moved with its neighbour.
  const room = Math.max(2, (width - 2.4) * (SIZES.body / size));
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room), 0);
}

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of line) {
    const width = isWide(character) ? WIDE : NARROW;
    if (used + width > room) {
      lines++;
      used = 0;
    }
    used += width;
  }
  return lines;
}

const WIDE = 2;
const NARROW = 1.1;

/** Also symbols such as `①` and `※`, which Japanese fonts draw as wide as a letter; not half-width katakana. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && !(code >= 0xff61 && code <= 0xffdc);
}

import { normalizeWord } from '../../src/core/text/normalize';

/**
 * What Enter does in a field after writing it: goes down the column or to the next field, or breaks
 * the line.
 */
export type Enter = 'down' | 'next' | 'break';

/** A key press; `command` is Ctrl, or ⌘ on a Mac. */
export interface Pressed {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The key is held down, and this is a repetition. */
  readonly repeated: boolean;
}

/** Where the key was pressed. */
export interface Spot {
  /** `text` takes line breaks, `line` does not; `answer` is the group of the three answers. */
  readonly control: 'text' | 'line' | 'choice' | 'answer';
  readonly enter: Enter;
  /** The user is editing the text, so the arrow keys move in it. */
  readonly edited: boolean;
  /** The field is in a column of the table, where the arrow keys go from cell to cell. */
  readonly inColumn: boolean;
  /** The field belongs to a row, so the same field of other rows can be selected with it. */
  readonly inRow: boolean;
  /** Several cells are selected, from this one. */
  readonly selecting: boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type KeyAction =
  /** Left to the field or to VS Code. */
  | 'none'
  /** Ignored by the field; VS Code may have a command on it. */
  | 'nothing'
  | 'line-break'
  | 'discard'
  | 'edit'
  /** Show the texts that are offered for the field. */
  | 'offers'
  | 'commit'
  | 'clear'
  /** Write what the cell has into all selected cells. */
  | 'fill'
  | { readonly commitAnd: Direction | 'next' | 'previous' }
  | { readonly go: Direction }
  | { readonly goToEdge: Direction }
  | { readonly goToCorner: 'first' | 'last' }
  | { readonly extend: Direction; readonly toEdge: boolean }
  | { readonly choose: Choose };

/** The next answer, or the nth from 0. If there is none yet, `next` is the first. */
export type Choose = 'next' | number;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key does in a field. Keys of an input method must be filtered out before. */
export function keyAction(pressed: Pressed, spot: Spot): KeyAction {
  if (pressed.key === 'Enter') return enter(pressed, spot);
  const direction = ARROWS[pressed.key];
  if (isMove(pressed, direction)) return 'nothing';
  if (spot.inColumn && !spot.edited && !pressed.alt) {
    const walked = walk(pressed, direction);
    if (walked) return walked;
  }
  if (spot.inRow && !spot.inColumn) {
    const selected = selectInPanel(pressed, spot, direction);
    if (selected) return selected;
  }
  if (pressed.command) return 'none';
  if (pressed.key === 'Escape') return 'discard';
  if (pressed.key === 'F2') return 'edit';
  if (spot.control === 'answer') return inAnswers(pressed, direction);
  if (spot.control === 'choice') return inChoice(pressed, direction);
  if (pressed.alt && !pressed.shift && direction === 'down') return 'offers';
  if (!direction || pressed.shift || pressed.alt) return 'none';
  return spot.edited || spot.enter === 'break' ? 'none' : { go: direction };
}

/** Alt+Shift+↑ and ↓, with which VS Code's command moves the row: a field must not act on them too. */
function isMove({ command, shift, alt }: Pressed, direction: Direction | undefined): boolean {
  return alt && shift && !command && (direction === 'up' || direction === 'down');
}

/** Keys that go through the columns as in a spreadsheet, or select cells. */
function walk(
  { key, command, shift }: Pressed,
  direction: Direction | undefined,
): KeyAction | undefined {
  if (key === 'Delete' && !command && !shift) return 'clear';
  if (command && !shift && (key === 'Home' || key === 'End')) {
    return { goToCorner: key === 'Home' ? 'first' : 'last' };
  }
  if (!direction) return undefined;
  if (shift) return { extend: direction, toEdge: command };
  return command ? { goToEdge: direction } : { go: direction };
}

/** In the panel of a row: the same field of the rows above and below whose panel is open. */
function selectInPanel(
  { key, command, shift, alt }: Pressed,
  spot: Spot,
  direction: Direction | undefined,
): KeyAction | undefined {
  if (alt || spot.edited || spot.enter === 'break') return undefined;
  if (spot.selecting && key === 'Delete' && !command && !shift) return 'clear';
  const isVertical = direction === 'up' || direction === 'down';
  return shift && isVertical ? { extend: direction, toEdge: command } : undefined;
}

function enter({ command, shift, alt }: Pressed, spot: Spot): KeyAction {
  const { control, enter: does } = spot;
  if (command) return spot.selecting ? 'fill' : 'commit';
  if (control === 'text' && alt) return 'line-break';
  if (does === 'break') return 'none';
  if (does === 'next') return { commitAnd: shift ? 'previous' : 'next' };
  return { commitAnd: shift ? 'up' : 'down' };
}

function inAnswers({ key, alt, repeated }: Pressed, direction: Direction | undefined): KeyAction {
  // The radio buttons would write an answer on an arrow key.
  if (direction) return 'nothing';
  if (alt) return 'none';
  if (key === 'Backspace') return 'clear';
  const typed = plainKey(key);
  const choice = typed === ' ' ? 'next' : ANSWER_KEYS.findIndex((keys) => keys.includes(typed));
  if (choice === -1) return 'none';
  return repeated ? 'nothing' : { choose: choice };
}

/** A closed list. The browser would choose, and so write, another value on these keys. */
function inChoice({ key, alt, repeated }: Pressed, direction: Direction | undefined): KeyAction {
  if (alt) return 'none';
  if (direction) return { go: direction };
  if (key === 'Delete') return 'clear';
  // VS Code opens the row on it; the browser would open the list as well.
  if (key === 'F4') return 'nothing';
  const digit = plainKey(key);
  if (/^[1-9]$/.test(digit)) return repeated ? 'nothing' : { choose: Number(digit) - 1 };
  return WRITING.includes(key) ? 'nothing' : 'none';
}

const WRITING = ['Home', 'End', 'PageUp', 'PageDown'];
/** Without Caps Lock and full width, which an input method may have left on. */
function plainKey(key: string): string {
  return key.length === 1 ? (normalizeWord(key) ?? key).toLowerCase() : key;
}

/** The keys of はい, いいえ and 対象外: by number, by first letter, and as a kana keyboard has them. */
const ANSWER_KEYS = [
  ['1', 'h', 'は'],
  ['2', 'i', 'い'],
  ['3', 't', 'た'],
];

/** Index of the answer to choose, counted from the given answer or else from the focused one. */
export function answerIndex(
  which: Choose,
  answers: { readonly given: number; readonly focused: number; readonly count: number },
): number {
  if (typeof which === 'number') return which;
  const { given, focused, count } = answers;
  return given < 0 ? Math.max(focused, 0) : (given + 1) % count;
}

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
  /** The user came along the row: the arrow keys go on and do not choose an answer. */
  readonly passing: boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type KeyAction =
  /** Left to the field or to VS Code. */
  | 'none'
  /** Ignored: not even the field acts on it. */
  | 'nothing'
  | 'line-break'
  | 'discard'
  | 'edit'
  | 'commit'
  | 'clear'
  | { readonly commitAnd: Direction | 'next' | 'previous' }
  | { readonly go: Direction }
  | { readonly choose: Choose };

/** The next answer, the previous one, or the nth from 0. If there is none yet, `next` is the first. */
export type Choose = 'next' | 'right' | 'left' | number;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key does in a field. Keys of an input method must be filtered out before. */
export function keyAction(pressed: Pressed, spot: Spot): KeyAction {
  if (pressed.key === 'Enter') return enter(pressed, spot);
  if (pressed.command) return 'none';
  if (pressed.key === 'Escape') return 'discard';
  if (pressed.key === 'F2') return 'edit';
  if (spot.control === 'answer') return inAnswers(pressed, spot);
  const direction = ARROWS[pressed.key];
  if (spot.control === 'choice') return inChoice(pressed, direction);
  if (!direction || pressed.shift || pressed.alt) return 'none';
  return spot.edited || spot.enter === 'break' ? 'none' : { go: direction };
}

function enter({ command, shift, alt }: Pressed, { control, enter: does }: Spot): KeyAction {
  if (command) return 'commit';
  if (control === 'text' && alt) return 'line-break';
  if (does === 'break') return 'none';
  if (does === 'next') return { commitAnd: shift ? 'previous' : 'next' };
  if (control === 'text' && shift) return 'none';
  return { commitAnd: shift ? 'up' : 'down' };
}

function inAnswers({ key, shift, alt, repeated }: Pressed, { passing }: Spot): KeyAction {
  const direction = ARROWS[key];
  // The radio buttons would write an answer on an arrow key.
  if (direction && (shift || alt)) return 'nothing';
  if (direction === 'up' || direction === 'down') return { go: direction };
  if (direction && passing) return { go: direction };
  const choice = direction ?? (key === ' ' ? 'next' : DIGITS.indexOf(key));
  if (alt || choice === -1) return key === 'Delete' || key === 'Backspace' ? 'clear' : 'none';
  return repeated ? 'nothing' : { choose: choice };
}

/** A closed list. The browser would choose, and so write, another value on these keys. */
function inChoice({ key, alt }: Pressed, direction: Direction | undefined): KeyAction {
  if (alt) return 'none';
  if (direction) return { go: direction };
  return WRITING.includes(key) ? 'nothing' : 'none';
}

const WRITING = ['Home', 'End', 'PageUp', 'PageDown'];
const DIGITS = ['1', '2', '3'];

/** Index of the answer to choose, counted from the given answer or else from the focused one. */
export function answerIndex(
  which: Choose,
  answers: { readonly given: number; readonly focused: number; readonly count: number },
): number {
  if (typeof which === 'number') return which;
  const { given, focused, count } = answers;
  const here = Math.max(given < 0 ? focused : given, 0);
  const step = which === 'left' ? -1 : which === 'next' && given < 0 ? 0 : 1;
  return (here + step + count) % count;
}

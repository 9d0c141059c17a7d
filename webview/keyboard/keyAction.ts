/** What Enter does in a field, besides writing it: down the column, on to the next field, a line break. */
export type Enter = 'down' | 'next' | 'break';

/** A key as it was pressed; `command` is Ctrl, or ⌘ on a Mac. */
export interface Pressed {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The key is held down, and this is one of its repetitions. */
  readonly repeated: boolean;
}

/** Where it was pressed. */
export interface Spot {
  /** `text` takes line breaks, `line` does not; `answer` is the group of the three answers. */
  readonly control: 'text' | 'line' | 'choice' | 'answer';
  readonly enter: Enter;
  /** Its text is being edited, so the arrows move in it. */
  readonly edited: boolean;
  /** The answers were come to sideways, along the row: the arrows walk on, and choose nothing. */
  readonly passing: boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type KeyAction =
  /** Not ours: the field's, or VS Code's. */
  | 'none'
  /** Nobody's. */
  | 'nothing'
  | 'line-break'
  | 'discard'
  | 'edit'
  | 'commit'
  | 'clear'
  | { readonly commitAnd: Direction | 'next' | 'previous' }
  | { readonly go: Direction }
  | { readonly choose: Choose };

/** The next answer, the one before, or the nth from 0. `next` answers with the first where there is none. */
export type Choose = 'next' | 'right' | 'left' | number;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What a key does in a field. Keys of an input method do not come here. */
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
  // Left to the radios, an arrow would write an answer.
  if (direction && (shift || alt)) return 'nothing';
  if (direction === 'up' || direction === 'down') return { go: direction };
  if (direction && passing) return { go: direction };
  const choice = direction ?? (key === ' ' ? 'next' : DIGITS.indexOf(key));
  if (alt || choice === -1) return key === 'Delete' || key === 'Backspace' ? 'clear' : 'none';
  return repeated ? 'nothing' : { choose: choice };
}

/** A list that is shut. Left to the browser, these keys would choose, and so write, another value. */
function inChoice({ key, alt }: Pressed, direction: Direction | undefined): KeyAction {
  if (alt) return 'none';
  if (direction) return { go: direction };
  return WRITING.includes(key) ? 'nothing' : 'none';
}

const WRITING = ['Home', 'End', 'PageUp', 'PageDown'];
const DIGITS = ['1', '2', '3'];

/** Which answer that is, from the one that is given or else from the one that has the focus; -1 for none. */
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

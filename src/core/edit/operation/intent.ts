/** What a change is meant to do: from now on, this is at that path, and all else as before. */
export interface Intent {
  /** Keys from the top level down. */
  readonly path: readonly string[];
  readonly expected: Expected;
}

/**
 * A text, no value, another name for the key, or no key: `absent` lets a map that is emptied by it
 * go too, with `removed` it stays, without value.
 */
export type Expected = ExpectedValue | NewName | 'absent' | 'removed';

export interface ExpectedValue {
  readonly text: string | null;
  /** The text is to be read as a number: `kakunin: 1`. */
  readonly isNumber: boolean;
}

export interface NewName {
  readonly newName: string;
}

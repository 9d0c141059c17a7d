/**
 * Everything outside that the command line uses: the process in `main.ts`, a folder of its own in tests.
 *
 * Paths are relative to `cwd` or absolute. Methods of `files` throw Node's errors, with their `code`.
 */
export interface Io {
  readonly cwd: string;
  /** The environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, `ja-JP`. Used if none of `LC_ALL`, `LC_MESSAGES` and `LANG` is set. */
  readonly locale: string;
  readonly files: Files;
  /**
   * Runs git in `cwd` with these arguments, without a shell. Throws Node's error if git cannot be
   * started; `status` says whether it succeeded.
   */
  git(args: readonly string[], input?: string): GitOutcome;
  /** Prints the page (HTML), which fetches nothing, as PDF by a browser of this machine. */
  printPage(page: Uint8Array): PrintOutcome;
  /** Reads the standard input to its end. */
  stdin(): Uint8Array;
  /** Where the standard output goes. */
  readonly output: 'terminal' | 'file' | 'pipe';
  /** `isStyled`: the text has escape sequences for colours, and no others. */
  stdout(text: string, how?: { readonly isStyled: boolean }): void;
  /** Prints bytes that are not text. */
  bytes(content: Uint8Array): void;
  stderr(text: string): void;
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): string;
}

export interface Files {
  /** Follows links. */
  isFolder(path: string): boolean;
  /** Does not follow links. */
  kind(path: string): FileKind;
  /** The absolute path, all links resolved. */
  realPath(path: string): string;
  /** The entries directly in the folder, in no particular order. Does not follow links. */
  list(folder: string): readonly ListedFile[];
  /** Size of the file in bytes. */
  size(path: string): number;
  read(path: string): Uint8Array;
  /** At most `length` bytes from the start of the file. */
  readStart(path: string, length: number): Uint8Array;
  /** Replaces the content of an existing file. If that fails, the old content stays. */
  replace(path: string, content: Uint8Array): void;
  /** Creates a file; fails if it already exists. */
  create(path: string, content: Uint8Array): void;
}

export interface ListedFile {
  readonly name: string;
  readonly kind: FileKind;
}

/** `other` is a pipe, a socket or a device. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

export type PrintOutcome =
  | { readonly kind: 'pdf'; readonly content: Uint8Array }
  /** `named`: the program that an environment variable names, and that is not there. */
  | { readonly kind: 'no-browser'; readonly named?: string }
  | { readonly kind: 'failed'; readonly program: string; readonly reason: string };

export interface GitOutcome {
  /** `null` if a signal ended git. */
  readonly status: number | null;
  readonly stdout: Uint8Array;
  /** In English in every locale. */
  readonly stderr: string;
}

/**
 * All that the command line has of the world: real in `main.ts`, with a folder of its own in tests.
 *
 * Paths are relative to `cwd` or absolute. Methods of `files` throw Node's errors, with their `code`.
 */
export interface Io {
  readonly cwd: string;
  /** `LC_ALL`, `LC_MESSAGES` and `LANG` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale where none of them is set: `ja-JP`. */
  readonly locale: string;
  readonly files: Files;
  /**
   * Runs git in `cwd` with these arguments, no shell between. Throws Node's error where it cannot be
   * started; whether it succeeded is told by the status.
   */
  git(args: readonly string[], input?: string): GitOutcome;
  /** All of the standard input, read to its end. */
  stdin(): Uint8Array;
  /** What takes the standard output. */
  readonly output: 'terminal' | 'file' | 'pipe';
  stdout(text: string): void;
  stderr(text: string): void;
  /** The local calendar day, `YYYY-MM-DD`. */
  today(): string;
}

export interface Files {
  /** Follows links. */
  isFolder(path: string): boolean;
  /** What stands there itself; a link is a link. */
  kind(path: string): FileKind;
  /** The absolute path, all links resolved. */
  realPath(path: string): string;
  /** What lies directly in the folder, in no order. Nobody asks where its links lead. */
  list(folder: string): readonly ListedFile[];
  /** Bytes of the file; asked before it is read. */
  size(path: string): number;
  read(path: string): Uint8Array;
  /** No more than so many bytes from its start. */
  readStart(path: string, length: number): Uint8Array;
  /** Puts other content into a file that is there: all of it or, when it fails, none. */
  replace(path: string, content: Uint8Array): void;
  /** Makes a file; fails where there is one already. */
  create(path: string, content: Uint8Array): void;
}

export interface ListedFile {
  readonly name: string;
  readonly kind: FileKind;
}

/** `other` is a pipe, a socket or a device. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

export interface GitOutcome {
  /** `null` where it was ended from outside. */
  readonly status: number | null;
  readonly stdout: Uint8Array;
  /** In English, whatever the locale. */
  readonly stderr: string;
}

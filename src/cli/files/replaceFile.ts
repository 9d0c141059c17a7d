import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from './temporaryName';

/** What is used of Node's file system; tests put faults into it. */
export type FileSystem = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'openSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
> & { writeSync: WriteSync };

type WriteSync = (
  fd: number,
  content: Uint8Array,
  ...place: readonly [offset: number, length: number, position: number]
) => number;

/** No file may be made beside the one that is to be written. */
export class FolderRightMissing extends Error {
  readonly code = 'KAKUNIN_FOLDER_RIGHT';
}

/** The file was written in part and could not be put back. */
export class WrittenInPart extends Error {
  readonly code = 'KAKUNIN_WRITTEN_IN_PART';

  constructor(
    /** The file that holds what was there before. */
    readonly copy: string,
  ) {
    super();
  }
}

/**
 * Puts other content into a file, which is no link. A new file takes its place, so that nobody ever
 * reads half of it; rights, owner and group stay. The new file has them before it has content.
 *
 * Where that cannot be done (several names for one file, a file that is mounted by itself, an owner
 * that only the system may give) it is written in place, once a copy of it is safe.
 */
export function replaceFile(file: string, content: Uint8Array, system: FileSystem = fs): void {
  // Taking the place of a file asks for no right to write it, so that right is asked for here.
  system.accessSync(file, fs.constants.W_OK);
  const before = system.statSync(file);
  const isReplaced = before.nlink <= 1 && putInPlace({ file, content, before }, system);
  if (!isReplaced) writeInPlace(file, content, system);
}

/** Makes a file with that content; fails where there is one already. */
export function createFile(file: string, content: Uint8Array): void {
  try {
    fs.writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw NO_RIGHT.has(codeOf(error) ?? '') ? new FolderRightMissing() : error;
  }
}

interface Replacement {
  readonly file: string;
  readonly content: Uint8Array;
  readonly before: fs.Stats;
}

/** `false` where the system does not take it, and nothing has changed. */
function putInPlace({ file, content, before }: Replacement, system: FileSystem): boolean {
  const { fd, path: beside } = openBeside(file, system);
  let isDone = false;
  try {
    const isLike = attempt(fd, system, () => {
      if (!takesOwner(fd, before, system)) return false;
      system.fchmodSync(fd, before.mode & 0o7777);
      writeAll(fd, content, system);
      system.fsyncSync(fd);
      return true;
    });
    isDone = isLike && renamed(beside, file, system);
    return isDone;
  } finally {
    if (!isDone) system.rmSync(beside, { force: true });
  }
}

/** Gives the new file the owner and the group of the old one; `false` where that is not allowed. */
function takesOwner(fd: number, { uid, gid }: fs.Stats, system: FileSystem): boolean {
  const own = system.fstatSync(fd);
  if (own.uid === uid && own.gid === gid) return true;
  try {
    system.fchownSync(fd, uid, gid);
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

/** What a rename fails with while another program (a virus scanner) has the file, or for good. */
const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'EXDEV', 'ETXTBSY']);

/** Milliseconds before each further try. */
const PAUSES = [20, 40, 80, 160];

function renamed(from: string, to: string, system: FileSystem): boolean {
  for (const pause of [...PAUSES, undefined]) {
    try {
      system.renameSync(from, to);
      return true;
    } catch (error) {
      if (!BUSY.has(codeOf(error) ?? '')) throw error;
    }
    if (pause !== undefined) wait(pause);
  }
  return false;
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Writes the file itself. What it held lies beside it until that has succeeded. */
function writeInPlace(file: string, content: Uint8Array, system: FileSystem): void {
  const old = system.readFileSync(file);
  const { fd, path: copy } = openBeside(file, system);
  try {
    attempt(fd, system, () => overwrite(fd, old, system));
    const target = system.openSync(file, 'r+');
    attempt(target, system, () => writeOrPutBack(target, { content, old, copy }, system));
  } catch (error) {
    if (!(error instanceof WrittenInPart)) system.rmSync(copy, { force: true });
    throw error;
  }
  system.rmSync(copy, { force: true });
}

interface Contents {
  readonly content: Uint8Array;
  readonly old: Uint8Array;
  readonly copy: string;
}

function writeOrPutBack(fd: number, { content, old, copy }: Contents, system: FileSystem): void {
  try {
    overwrite(fd, content, system);
  } catch (error) {
    try {
      overwrite(fd, old, system);
    } catch {
      throw new WrittenInPart(copy);
    }
    throw error;
  }
}

/** All of the file, from its start, and to the disk. */
function overwrite(fd: number, content: Uint8Array, system: FileSystem): void {
  // At once and from there on: a shorter text leaves nothing of a longer one behind it.
  system.ftruncateSync(fd, 0);
  writeAll(fd, content, system);
  system.fsyncSync(fd);
}

function writeAll(fd: number, content: Uint8Array, system: FileSystem): void {
  for (let at = 0; at < content.length;) {
    at += system.writeSync(fd, content, at, content.length - at, at);
  }
}

/** Does it, and closes the file whatever comes of it. */
function attempt<T>(fd: number, system: FileSystem, action: () => T): T {
  try {
    return action();
  } finally {
    system.closeSync(fd);
  }
}

const NO_RIGHT: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

const MOST_NAMES = 10;

/** A new file in the same folder, which nobody else may read. */
function openBeside(
  file: string,
  system: FileSystem,
): { readonly fd: number; readonly path: string } {
  for (let index = 0; ; index++) {
    const path = join(dirname(file), temporaryName(basename(file), index));
    try {
      return { fd: system.openSync(path, 'wx', 0o600), path };
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (NO_RIGHT.has(code)) throw new FolderRightMissing();
      if (code !== 'EEXIST' || index === MOST_NAMES) throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

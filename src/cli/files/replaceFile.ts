import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from './temporaryName';

/** The functions of Node's file system used here. Tests inject faults. */
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

/** The folder of the file to write does not allow new files. */
export class FolderNotWritable extends Error {
  readonly code = 'KAKUNIN_FOLDER_RIGHT';
}

/** The file was written in part and its old content could not be restored. */
export class WrittenInPart extends Error {
  readonly code = 'KAKUNIN_WRITTEN_IN_PART';

  constructor(
    /** The file that holds the old content. */
    readonly copy: string,
  ) {
    super();
  }
}

/**
 * Replaces the content of a file, which must not be a link. A new file is written and renamed, so that no
 * reader ever sees half of the content. Permissions, owner and group stay; the new file has them before it has content.
 *
 * If that is impossible (hard links, a file that is itself a mount point, an owner that only the system may
 * set), the file is written in place, after a copy of it is safely on disk.
 */
export function replaceFile(file: string, content: Uint8Array, system: FileSystem = fs): void {
  // A rename needs no permission to write the old file, so that permission is checked here.
  system.accessSync(file, fs.constants.W_OK);
  const before = system.statSync(file);
  const isReplaced = before.nlink <= 1 && replaceByRename({ file, content, before }, system);
  if (!isReplaced) writeInPlace(file, content, system);
}

/** Creates a file with that content; fails if it already exists. */
export function createFile(file: string, content: Uint8Array): void {
  try {
    fs.writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw NO_PERMISSION.has(codeOf(error) ?? '') ? new FolderNotWritable() : error;
  }
}

interface Replacement {
  readonly file: string;
  readonly content: Uint8Array;
  readonly before: fs.Stats;
}

/** Returns `false`, with nothing changed, if the system does not allow it. */
function replaceByRename({ file, content, before }: Replacement, system: FileSystem): boolean {
  const { fd, path: temporary } = openTemporary(file, system);
  let isDone = false;
  try {
    const isReady = attempt(fd, system, () => {
      if (!copyOwner(fd, before, system)) return false;
      system.fchmodSync(fd, before.mode & 0o7777);
      writeAll(fd, content, system);
      system.fsyncSync(fd);
      return true;
    });
    isDone = isReady && tryRename(temporary, file, system);
    return isDone;
  } finally {
    if (!isDone) system.rmSync(temporary, { force: true });
  }
}

/** Gives the new file the owner and the group of the old one; returns `false` if that is not allowed. */
function copyOwner(fd: number, { uid, gid }: fs.Stats, system: FileSystem): boolean {
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

/** Errors of a rename while another program (a virus scanner) has the file open. They may be permanent too. */
const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'EXDEV', 'ETXTBSY']);

/** Milliseconds before each retry. */
const PAUSES = [20, 40, 80, 160];

function tryRename(from: string, to: string, system: FileSystem): boolean {
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

/** Writes the file itself. A copy of its old content is kept in the same folder until that has succeeded. */
function writeInPlace(file: string, content: Uint8Array, system: FileSystem): void {
  const old = system.readFileSync(file);
  const { fd, path: copy } = openTemporary(file, system);
  try {
    attempt(fd, system, () => overwrite(fd, old, system));
    const target = system.openSync(file, 'r+');
    attempt(target, system, () => writeOrRestore(target, { content, old, copy }, system));
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

function writeOrRestore(fd: number, { content, old, copy }: Contents, system: FileSystem): void {
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

/** Writes the whole content and flushes it to the disk. */
function overwrite(fd: number, content: Uint8Array, system: FileSystem): void {
  // Truncated first, so that nothing of a longer old text stays after a shorter one.
  system.ftruncateSync(fd, 0);
  writeAll(fd, content, system);
  system.fsyncSync(fd);
}

function writeAll(fd: number, content: Uint8Array, system: FileSystem): void {
  for (let at = 0; at < content.length;) {
    at += system.writeSync(fd, content, at, content.length - at, at);
  }
}

/** Runs `action` and always closes the file. */
function attempt<T>(fd: number, system: FileSystem, action: () => T): T {
  try {
    return action();
  } finally {
    system.closeSync(fd);
  }
}

const NO_PERMISSION: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

const MOST_NAMES = 10;

/** Creates a file in the same folder that only its owner may read. */
function openTemporary(
  file: string,
  system: FileSystem,
): { readonly fd: number; readonly path: string } {
  for (let index = 0; ; index++) {
    const path = join(dirname(file), temporaryName(basename(file), index));
    try {
      return { fd: system.openSync(path, 'wx', 0o600), path };
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (NO_PERMISSION.has(code)) throw new FolderNotWritable();
      if (code !== 'EEXIST' || index === MOST_NAMES) throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

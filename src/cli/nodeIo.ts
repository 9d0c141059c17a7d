import * as fs from 'node:fs';
import * as path from 'node:path';
import { localDay } from '../core/text/calendar';
import type { FileKind, Files, Io, ListedFile } from './io';
import { nodeGit } from './nodeGit';

/** The process this runs in. */
export function nodeIo(): Io {
  // `kakunin check | head` closes the pipe: no reason for a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    // Asked for only where no variable tells: to load `Intl` takes as long as to check a short file.
    get locale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    files: nodeFiles(process.cwd()),
    git: nodeGit(process.cwd()),
    stdin: readStdin,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    today: () => localDay(new Date()),
  };
}

/** The file system, seen from that folder. */
export function nodeFiles(cwd: string): Files {
  const at = (file: string): string => path.resolve(cwd, file);
  return {
    isFolder: (file) => fs.statSync(at(file)).isDirectory(),
    kind: (file) => kindOf(fs.lstatSync(at(file))),
    realPath: (file) => fs.realpathSync(at(file)),
    list: (folder) =>
      fs.readdirSync(at(folder), { withFileTypes: true }).map((entry) => listed(entry)),
    read: (file) => fs.readFileSync(at(file)),
    replace: (file, content) => replaceFile(fs.realpathSync(at(file)), content),
    create: (file, content) => fs.writeFileSync(at(file), content, { flag: 'wx' }),
  };
}

function readStdin(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
  }
}

/** Waits where a pipe that does not block has nothing yet. */
function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // What Windows says at the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function listed(entry: fs.Dirent): ListedFile {
  const { name } = entry;
  const kind = kindOf(entry);
  return { name, kind: kind === 'link' && leadsToFile(entry) ? 'file' : kind };
}

function kindOf(entry: fs.Dirent | fs.Stats): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function leadsToFile({ parentPath, name }: fs.Dirent): boolean {
  return fs.statSync(path.join(parentPath, name), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file beside it takes its place, so that nobody ever reads half of it. */
function replaceFile(file: string, content: Uint8Array): void {
  // Taking the place of a file asks for no right to write it, so that right is asked for here.
  fs.accessSync(file, fs.constants.W_OK);
  const { mode } = fs.statSync(file);
  // No random name: `node:crypto` takes 4 ms to load, and a name that is taken fails at `wx`.
  const unique = `${process.pid}-${Date.now().toString(36)}`;
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${unique}.tmp`);
  try {
    fs.writeFileSync(beside, content, { flag: 'wx', flush: true });
    fs.chmodSync(beside, mode);
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

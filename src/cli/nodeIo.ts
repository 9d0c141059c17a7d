import * as fs from 'node:fs';
import * as path from 'node:path';
import { localDay } from '../core/text/calendar';
import type { FileKind, Files, Io } from './io';
import { nodeGit } from './nodeGit';
import { nodePrinter } from './printing/nodePrinter';
import { readRegular, sizeOfRegular } from './files/readRegular';
import { createFile, replaceFile } from './files/replaceFile';

/** The `Io` of this process. */
export function nodeIo(): Io {
  // `kakunin check | head` closes the pipe, which must not print a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    // Read only if no variable names a locale: loading `Intl` takes as long as checking a short file.
    get locale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    files: nodeFiles(process.cwd()),
    git: nodeGit(process.cwd()),
    printPage: nodePrinter(process.env),
    stdin: readStdin,
    get output() {
      return outputOf(process.stdout);
    },
    stdout: (text) => process.stdout.write(text),
    bytes: (content) => process.stdout.write(content),
    stderr: (text) => process.stderr.write(text),
    today: () => localDay(new Date()),
  };
}

function outputOf({ isTTY, fd }: NodeJS.WriteStream & { readonly fd: number }): Io['output'] {
  if (isTTY) return 'terminal';
  try {
    return fs.fstatSync(fd).isFile() ? 'file' : 'pipe';
  } catch {
    // The standard output is closed.
    return 'pipe';
  }
}

/** The file system; relative paths start at `cwd`. */
export function nodeFiles(cwd: string): Files {
  const at = (file: string): string => path.resolve(cwd, file);
  return {
    isFolder: (file) => fs.statSync(at(file)).isDirectory(),
    kind: (file) => kindOf(fs.lstatSync(at(file))),
    realPath: (file) => fs.realpathSync(at(file)),
    list: (folder) =>
      fs
        .readdirSync(at(folder), { withFileTypes: true })
        .map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    size: (file) => sizeOfRegular(at(file)),
    read: (file) => readRegular(at(file)),
    readStart: (file, length) => readStart(at(file), length),
    replace: (file, content) => replaceFile(fs.realpathSync(at(file)), content),
    create: (file, content) => createFile(at(file), content),
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

/** Waits while a non-blocking pipe is empty. */
function readSome(chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows reports the end of a pipe as this error.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function kindOf(entry: fs.Dirent | fs.Stats): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function readStart(file: string, length: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, fs.readSync(fd, bytes, 0, length, 0));
  } finally {
    fs.closeSync(fd);
  }
}

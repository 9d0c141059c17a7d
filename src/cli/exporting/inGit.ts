import { basename, dirname } from 'node:path';
import type { Session } from '../command';
import { attempt } from '../editFile';
import { Failure } from '../failure';
import { readBytes, TooLarge } from '../files/textFile';
import { readBlobs } from '../git/readBlobs';
import { askGit } from '../git/runGit';
import { fileFault } from '../failure';

/** An older version of a file. */
export interface Base {
  /** What to call it in a document: the name of a file without its folders, or a revision. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `given` is a file, or a revision of git that has the file `path`. A file goes first. */
export function readBase(given: string, path: string, session: Session): Base {
  const { io, t } = session;
  if (isFile(given, session)) {
    return {
      name: basename(given),
      bytes: attempt(given, session, () => readBytes(io.files, given)),
    };
  }
  // In the folder of the file, so that a checklist of another repository is found as well.
  const name = `${given}:./${basename(path)}`;
  const options = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
  const id = askGit(['-C', dirname(path), ...options], session);
  if (id === undefined || !/^[\da-f]{40,64}$/.test(id)) {
    throw new Failure(
      t('"{given}" is neither a file nor a revision in git that has this checklist.', { given }),
    );
  }
  const inFolder = { ...session, io: { ...io, git: gitIn(dirname(path), session) } };
  const bytes = readBlobs([id], inFolder).get(id);
  if (bytes === undefined || bytes instanceof TooLarge) {
    const reason = bytes ? fileFault(bytes, t) : t('This clone does not have it; fetch it first.');
    throw new Failure(`${given}: ${reason}`);
  }
  return { name: given, bytes };
}

function isFile(path: string, { io }: Session): boolean {
  try {
    return !io.files.isFolder(path);
  } catch {
    return false;
  }
}

function gitIn(folder: string, { io }: Session): Session['io']['git'] {
  return (args, input) => io.git(['-C', folder, ...args], input);
}

/**
 * The last commit that changed the file, in ten digits, with `+` where the file differs from it; empty where git
 * knows nothing of it. An export works without git.
 */
export function exportedCommit(path: string, session: Session): string {
  try {
    const folder = ['-C', dirname(path)];
    const file = ['--', `:(literal)${basename(path)}`];
    const id = askGit([...folder, 'log', '-1', '--format=%H', ...file], session);
    if (id === undefined || id === '') return '';
    const changes = askGit([...folder, 'status', '--porcelain', ...file], session);
    return `${id.slice(0, 10)}${changes ? '+' : ''}`;
  } catch (error) {
    if (error instanceof Failure) return '';
    throw error;
  }
}

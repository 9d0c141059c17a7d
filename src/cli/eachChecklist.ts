import type { Session } from './command';
import type { Fault } from './failure';
import { Failure, fileFault } from './failure';
import { findChecklists } from './findChecklists';
import { printedName } from './printedName';
import { decode, readText } from './textFile';

export interface Visited {
  /** How many could be read, and written where that was asked. */
  readonly files: number;
  readonly faults: readonly Fault[];
}

/**
 * Hands each checklist at these paths to `visit`, as `findChecklists` finds them; without a path
 * those below this folder. `-` stands for the paths that the standard input lists.
 *
 * A file that cannot be read, or written by `visit`, is told on the standard error, and the others
 * are visited all the same.
 */
export function eachChecklist(
  operands: readonly string[],
  session: Session,
  visit: (path: string, text: string) => void,
): Visited {
  const { io, t } = session;
  const faults: Fault[] = [];
  const onFault = (path: string, error: unknown): void => {
    faults.push({ path, reason: fileFault(error, t) });
  };
  const paths = operands.length > 0 ? operands : ['.'];
  let files = 0;
  for (const path of findChecklists(withListed(paths, session), io, onFault)) {
    try {
      visit(path, readText(io.files, path));
      files += 1;
    } catch (error) {
      onFault(path, error);
    }
  }
  if (files + faults.length === 0) io.stderr(`${t('No *.kakunin.yaml was found.')}\n`);
  for (const { path, reason } of faults) io.stderr(`${printedName(path)}: ${reason}\n`);
  return { files, faults };
}

/** The paths, with those of the list on standard input in the place of `-`. */
function withListed(paths: readonly string[], { io, t }: Session): readonly string[] {
  return paths.flatMap((path) => {
    if (path !== '-') return [path];
    try {
      return splitList(decode(io.stdin()));
    } catch (error) {
      throw new Failure(`-: ${fileFault(error, t)}`);
    }
  });
}

/** A path on each line or, as of `git ls-files -z` and `find -print0`, before each NUL. */
function splitList(list: string): readonly string[] {
  const paths = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return paths.filter((path) => path !== '');
}

import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Translate } from '../../core/problems/translate';
import type { Session } from '../command';
import type { Fault } from '../failure';
import { Failure, fileFault } from '../failure';
import type { SearchPath } from './findChecklists';
import { findChecklists } from './findChecklists';
import { readPathList } from './pathList';
import { printedName } from '../printedName';
import { readText } from './textFile';

export interface VisitResult {
  /** Number of files that were read, and written where `visit` writes. */
  readonly files: number;
  readonly faults: readonly Fault[];
  /** Files found in folders that look like checklists but were skipped because of their names. */
  readonly skipped: readonly string[];
}

export interface VisitOptions {
  /** Whether `visit` writes files. Then links that lead out of the given folder are not followed. */
  readonly writes?: boolean;
  /** Whether the caller reports the skipped files. */
  readonly reportsSkipped?: boolean;
}

/**
 * Calls `visit` for each checklist that `findChecklists` finds at these paths, or below the current
 * folder if no path is given. The path `-` reads a list of paths from the standard input.
 *
 * A file that cannot be read, or that `visit` cannot write, is reported on the standard error, and the
 * remaining files are still visited. A link that is not followed is reported too and counts as a fault.
 */
export function eachChecklist(
  operands: readonly string[],
  session: Session,
  visit: (path: string, text: string) => void,
  { writes = false, reportsSkipped = false }: VisitOptions = {},
): VisitResult {
  const { io, t } = session;
  const faults: Fault[] = [];
  const onFault = (path: string, error: unknown): void => {
    faults.push({ path, reason: fileFault(error, t) });
  };
  const onLinkOut = (path: string): void => {
    const reason = t(
      'Not written: the link leads out of the folder. To write the file, name the file itself.',
    );
    faults.push({ path, reason });
  };
  const skipped: string[] = [];
  const onOtherName = (path: string): void => void skipped.push(path);
  const events = { onFault, onLinkOut: writes ? onLinkOut : undefined, onOtherName };
  let files = 0;
  for (const path of findChecklists(searchPaths(operands, session), io, events)) {
    try {
      visit(path, readText(io.files, path));
      files += 1;
    } catch (error) {
      onFault(path, error);
    }
  }
  if (files + faults.length === 0) io.stderr(`${t('No *.kakunin.yaml was found.')}\n`);
  for (const { path, reason } of faults) io.stderr(`${printedName(path)}: ${reason}\n`);
  if (!reportsSkipped) {
    for (const path of skipped) io.stderr(`${printedName(path)}: ${skippedReason(t)}\n`);
  }
  return { files, faults, skipped };
}

/** Why a file that looks like a checklist was skipped, as a sentence. */
export function skippedReason(t: Translate): string {
  return t('Skipped: it looks like a checklist, but its name does not end in .kakunin.yaml.');
}

/** The given paths, with `-` replaced by the paths that the standard input lists. */
function searchPaths(operands: readonly string[], session: Session): readonly SearchPath[] {
  const paths = operands.length > 0 ? operands : ['.'];
  return paths.flatMap((path): readonly SearchPath[] =>
    path === '-'
      ? readListedPaths(session).map((each) => ({
          path: each,
          bounds: boundsFor(each, session.io.cwd),
        }))
      : [{ path }],
  );
}

/**
 * The folder that a link may not lead out of. It protects lists that a program wrote: a path is bound to the
 * current folder, a path outside to the parent folder it starts with (`../../`), an absolute path outside to its own folder.
 */
function boundsFor(path: string, cwd: string): string {
  const fromCwd = relative(cwd, resolve(cwd, path));
  if (isAbsolute(fromCwd)) return dirname(path);
  const up = fromCwd.split(sep).filter((step) => step === '..');
  if (up.length === 0) return '.';
  return isAbsolute(path) ? dirname(path) : up.join(sep);
}

function readListedPaths({ io, t }: Session): readonly string[] {
  try {
    return readPathList(io.stdin());
  } catch (error) {
    throw new Failure(`-: ${fileFault(error, t)}`);
  }
}

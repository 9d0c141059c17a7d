import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Translate } from '../../core/problems/translate';
import type { Session } from '../command';
import type { Fault } from '../failure';
import { Failure, fileFault } from '../failure';
import type { Place } from './findChecklists';
import { findChecklists } from './findChecklists';
import { readPathList } from './pathList';
import { printedName } from '../printedName';
import { readText } from './textFile';

export interface Visited {
  /** How many could be read, and written where that was asked. */
  readonly files: number;
  readonly faults: readonly Fault[];
  /** Files of folders that look like checklists and were passed over for their names. */
  readonly skipped: readonly string[];
}

export interface Visiting {
  /** Whether files are written: then no link is followed out of the folder it was found in. */
  readonly writes?: boolean;
  /** Whether files that were passed over are left to the caller to report. */
  readonly reportsSkipped?: boolean;
}

/**
 * Hands each checklist at these paths to `visit`, as `findChecklists` finds them; without a path
 * those below this folder. `-` stands for the paths that the standard input lists.
 *
 * A file that cannot be read, or written by `visit`, is told on the standard error, and the others
 * are visited all the same. So is a link that is not followed; it counts as a fault.
 */
export function eachChecklist(
  operands: readonly string[],
  session: Session,
  visit: (path: string, text: string) => void,
  { writes = false, reportsSkipped = false }: Visiting = {},
): Visited {
  const { io, t } = session;
  const faults: Fault[] = [];
  const onFault = (path: string, error: unknown): void => {
    faults.push({ path, reason: fileFault(error, t) });
  };
  const onLinkOut = (path: string): void => {
    const reason = t(
      'It was left as it is: the link leads out of the folder. Name the file itself to have it written.',
    );
    faults.push({ path, reason });
  };
  const skipped: string[] = [];
  const onOtherName = (path: string): void => void skipped.push(path);
  const events = { onFault, onLinkOut: writes ? onLinkOut : undefined, onOtherName };
  let files = 0;
  for (const path of findChecklists(placesOf(operands, session), io, events)) {
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

/** Why a file that looks like a checklist was passed over, as a sentence. */
export function skippedReason(t: Translate): string {
  return t(
    'It looks like a checklist and was passed over: its name does not end in .kakunin.yaml.',
  );
}

/** The paths given, with those of the list on standard input in the place of `-`. */
function placesOf(operands: readonly string[], session: Session): readonly Place[] {
  const paths = operands.length > 0 ? operands : ['.'];
  return paths.flatMap((path): readonly Place[] =>
    path === '-'
      ? listed(session).map((each) => ({ path: each, bounds: boundsOf(each, session.io.cwd) }))
      : [{ path }],
  );
}

/**
 * Nobody wrote the list by hand: a path in it is bound to this folder; elsewhere to the folder above that it begins
 * with (`../../`), or an absolute one to its own.
 */
function boundsOf(path: string, cwd: string): string {
  const way = relative(cwd, resolve(cwd, path));
  if (isAbsolute(way)) return dirname(path);
  const up = way.split(sep).filter((step) => step === '..');
  if (up.length === 0) return '.';
  return isAbsolute(path) ? dirname(path) : up.join(sep);
}

function listed({ io, t }: Session): readonly string[] {
  try {
    return readPathList(io.stdin());
  } catch (error) {
    throw new Failure(`-: ${fileFault(error, t)}`);
  }
}

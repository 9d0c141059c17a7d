import { posix, sep } from 'node:path';
import { previousValue } from '../../core/previous/lookUpPrevious';
import { previousFaultText } from '../../core/previous/previousFaultText';
import { isColoured } from '../colours';
import type { Arguments, Command, Session } from '../command';
import type { ComparedFile } from '../comparing/comparedFile';
import { compareFiles, differs, publicComparison } from '../comparing/comparedFile';
import { COMPARISON_FORMATS, comparisonReporter } from '../comparing/formats';
import type { VersionOrFault } from '../comparing/readVersion';
import { ABSENT, parsedOf, readVersion } from '../comparing/readVersion';
import { attempt } from '../editFile';
import { Failure } from '../failure';
import { compareInGit } from '../git/compareInGit';
import { PreviousFiles } from '../files/findPrevious';
import { readBytes } from '../files/textFile';
import { printedName } from '../printedName';

export const diff: Command = {
  name: 'diff',
  operands: 'OLD NEW | --previous FILE | --git BASE [PATH…]',
  options: ['previous', 'git', 'format', 'internal', 'exit-code'],
  formats: COMPARISON_FORMATS,
  summary: (t) => t('Shows what changed in the agreement, by item'),
  details: (t) => [
    t(
      'Differences in order, comments, quotes and the like do not count. An empty file counts as missing.',
    ),
    t(
      'With --previous, compares the checklist that FILE continues (前回) with FILE: what a renewal changed.',
    ),
    t(
      'With --git, compares all checklists that differ: from BASE to HEAD, from where HEAD left BASE (BASE...HEAD), or from BASE to the current files. Renamed files are followed. A version that cannot be read is reported, and the rest is still compared.',
    ),
    t('Markdown is for posting in a pull request: at most 60,000 characters.'),
    t(
      'Markdown leaves out 社内メモ, because the other party may see a pull request; a change of 社内メモ alone does not count there. --internal includes it. The other formats always include it.',
    ),
  ],
  run(given, session) {
    const { io } = session;
    const range = given.last('git');
    const single = range === undefined;
    if (!single && given.last('previous') !== undefined) throw wrongUsage(session);
    const compared = single
      ? compareFile(given, session)
      : compareInGit(range, given.operands, session);
    const format = given.last('format');
    const isPublic = format === 'markdown' && given.last('internal') === undefined;
    const files = isPublic ? compared.flatMap((file) => publicComparison(file) ?? []) : compared;
    const report = comparisonReporter(format)({ files, single }, session);
    io.stdout(report, { isStyled: isColoured(io) });
    if (single && files.some(({ kind }) => kind === 'unreadable')) return 2;
    return given.last('exit-code') !== undefined && files.some(differs) ? 1 : 0;
  },
};

function compareFile(given: Arguments, session: Session): readonly ComparedFile[] {
  const { operands } = given;
  return given.last('previous') === undefined
    ? compareTwo(operands, session)
    : compareWithPrevious(operands, session);
}

function wrongUsage({ t }: Session): Failure {
  return new Failure(t('Usage: {usage}', { usage: `kakunin ${diff.name} ${diff.operands}` }));
}

/** Throws `Failure` if the file names no checklist that can be read. */
function compareWithPrevious(
  operands: readonly string[],
  session: Session,
): readonly ComparedFile[] {
  const { t } = session;
  const [path, ...rest] = operands;
  if (path === undefined || rest.length > 0) throw wrongUsage(session);
  const fail = (reason: string): Failure => new Failure(`${printedName(path)}: ${reason}`);
  const after = readSide(path, session);
  if (after.kind === 'absent') throw fail(t('This file is not a checklist.'));
  if (after.kind === 'fault') throw fail(after.reason);
  const value = previousValue(after.version.checklist);
  if (value === undefined) throw fail(t('It names no previous checklist (前回).'));
  const { fault, version } = new PreviousFiles(session).find(path, value);
  if (fault) throw fail(previousFaultText(value, fault, t));
  const before = version ? ({ kind: 'version', version } as const) : ABSENT;
  const oldPath = posix.join(posix.dirname(path.replaceAll(sep, '/')), value);
  const compared = compareFiles({ path, oldPath }, before, after);
  return compared ? [compared] : [];
}

function compareTwo(operands: readonly string[], session: Session): readonly ComparedFile[] {
  const [oldPath, path, ...rest] = operands;
  if (oldPath === undefined || path === undefined || rest.length > 0) throw wrongUsage(session);
  const before = readSide(oldPath, session);
  const after = readSide(path, session, before);
  const names = { path, oldPath: oldPath === path ? undefined : oldPath };
  const compared = compareFiles(names, before, after);
  return compared ? [compared] : [];
}

function readSide(path: string, session: Session, previous = ABSENT): VersionOrFault {
  const bytes = attempt(path, session, () => readBytes(session.io.files, path));
  // git passes an empty file in place of a missing one.
  return bytes.length === 0 ? ABSENT : readVersion(bytes, session, parsedOf(previous));
}

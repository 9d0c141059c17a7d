import { changedFiles } from '../cli/git/changedFiles';
import { seenFrom } from '../cli/git/paths';
import type { GitSession } from '../cli/git/runGit';
import { folderInRepository } from '../cli/git/runGit';
import type { Io } from '../cli/io';
import type { Language } from '../language';
import type { ChosenRange } from './chooseRange';
import type { Inputs } from './inputs';
import { kakunin } from './kakunin';

export type CommitRange = Extract<ChosenRange, { kind: 'range' }>;

/** The changes between two versions, for a comment and a summary. */
export interface VersionComparison {
  readonly markdown: string;
  /** Whether the agreement differs, not only its formatting. */
  readonly differs: boolean;
}

export function compareVersions(
  { before, after }: CommitRange,
  { paths, internal }: Inputs,
  { io, language }: { readonly io: Io; readonly language: Language },
): VersionComparison {
  const how = [
    ...['--git', `${before}..${after}`, '--format', 'markdown', '--exit-code'],
    ...(internal ? ['--internal'] : []),
  ];
  const { out, status } = kakunin(['diff', ...how, '--lang', language, '--', ...paths], io);
  return { markdown: out, differs: status === 1 };
}

/** The checklists of the newer version that differ from the older one, relative to the current folder. */
export function changedChecklists(
  range: CommitRange,
  { paths }: Inputs,
  session: GitSession,
): readonly string[] {
  const folder = folderInRepository(session);
  return changedFiles(range, paths, session).flatMap(({ after }) =>
    after?.isRegular ? [seenFrom(folder, after.path)] : [],
  );
}

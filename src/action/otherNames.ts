import { resemblesChecklist } from '../cli/files/findChecklists';
import { seenFrom } from '../cli/git/paths';
import type { GitSession } from '../cli/git/runGit';
import { folderInRepository, runGit } from '../cli/git/runGit';
import { hasChecklistName } from '../core/text/checklistName';
import type { CommitRange } from './compareVersions';
import type { Inputs } from './inputs';

/**
 * The files that differ between two commits and look like checklists but do not have the name of one,
 * relative to the current folder. They are neither checked nor compared.
 */
export function changedWithOtherName(
  { before, after }: CommitRange,
  { paths }: Inputs,
  session: GitSession,
): readonly string[] {
  const pathspecs = paths.map((path) => `:(literal)${path}`);
  const how = ['diff-tree', '-r', '-z', '--name-only', '--no-ext-diff', '--diff-filter=AMRCT'];
  const output = runGit([...how, before, after, '--', ...pathspecs], session);
  const folder = folderInRepository(session);
  return new TextDecoder()
    .decode(output)
    .split('\0')
    .filter((path) => path !== '' && !hasChecklistName(path))
    .map((path) => seenFrom(folder, path))
    .filter((path) => resemblesChecklist(path, session.io.files));
}

import editions from 'virtual:catalog';
import type { Contract } from '../../core/contracts/contract';
import type { FindingChanges } from '../../core/contracts/findingChanges';
import { findingChanges } from '../../core/contracts/findingChanges';
import type { Hospital } from '../../core/contracts/hospital';
import type { Session } from '../command';
import type { ChangedFile, GitFile } from '../git/changedFiles';
import { contractsOfCommits } from '../git/contractsOfCommits';
import { seenFrom } from '../git/paths';
import { folderInRepository } from '../git/runGit';

/** What a change of checklists means for the contracts of their hospitals. */
export interface ContractsInRange {
  /** Of the hospitals whose checklists changed. */
  readonly findings: readonly FindingChanges[];
  /** Checklists of either version that cannot be read, and are not part of the findings. */
  readonly unreadable: readonly string[];
  /** The contracts of the checklists that changed, as they are after it. */
  readonly changed: readonly Contract[];
  /** All contracts of the hospitals of these, as they are after it. */
  readonly ofHospitals: readonly Contract[];
}

/** Reads all checklists of the repository in both commits; `files` are those that the change is about. */
export function contractsInRange(
  { before, after }: { readonly before: string; readonly after: string },
  files: readonly ChangedFile[],
  given: Omit<Session, 'editions' | 'today'>,
): ContractsInRange {
  const session: Session = { ...given, editions, today: given.io.today() };
  const folder = folderInRepository(session);
  const pathsOf = (sides: readonly (GitFile | undefined)[]): ReadonlySet<string> =>
    new Set(sides.flatMap((file) => (file ? [seenFrom(folder, file.path)] : [])));
  const pathsBefore = pathsOf(files.map((file) => file.before));
  const pathsAfter = pathsOf(files.map((file) => file.after));
  const [old, now] = contractsOfCommits([before, after], session);
  if (!old || !now) throw new Error('a commit without contracts');
  const changedFrom = old.contracts.filter(({ path }) => pathsBefore.has(path));
  const changed = now.contracts.filter(({ path }) => pathsAfter.has(path));
  const hospitals = new Set<Hospital>(
    [...changedFrom, ...changed].map(({ head }) => head.医療機関),
  );
  return {
    findings: findingChanges(old.contracts, now.contracts).filter(({ hospital }) =>
      hospitals.has(hospital),
    ),
    unreadable: [...new Set([...old.unreadable, ...now.unreadable])].sort(),
    changed,
    ofHospitals: now.contracts.filter(({ head }) => hospitals.has(head.医療機関)),
  };
}

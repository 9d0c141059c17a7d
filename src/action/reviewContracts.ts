import { contractsInRange } from '../cli/contracts/contractsInRange';
import { findingsMarkdown } from '../cli/contracts/findingsMarkdown';
import { overviewMarkdown } from '../cli/contracts/overviewMarkdown';
import { changedFiles } from '../cli/git/changedFiles';
import type { GitSession } from '../cli/git/runGit';
import type { Language } from '../language';
import type { CommitRange } from './compareVersions';
import type { Inputs } from './inputs';

/** What the changed checklists mean beside the other contracts of their hospitals, as Markdown; `''` for nothing. */
export interface ContractReview {
  /** What appears and what is gone of the findings, for the comment and the summary. */
  readonly findings: string;
  /** For the summary; `''` also where the input does not want it. */
  readonly overview: string;
}

/** Reads all checklists of the repository in both versions, if any in `paths` differs. */
export function reviewContracts(
  range: CommitRange,
  { paths, overview }: Inputs,
  session: GitSession & { readonly language: Language },
): ContractReview {
  const files = changedFiles(range, paths, session);
  if (files.length === 0) return { findings: '', overview: '' };
  const { io, t } = session;
  const contracts = contractsInRange(range, files, session);
  return {
    findings: findingsMarkdown(contracts, t),
    overview: overview ? overviewMarkdown(contracts, { today: io.today(), t }) : '',
  };
}

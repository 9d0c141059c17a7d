import type { Translate } from '../core/problems/translate';
import { ApiFailure, githubApi } from './api';
import type { CommentThread } from './comment';
import { putComment } from './comment';
import type { CommitRange, VersionComparison } from './compareVersions';
import type { PullRequest } from './event';
import type { Environment, Inputs } from './inputs';
import type { ContractReview } from './reviewContracts';

/** Why no comment was written, for the log. The job does not fail because of it. */
export interface CommentFailure {
  readonly severity: 'notice' | 'warning';
  readonly message: string;
}

interface CommentContext {
  readonly env: Environment;
  readonly t: Translate;
  /** Waits before a request is retried. */
  readonly pause: () => Promise<void>;
}

/** What the comment says, the findings first, and between which commits. */
type CommentedComparison = VersionComparison &
  Pick<ContractReview, 'findings'> & { readonly range: CommitRange };

/** Writes the comparison into a comment on the pull request, if comments are wanted and a token is there. */
export async function commentOn(
  { number, head }: PullRequest,
  { markdown, differs, findings, range }: CommentedComparison,
  { comment, token, paths }: Inputs,
  { env, t, pause }: CommentContext,
): Promise<CommentFailure | undefined> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (!comment || token === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const thread: CommentThread = {
    api: githubApi(token, pause),
    repositoryUrl: `${apiUrl}/repos/${repository}`,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`,
    number,
  };
  const compared = t('Compared: {before} with {after}.', {
    before: range.before,
    after: head,
  });
  const wanted = {
    key: paths.join('\n'),
    markdown: `${findings}${markdown}\n<sub>${compared}</sub>\n`,
    isWorthPosting: differs || findings !== '',
  };
  try {
    await putComment(thread, wanted);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return explainFailure(error, t);
  }
  return undefined;
}

function explainFailure({ status, retryAt }: ApiFailure, t: Translate): CommentFailure {
  if (retryAt) {
    const message = t(
      'No comment was written: GitHub accepts no more requests until {time}. The comparison is in the job summary.',
      { time: retryAt.toISOString() },
    );
    return { severity: 'warning', message };
  }
  if (status === 401 || status === 403 || status === 404) {
    const message = t(
      'No comment was written: the token has no permission (status {status}). A pull request from a fork never has it; otherwise give the job "permissions: pull-requests: write". The comparison is in the job summary.',
      { status },
    );
    return { severity: 'notice', message };
  }
  const message = t(
    'No comment was written: GitHub did not respond as expected (status {status}). The comparison is in the job summary.',
    { status: status ?? '-' },
  );
  return { severity: 'warning', message };
}

import type { Translate } from '../core/problems/translate';
import { ApiFailure, githubApi } from './api';
import type { Thread } from './comment';
import { putComment } from './comment';
import type { Compared, Range } from './compareVersions';
import type { PullRequest } from './event';
import type { Environment, Inputs } from './inputs';

/** What keeps a comment from being written, for the log; no reason to fail. */
export interface Hindrance {
  readonly severity: 'notice' | 'warning';
  readonly message: string;
}

interface World {
  readonly env: Environment;
  readonly t: Translate;
  /** To wait before the API is asked again. */
  readonly pause: () => Promise<void>;
}

/** Tells the comparison in a comment on the pull request, where that is wished and possible. */
export async function commentOn(
  { number, head }: PullRequest,
  { markdown, differs, range }: Compared & { readonly range: Range },
  { comment, token, paths }: Inputs,
  { env, t, pause }: World,
): Promise<Hindrance | undefined> {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (!comment || token === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const thread: Thread = {
    api: githubApi(token, pause),
    repositoryUrl: `${apiUrl}/repos/${repository}`,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`,
    number,
  };
  const compared = t('Compared: {before} with {after}.', { before: range.before, after: head });
  const wanted = {
    key: paths.join('\n'),
    markdown: `${markdown}\n<sub>${compared}</sub>\n`,
    isNews: differs,
  };
  try {
    await putComment(thread, wanted);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return hindrance(error, t);
  }
  return undefined;
}

function hindrance({ status, retryAt }: ApiFailure, t: Translate): Hindrance {
  if (retryAt) {
    const message = t(
      'No comment was written: GitHub takes no more requests until {time}. The comparison is in the summary of the job.',
      { time: retryAt.toISOString() },
    );
    return { severity: 'warning', message };
  }
  if (status === 401 || status === 403 || status === 404) {
    const message = t(
      'No comment was written: the token may not (status {status}). A pull request from a fork has no right to; otherwise give the job "permissions: pull-requests: write". The comparison is in the summary of the job.',
      { status },
    );
    return { severity: 'notice', message };
  }
  const message = t(
    'No comment was written: GitHub did not answer as expected (status {status}). The comparison is in the summary of the job.',
    { status: status ?? '-' },
  );
  return { severity: 'warning', message };
}

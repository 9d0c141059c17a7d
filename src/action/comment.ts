import { createHash } from 'node:crypto';
import type { Api } from './api';
import { ApiFailure } from './api';
import { field } from './event';

/** The comments of one pull request. */
export interface CommentThread {
  readonly api: Api;
  /** `https://api.github.com/repos/owner/name`. */
  readonly repositoryUrl: string;
  readonly graphqlUrl: string;
  readonly number: number;
}

/** The comment to write. A pull request has one for each `key`. */
export interface WantedComment {
  readonly key: string;
  readonly markdown: string;
  /** Whether to post the comment if there is none yet. An existing comment is always updated. */
  readonly isWorthPosting: boolean;
}

/**
 * Posts the comment or updates the existing one. Changes only a comment that has the hidden mark of `key`
 * and the same author. Throws `ApiFailure`.
 */
export async function putComment(
  thread: CommentThread,
  { key, markdown, isWorthPosting }: WantedComment,
): Promise<void> {
  const { api, repositoryUrl, number } = thread;
  const mark = markOf(key);
  const body = `${mark}\n${markdown}`;
  const own = await findOwn(thread, mark);
  if (own) {
    if (own.body === body) return;
    await api('PATCH', `${repositoryUrl}/issues/comments/${own.id}`, { body });
  } else if (isWorthPosting) {
    await api('POST', `${repositoryUrl}/issues/${number}/comments`, { body });
  }
}

/** An invisible mark. Runs of the action with other paths have other marks. */
function markOf(key: string): string {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return `<!-- kakunin-comparison ${id} -->`;
}

interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

async function findOwn(thread: CommentThread, mark: string): Promise<Comment | undefined> {
  const marked = (await allComments(thread)).filter(({ body }) => body.startsWith(mark));
  if (marked.length === 0) return undefined;
  // Anybody could write the mark, so the author is compared too.
  const login = await ownLogin(thread);
  return marked.find(({ author }) => author === login);
}

const PAGE = 100;

async function allComments({
  api,
  repositoryUrl,
  number,
}: CommentThread): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  for (let page = 1; ; page += 1) {
    const query = `per_page=${PAGE}&page=${page}`;
    const answer = await api('GET', `${repositoryUrl}/issues/${number}/comments?${query}`);
    const found: readonly unknown[] = Array.isArray(answer) ? answer : [];
    for (const comment of found.flatMap(readComment)) comments.push(comment);
    if (found.length < PAGE) return comments;
  }
}

function readComment(value: unknown): readonly Comment[] {
  const [id, author, body] = [
    field(value, 'id'),
    field(value, 'user', 'login'),
    field(value, 'body'),
  ];
  const isComment =
    typeof id === 'number' && typeof author === 'string' && typeof body === 'string';
  return isComment ? [{ id, author, body }] : [];
}

/** The login of the token's user. The token of a job may ask this only by GraphQL. */
async function ownLogin({ api, graphqlUrl }: CommentThread): Promise<string> {
  const answer = await api('POST', graphqlUrl, { query: '{ viewer { login } }' });
  const login = field(answer, 'data', 'viewer', 'login');
  if (typeof login === 'string') return login;
  throw new ApiFailure(200, undefined);
}

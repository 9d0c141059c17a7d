import { createHash } from 'node:crypto';
import type { Api } from './api';
import { ApiFailure } from './api';
import { field } from './event';

/** The comments of one pull request. */
export interface Thread {
  readonly api: Api;
  /** `https://api.github.com/repos/owner/name`. */
  readonly repositoryUrl: string;
  readonly graphqlUrl: string;
  readonly number: number;
}

/** A comment as it is to be; whoever runs the action has one for each `key`. */
export interface Wanted {
  readonly key: string;
  readonly markdown: string;
  /** Whether it is worth a comment; one that is there is brought up to date in any case. */
  readonly isNews: boolean;
}

/**
 * Writes the comment, or brings the one that is there up to date. Touches no other than that with its
 * hidden mark and of the same author. Throws `ApiFailure`.
 */
export async function putComment(thread: Thread, { key, markdown, isNews }: Wanted): Promise<void> {
  const { api, repositoryUrl, number } = thread;
  const mark = markOf(key);
  const body = `${mark}\n${markdown}`;
  const own = await findOwn(thread, mark);
  if (own) {
    if (own.body === body) return;
    await api('PATCH', `${repositoryUrl}/issues/comments/${own.id}`, { body });
  } else if (isNews) {
    await api('POST', `${repositoryUrl}/issues/${number}/comments`, { body });
  }
}

/** Does not show. Runs of the action with other paths have others. */
function markOf(key: string): string {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return `<!-- kakunin-comparison ${id} -->`;
}

interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

async function findOwn(thread: Thread, mark: string): Promise<Comment | undefined> {
  const marked = (await allComments(thread)).filter(({ body }) => body.startsWith(mark));
  if (marked.length === 0) return undefined;
  // Anybody can write the mark.
  const me = await whoAmI(thread);
  return marked.find(({ author }) => author === me);
}

const PAGE = 100;

async function allComments({ api, repositoryUrl, number }: Thread): Promise<readonly Comment[]> {
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

/** The one question about oneself that the token of a job may ask is one of GraphQL. */
async function whoAmI({ api, graphqlUrl }: Thread): Promise<string> {
  const answer = await api('POST', graphqlUrl, { query: '{ viewer { login } }' });
  const login = field(answer, 'data', 'viewer', 'login');
  if (typeof login === 'string') return login;
  throw new ApiFailure(200, undefined);
}

import type { Environment } from './inputs';

/** What set off the workflow, as far as it matters here. The file it comes from is untrusted. */
export interface Event {
  readonly pullRequest: PullRequest | undefined;
  /** What came before a push, or what a merge queue merges into. */
  readonly before: string | undefined;
  /** The push makes a branch or a tag. */
  readonly isNewBranch: boolean;
  readonly defaultBranch: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** Full ids of commits, as everywhere here. */
  readonly base: string;
  readonly head: string;
}

/** Reads the file of the event with `read`. What is not there or of another shape is `undefined`. */
export function readEvent(env: Environment, read: (path: string) => Uint8Array): Event {
  const event = parse(env['GITHUB_EVENT_PATH'], read);
  const before = field(event, 'before');
  const branch = field(event, 'repository', 'default_branch');
  return {
    pullRequest: pullRequestOf(event),
    before: commitId(before) ?? commitId(field(event, 'merge_group', 'base_sha')),
    isNewBranch: typeof before === 'string' && /^0+$/.test(before),
    defaultBranch: typeof branch === 'string' ? branch : undefined,
  };
}

function parse(path: string | undefined, read: (path: string) => Uint8Array): unknown {
  if (!path) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(read(path)));
  } catch {
    return undefined;
  }
}

function pullRequestOf(event: unknown): PullRequest | undefined {
  const number = field(event, 'pull_request', 'number');
  const base = commitId(field(event, 'pull_request', 'base', 'sha'));
  const head = commitId(field(event, 'pull_request', 'head', 'sha'));
  if (!Number.isSafeInteger(number) || base === undefined || head === undefined) return undefined;
  return { number: number as number, base, head };
}

function commitId(value: unknown): string | undefined {
  const isId = typeof value === 'string' && /^[\da-f]{40,64}$/.test(value) && !/^0+$/.test(value);
  return isId ? value : undefined;
}

/** The value below these keys. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

import type { Environment } from './inputs';

/** The part of a workflow's event that is used here. Its file is untrusted. */
export interface WorkflowEvent {
  readonly pullRequest: PullRequest | undefined;
  /** The commit before a push, or the one that a merge queue merges into. */
  readonly before: string | undefined;
  /** Whether the push creates a branch or a tag. */
  readonly isNewBranch: boolean;
  readonly defaultBranch: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** Full id of a commit, like all ids here. */
  readonly base: string;
  readonly head: string;
}

/** Reads the file of the event with `read`. A value that is missing or has an unexpected type is `undefined`. */
export function readEvent(env: Environment, read: (path: string) => Uint8Array): WorkflowEvent {
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

/** The value at this path of keys. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

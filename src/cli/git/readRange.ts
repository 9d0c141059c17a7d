import type { Session } from '../command';
import { Failure } from '../failure';
import { askGit } from './runGit';

/** Two versions of everything: full ids of commits. */
export interface Range {
  readonly before: string;
  /** `undefined` for the files as they are now. */
  readonly after: string | undefined;
}

type World = Pick<Session, 'io' | 't'>;

/**
 * `BASE` · `BASE..HEAD` · `BASE...HEAD`, which begins where HEAD left BASE. As for git, no name is HEAD.
 *
 * Throws `Failure` for what is no commit here.
 */
export function readRange(given: string, world: World): Range {
  const [, from = given, dots, to] = /^((?:[^.]|\.(?!\.))*)(\.{2,3})(.*)$/s.exec(given) ?? [];
  const before = commitOf(from, world);
  if (dots === undefined) return { before, after: undefined };
  const after = commitOf(to, world);
  return { before: dots === '..' ? before : commonOf(before, after, given, world), after };
}

function commitOf(name: string | undefined, world: World): string {
  const revision = name || 'HEAD';
  // What is behind `--end-of-options` is a name, whatever it looks like.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const id = askGit(args, world);
  if (id !== undefined && /^[\da-f]{40,64}$/.test(id)) return id;
  throw new Failure(world.t('"{revision}" is no commit that git has here.', { revision }));
}

function commonOf(before: string, after: string, range: string, world: World): string {
  const id = askGit(['merge-base', before, after], world);
  if (id !== undefined) return id;
  throw new Failure(world.t('The two ends of {range} have no commit in common.', { range }));
}

import { dirname, join } from 'node:path';
import type { Session } from '../command';

/** The closest folder, this one or above, that has `.git`: a file in a worktree and a submodule. Asks no git. */
export function repositoryTop(
  folder: string,
  { io: { files } }: Pick<Session, 'io'>,
): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      files.kind(join(at, '.git'));
      return at;
    } catch {
      if (dirname(at) === at) return undefined;
    }
  }
}

import { posix } from 'node:path';

/** `contracts/a.yaml` from `contracts/` → `a.yaml`. Both from the top of the repository, with `/`. */
export function seenFrom(folder: string, path: string): string {
  return posix.relative(`/${folder}`, `/${path}`);
}

import { posix } from 'node:path';

/** `contracts/a.yaml` seen from `contracts/` → `a.yaml`. Both are relative to the top of the repository, with `/`. */
export function seenFrom(folder: string, path: string): string {
  return posix.relative(`/${folder}`, `/${path}`);
}

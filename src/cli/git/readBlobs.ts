import type { Session } from '../command';
import { runGit } from './runGit';

/** Contents by their ids, all of them with one call of git. One that is not in this clone is left out. */
export function readBlobs(
  ids: readonly string[],
  world: Pick<Session, 'io' | 't'>,
): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const output = runGit(['cat-file', '--batch'], world, `${wanted.join('\n')}\n`);
  return readBatch(output);
}

const NEWLINE = 0x0a;

/** What git writes for each: `<id> blob <bytes>`, a line break, the content, a line break. */
function readBatch(output: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(NEWLINE, at);
    const [id = '', kind, length] = new TextDecoder().decode(output.subarray(at, end)).split(' ');
    const start = end + 1;
    if (kind === 'missing') at = start;
    else {
      const size = Number(length);
      blobs.set(id, output.subarray(start, start + size));
      at = start + size + 1;
    }
  }
  return blobs;
}

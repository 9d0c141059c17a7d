import { MOST_BYTES } from '../../core/format/limits';
import { TooLarge } from '../files/textFile';
import type { GitSession } from './runGit';
import { runGit } from './runGit';

/**
 * Contents by id, read with as few calls of git as their sizes allow. Of a blob larger than `MOST_BYTES`, only the size
 * is read. A blob that this clone lacks is left out.
 */
export function readBlobs(
  ids: readonly string[],
  session: GitSession,
): ReadonlyMap<string, Uint8Array | TooLarge> {
  const sizes = sizesOf([...new Set(ids)], session);
  const wanted = [...sizes].filter(([, size]) => size <= MOST_BYTES).map(([id]) => id);
  const large = [...sizes].filter(([, size]) => size > MOST_BYTES);
  const contents = batches(wanted, sizes).flatMap((each) => [
    ...readBatch(askFor(each, '--batch', session)),
  ]);
  return new Map<string, Uint8Array | TooLarge>([
    ...contents,
    ...large.map(([id, size]) => [id, new TooLarge(size)] as const),
  ]);
}

/** Bytes per call of git: Node limits the output of a program that it runs synchronously. */
const MOST_AT_ONCE = 64_000_000;

function batches(
  ids: readonly string[],
  sizes: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const all: string[][] = [];
  // No batch yet: the first blob opens one, even an empty blob.
  let left = -1;
  for (const id of ids) {
    const size = sizes.get(id) ?? 0;
    if (size > left) {
      all.push([]);
      left = MOST_AT_ONCE;
    }
    all.at(-1)?.push(id);
    left -= size;
  }
  return all;
}

function askFor(
  ids: readonly string[],
  how: '--batch' | '--batch-check',
  session: GitSession,
): Uint8Array {
  return runGit(['cat-file', how], session, `${ids.join('\n')}\n`);
}

/** git writes for each blob: `<id> blob <bytes>`, or `<id> missing`. */
function sizesOf(ids: readonly string[], session: GitSession): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const lines = new TextDecoder().decode(askFor(ids, '--batch-check', session)).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [id = '', , size] = line.split(' ');
      return size === undefined ? [] : [[id, Number(size)] as const];
    }),
  );
}

const NEWLINE = 0x0a;

/** git writes for each blob: `<id> blob <bytes>`, a line break, the content, a line break. */
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

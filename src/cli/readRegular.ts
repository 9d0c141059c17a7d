import * as fs from 'node:fs';
import { devNull } from 'node:os';
import { MOST_BYTES } from '../core/format/limits';

/** What `fileFault` has a sentence for: a device, a pipe or a socket, which may have no end. */
class NotAFile extends Error {
  readonly code = 'KAKUNIN_NOT_A_FILE';
}

/** Does not wait for somebody to write into a pipe. */
const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants as Partial<Record<string, number>>;

/**
 * How many bytes the file at the end of all links has. Throws for a device or a pipe, but for the null device: git names
 * it in the place of a file that is not there.
 */
export function sizeOfRegular(file: string): number {
  if (file === devNull) return 0;
  return regular(fs.statSync(file)).size;
}

/**
 * What the file holds: no more than tells that it is larger than a checklist, however much is written to it meanwhile. Throws
 * for a device or a pipe.
 */
export function readRegular(file: string): Uint8Array {
  if (file === devNull) return new Uint8Array();
  const fd = fs.openSync(file, (O_RDONLY ?? 0) | O_NONBLOCK);
  try {
    const { size } = regular(fs.fstatSync(fd));
    return readUpTo(fd, Math.min(size, MOST_BYTES) + 1);
  } finally {
    fs.closeSync(fd);
  }
}

function regular(stats: fs.Stats): fs.Stats {
  // A folder has an error of its own when it is read.
  if (!stats.isFile() && !stats.isDirectory()) throw new NotAFile();
  return stats;
}

/** @param first how much to ask for at first: all of a file that does not grow */
function readUpTo(fd: number, first: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = MOST_BYTES + 1;
  for (let wanted = first; left > 0; wanted = 65_536) {
    const chunk = new Uint8Array(Math.min(wanted, left));
    const length = fs.readSync(fd, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    left -= length;
  }
  return chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : Buffer.concat(chunks);
}

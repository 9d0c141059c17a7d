import * as fs from 'node:fs';
import { devNull } from 'node:os';
import { MOST_BYTES } from '../../core/format/limits';

/** A device, a pipe or a socket, which may be endless. `fileFault` has a sentence for it. */
class NotAFile extends Error {
  readonly code = 'KAKUNIN_NOT_A_FILE';
}

/** `O_NONBLOCK`: opening a pipe does not wait for a writer. */
const { O_RDONLY, O_NONBLOCK = 0 } = fs.constants as Partial<Record<string, number>>;

/**
 * The size of the file in bytes, links followed. Throws for a device or a pipe, except for the null device, which git
 * names in place of a missing file.
 */
export function sizeOfRegular(file: string): number {
  if (file === devNull) return 0;
  return regular(fs.statSync(file)).size;
}

/**
 * The content of the file: at most `MOST_BYTES` + 1, which is enough to see that it is too large, even if the file grows
 * meanwhile. Throws for a device or a pipe, except for the null device.
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
  // Reading a folder fails with an error of its own.
  if (!stats.isFile() && !stats.isDirectory()) throw new NotAFile();
  return stats;
}

/** @param first size of the first read: enough for a file that does not grow */
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

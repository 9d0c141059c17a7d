import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type ConflictStyle = 'merge' | 'diff3' | 'zdiff3';

export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What `git merge` leaves in the file, byte for byte; its markers of that many signs. */
export function mergeByGit(
  { base, ours, theirs }: Versions,
  style: ConflictStyle,
  markerSize = 7,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'kakunin-merge-'));
  try {
    for (const [name, text] of Object.entries({ main: ours, base, 相手: theirs })) {
      writeFileSync(join(folder, name), text);
    }
    const option = [`--marker-size=${markerSize}`, ...(style === 'merge' ? [] : [`--${style}`])];
    const args = ['merge-file', '-p', ...option, 'main', 'base', '相手'];
    const { stdout, status } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    // The exit status is the number of conflicts.
    if (status === null || status > 127) throw new Error(`git merge-file: ${status}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

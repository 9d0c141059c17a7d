import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One file, and what became of it on two branches. */
export interface Branches {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  /** How many; 0 where git could merge. */
  readonly conflicts: number;
}

/** What `git merge-file` makes of each, as a merge of two branches would; one process for all. */
export function gitMerge(cases: readonly Branches[]): readonly Merged[] {
  const folder = mkdtempSync(join(tmpdir(), 'kakunin-merge-'));
  try {
    for (const [index, { base, ours, theirs }] of cases.entries()) {
      writeFileSync(join(folder, `${index}.base`), base);
      writeFileSync(join(folder, `${index}.ours`), ours);
      writeFileSync(join(folder, `${index}.theirs`), theirs);
    }
    const script = `for i in $(seq 0 ${cases.length - 1}); do
      git merge-file -p $i.ours $i.base $i.theirs > $i.merged; echo $?
    done`;
    const output = execFileSync('sh', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const statuses = output.trim().split('\n').map(Number);
    return cases.map((_, index) => ({
      text: readFileSync(join(folder, `${index}.merged`), 'utf8'),
      conflicts: statuses[index] ?? -1,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

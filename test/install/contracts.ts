import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklist, faulty } from '../process/action/checklist';
import { commit, git } from './cleanClone';

export const NAME = '契約 書/電子カルテ.kakunin.yaml';

/** A repository of contracts with two commits: the newer one puts an error into one of two checklists. */
export function makeContracts(folder: string): void {
  mkdirSync(join(folder, '契約 書'), { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  for (const text of [checklist('一'), faulty('二')]) {
    writeFileSync(join(folder, NAME), text);
    writeFileSync(join(folder, 'old.kakunin.yaml'), faulty('一'));
    git(folder, ['add', '--all']);
    commit(folder);
  }
}

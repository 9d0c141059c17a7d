import { sep } from 'node:path';
import { CHECKLIST_ENDING_PATTERN, hasChecklistName } from '../../core/text/checklistName';
import type { Session } from '../command';

import type { Range } from './readRange';
import { runGit } from './runGit';
import { withWorkTree } from './workTree';

/** A file on one side. */
export interface GitFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** `false` for a link or a submodule. */
  readonly isRegular: boolean;
  /** The id of its content; `undefined` for a file as it is now. */
  readonly id: string | undefined;
}

/** A checklist that is not the same on both sides. `undefined` where it is not there. */
export interface ChangedFile {
  readonly before: GitFile | undefined;
  readonly after: GitFile | undefined;
}

/**
 * The checklists that differ, in the order of their paths, renamed ones as one file. Paths are those
 * of this folder: a file, or a folder with all below it.
 */
export function changedFiles(
  { before, after }: Range,
  paths: readonly string[],
  world: Pick<Session, 'io' | 't'>,
): readonly ChangedFile[] {
  const pathspecs = ['--', ...paths.map(pathspec)];
  const how = ['-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv', before];
  const command =
    after === undefined ? ['diff-index', '--cached', ...how] : ['diff-tree', '-r', ...how, after];
  const output = runGit([...command, ...pathspecs], world);
  const staged = withoutDoubles(readRaw(new TextDecoder().decode(output)));
  const files = after === undefined ? withWorkTree(staged, pathspecs, world) : staged;
  return files.filter(({ before: old, after: now }) =>
    [old, now].some((file) => file && hasChecklistName(file.path)),
  );
}

/** `a.kakunin.yaml` is meant to the letter; of a folder, the checklists below it. */
function pathspec(path: string): string {
  const slashes = path.replaceAll(sep, '/').replace(/(?<!\/)\/+$/, '') || '/';
  if (hasChecklistName(slashes)) return `:(literal)${slashes}`;
  const folder = slashes === '.' ? '' : `${slashes.replace(/[\\*?[\]]/g, '\\$&')}/`;
  return `:(glob)${folder}**/*${CHECKLIST_ENDING_PATTERN}`;
}

/** What git writes for each file: `:100644 100644 <id> <id> R090`, NUL, path, NUL, new path, NUL. */
function readRaw(output: string): readonly ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = (fields[at] ?? '')
      .slice(1)
      .split(' ');
    const isMoved = /^[RC]/.test(status);
    const oldPath = fields[at + 1] ?? '';
    const newPath = isMoved ? (fields[at + 2] ?? '') : oldPath;
    // What two people changed is told without a mode; the file with both versions in it is there.
    const unmerged = status === 'U';
    files.push({
      before: fileOf(oldPath, oldMode, oldId),
      after: unmerged ? fileOf(newPath, '100644', NO_ID) : fileOf(newPath, newMode, newId),
    });
    at += isMoved ? 3 : 2;
  }
  return files;
}

const NO_ID = '0'.repeat(40);

function fileOf(path: string, mode: string, id: string): GitFile | undefined {
  if (/^0+$/.test(mode)) return undefined;
  return { path, isRegular: mode.startsWith('100'), id: /^0+$/.test(id) ? undefined : id };
}

/** A file in conflict is told twice; the one that knows more is kept. */
function withoutDoubles(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const byPath = new Map<string, ChangedFile>();
  for (const file of files) {
    const path = (file.after ?? file.before)?.path ?? '';
    if (!byPath.get(path)?.before) byPath.set(path, file);
  }
  return [...byPath.values()];
}

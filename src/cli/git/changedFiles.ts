import { sep } from 'node:path';
import { CHECKLIST_ENDING_PATTERN, hasChecklistName } from '../../core/text/checklistName';
import type { GitRange } from './readRange';
import type { GitSession } from './runGit';
import { runGit } from './runGit';
import { withWorkTree } from './workTree';

/** A file in one version. */
export interface GitFile {
  /** Relative to the top of the repository, with `/`. */
  readonly path: string;
  /** `false` for a link or a submodule. */
  readonly isRegular: boolean;
  /** The id of its content; `undefined` for a file of the work tree. */
  readonly id: string | undefined;
}

/** A checklist that differs between two versions. A side is `undefined` if the file does not exist there. */
export interface ChangedFile {
  readonly before: GitFile | undefined;
  readonly after: GitFile | undefined;
}

/**
 * The checklists that differ, sorted by path; a renamed checklist is one file. `paths` are relative to the
 * current folder: files, or folders with everything below them.
 */
export function changedFiles(
  { before, after }: GitRange,
  paths: readonly string[],
  session: GitSession,
): readonly ChangedFile[] {
  const pathspecs = ['--', ...paths.map(pathspec)];
  const how = ['-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv', before];
  const command =
    after === undefined ? ['diff-index', '--cached', ...how] : ['diff-tree', '-r', ...how, after];
  const output = runGit([...command, ...pathspecs], session);
  const staged = withoutDoubles(readRaw(new TextDecoder().decode(output)));
  const files = after === undefined ? withWorkTree(staged, pathspecs, session) : staged;
  return files.filter(({ before: old, after: now }) =>
    [old, now].some((file) => file && hasChecklistName(file.path)),
  );
}

/** The pathspec for a checklist, taken literally, or for all checklists below a folder. */
function pathspec(path: string): string {
  const slashes = path.replaceAll(sep, '/').replace(/(?<!\/)\/+$/, '') || '/';
  if (hasChecklistName(slashes)) return `:(literal)${slashes}`;
  const folder = slashes === '.' ? '' : `${slashes.replace(/[\\*?[\]]/g, '\\$&')}/`;
  return `:(glob)${folder}**/*${CHECKLIST_ENDING_PATTERN}`;
}

/** git writes for each file: `:100644 100644 <id> <id> R090`, NUL, path, NUL, new path, NUL. */
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
    // git lists a file in conflict without a mode; the work tree has it, with both versions in it.
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

/** git lists a file in conflict twice; the entry that has `before` is kept. */
function withoutDoubles(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const byPath = new Map<string, ChangedFile>();
  for (const file of files) {
    const path = (file.after ?? file.before)?.path ?? '';
    if (!byPath.get(path)?.before) byPath.set(path, file);
  }
  return [...byPath.values()];
}

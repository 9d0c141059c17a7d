import { posix, win32 } from 'node:path';

/** Where programs are looked for; plain data, so that each platform can be tested on any. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The variable `PATH`. */
  readonly path: string | undefined;
  /** Whether the file is there and can be run. */
  readonly isProgram: (file: string) => boolean;
}

/**
 * The full path of git, from the absolute folders of `PATH`. `undefined` where none of them has it.
 *
 * The system would also look in the current folder: Windows always, others where `PATH` has an empty
 * entry or `.`. There a checklist's folder could bring a `git` of its own.
 */
export function findGit({ platform, path, isProgram }: Surroundings): string | undefined {
  const paths = platform === 'win32' ? win32 : posix;
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const folders = platform === 'win32' ? windowsFolders(path ?? '') : (path ?? '').split(':');
  return folders
    .filter((folder) => paths.isAbsolute(folder) && !dependsOnDrive(folder, platform))
    .map((folder) => paths.join(folder, name))
    .find(isProgram);
}

/** Windows takes `"C:\Program Files\Git\cmd"` in `PATH` too, with `;` in it. */
function windowsFolders(path: string): readonly string[] {
  const entries = path.match(/(?:"[^"]*"?|[^;"])+/g) ?? [];
  return entries.map((entry) => entry.replaceAll('"', ''));
}

/** `\tools` is a folder of the current drive, which may be a stick from anybody. */
function dependsOnDrive(folder: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && /^[\\/](?![\\/])/.test(folder);
}

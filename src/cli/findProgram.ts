import { posix, win32 } from 'node:path';

/** Where to search for a program. Plain data, so that every platform can be tested on any machine. */
export interface ProgramSearch {
  readonly platform: NodeJS.Platform;
  /** The variable `PATH`. */
  readonly path: string | undefined;
  /** Whether the file exists and can be run. */
  readonly isProgram: (file: string) => boolean;
}

/**
 * The full path of the program in the absolute folders of `PATH`; `undefined` if none has it.
 *
 * The system would also search the current folder: Windows always, other systems if `PATH` has an empty
 * entry or `.`. A folder of checklists could contain a program of that name.
 */
export function findProgram(
  program: string,
  { platform, path, isProgram }: ProgramSearch,
): string | undefined {
  const paths = platform === 'win32' ? win32 : posix;
  const name = platform === 'win32' ? `${program}.exe` : program;
  const folders = platform === 'win32' ? windowsFolders(path ?? '') : (path ?? '').split(':');
  return folders
    .filter((folder) => paths.isAbsolute(folder) && !dependsOnDrive(folder, platform))
    .map((folder) => paths.join(folder, name))
    .find(isProgram);
}

/** On Windows an entry of `PATH` may be quoted, `"C:\Program Files\Git\cmd"`, and then contain `;`. */
function windowsFolders(path: string): readonly string[] {
  const entries = path.match(/(?:"[^"]*"?|[^;"])+/g) ?? [];
  return entries.map((entry) => entry.replaceAll('"', ''));
}

/** `\tools` is on the current drive, which may be anybody's USB stick. */
function dependsOnDrive(folder: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && /^[\\/](?![\\/])/.test(folder);
}

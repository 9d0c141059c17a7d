import { posix, win32 } from 'node:path';
import type { ProgramSearch } from '../findProgram';
import { findProgram } from '../findProgram';

/** Where to search for a browser. Plain data, so that every platform can be tested on any machine. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: ProgramSearch['isProgram'];
}

/** The program, or the one that the user named and that is not there. */
export type FoundBrowser = { readonly program: string } | { readonly named: string } | undefined;

/** The variables that name the browser; the second is the one that other tools read. */
const VARIABLES = ['KAKUNIN_BROWSER', 'CHROME_PATH'] as const;

/** Finds Chrome, Edge or Chromium: what the user named, else where these programs are installed. */
export function findBrowser(search: BrowserSearch): FoundBrowser {
  const { platform, env, isProgram } = search;
  const named = VARIABLES.map((name) => env[name]).find((value) => value);
  if (named !== undefined) return isProgram(named) ? { program: named } : { named };
  const inPath = { platform, path: env['PATH'] ?? env['Path'], isProgram };
  const program =
    installed(search).find(isProgram) ??
    (NAMES[platform] ?? LINUX_NAMES)
      .map((name) => findProgram(name, inPath))
      .find((found) => found !== undefined);
  return program === undefined ? undefined : { program };
}

/** Names in the folders of `PATH`. */
const LINUX_NAMES = [
  ...['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
  ...[
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-headless-shell',
    'chrome-headless-shell',
  ],
];
const NAMES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['chrome', 'msedge', 'chromium'],
};

/** Folders where installers put the browsers, without being in `PATH`. */
function installed({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => env[name] ?? [],
    );
    return WINDOWS.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  if (platform !== 'darwin') return [];
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  return MAC_OS.flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const MAC_OS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

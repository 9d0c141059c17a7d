/** The folder of catalogs, below a folder of the workspace or the top of a repository. */
export const CATALOG_FOLDER = '.kakunin';

/** The ending of the name of a catalog; case does not matter. */
const ENDING = '.yaml';

/** Whether a file in the folder of catalogs is one, by its name. */
export function isCatalogName(name: string): boolean {
  return name.slice(-ENDING.length).toLowerCase() === ENDING;
}

/**
 * The steps of a path that a setting names: `docs/catalogs` → `docs`, `catalogs`; none for an empty one. `undefined`
 * if it could lead out of its folder: an absolute path, a drive, an address, `..`, or a backslash, which
 * separates folders on one system and not on another.
 */
export function folderSteps(path: string): readonly string[] | undefined {
  if (path.length > LONGEST_PATH || path.startsWith('/') || FORBIDDEN.test(path)) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps;
}

const LONGEST_PATH = 255;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\\:*?"<>|,{}[\]\u0000-\u001f\u007f]/;

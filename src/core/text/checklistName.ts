/**
 * Decides by its name whether a file is a checklist, for the table, the Problems panel, the command
 * line and the Action.
 */

/** The ending of the name of a checklist; case does not matter. */
export const CHECKLIST_SUFFIX = '.kakunin.yaml';

/** The ending as a glob pattern for case-sensitive searches: git's, and VS Code's. */
export const CHECKLIST_ENDING_PATTERN = CHECKLIST_SUFFIX.replace(
  /[a-z]/g,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);

/** True for `a.kakunin.yaml` and `A.KAKUNIN.YAML`; takes a path or a name. */
export function hasChecklistName(path: string): boolean {
  return path.slice(-CHECKLIST_SUFFIX.length).toLowerCase() === CHECKLIST_SUFFIX;
}

/** Captures the parts of a name that remain when it gets the ending of a checklist. */
const OTHER_NAME = /^(.+?)\.kakunin\b(.*?)\.(?:yaml\.txt|ya?ml)$/i;

/**
 * Whether a program gives such a name to a copy of a checklist: `a.kakunin - コピー.yaml`,
 * `a.kakunin (1).yaml`, `b.kakunin.yml`, `a.kakunin.yaml.txt`, copies by OneDrive, Dropbox and
 * Syncthing. Does not look at the content of the file.
 */
export function resemblesChecklistName(name: string): boolean {
  return !hasChecklistName(name) && name.length <= LONGEST && OTHER_NAME.test(name);
}

/** No file system allows a longer name. */
const LONGEST = 255;

/** Whether a file of that name may have the content of a checklist. */
export function hasYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * The name with the ending of a checklist: `a.kakunin (1).yaml` → `a (1).kakunin.yaml`, `x.yml` →
 * `x.kakunin.yaml`. Each `index` from 1 gives another name: `x-2.kakunin.yaml`.
 */
export function asChecklistName(name: string, index = 0): string {
  const [, base, rest = ''] = OTHER_NAME.exec(name) ?? [];
  const stem = base === undefined ? name.replace(/\.ya?ml$/i, '') : base + rest;
  return `${stem}${index === 0 ? '' : `-${index + 1}`}${CHECKLIST_SUFFIX}`;
}

/** UTF-16 code units at the start of a text that are searched for the key `kakunin`. */
export const START_LENGTH = 4_096;

/** Whether the text has the key `kakunin` at its top level, near its start, and its value is not a map. */
export function startsAsChecklist(text: string): boolean {
  return checklistKey(text) !== undefined;
}

/** The offset of that key. A GitLab job named `kakunin` is a map and does not count. */
export function checklistKey(text: string): number | undefined {
  const start = text.slice(0, START_LENGTH);
  const match = /^\ufeff?(["']?)kakunin\1[ \t\u3000]*[:：](.*)$/m.exec(start);
  if (!match) return undefined;
  const value = withoutComment(match[2] ?? '');
  const below = start.slice(match.index + match[0].length);
  if (value === '' && holdsKeys(below)) return undefined;
  return match.index + (match[0].startsWith('\ufeff') ? 1 : 0);
}

function withoutComment(line: string): string {
  return (line.split('#', 1)[0] ?? '').trim();
}

/** Whether the first line that is not only a comment is indented. */
function holdsKeys(below: string): boolean {
  const line = below.split('\n').find((each) => withoutComment(each) !== '');
  return line !== undefined && /^[ \t]/.test(line);
}

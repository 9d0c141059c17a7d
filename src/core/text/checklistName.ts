/**
 * Which files are checklists by their names. The table, the Problems panel, the command line and the
 * Action all ask here.
 */

/** What names of checklists end in, in small letters or capitals. */
export const CHECKLIST_SUFFIX = '.kakunin.yaml';

/** Ends of names as a pattern for searches that distinguish capitals: git's, and VS Code's. */
export const CHECKLIST_ENDING_PATTERN = CHECKLIST_SUFFIX.replace(
  /[a-z]/g,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);

/** `a.kakunin.yaml`, `A.KAKUNIN.YAML`; takes a path or a name. */
export function hasChecklistName(path: string): boolean {
  return path.slice(-CHECKLIST_SUFFIX.length).toLowerCase() === CHECKLIST_SUFFIX;
}

/** The part of a name that is kept where it gets another ending. */
const OTHER_NAME = /^(.+?)\.kakunin\b(.*?)\.(?:yaml\.txt|ya?ml)$/i;

/**
 * Whether a name is one that a copy of a checklist gets: `a.kakunin - コピー.yaml`,
 * `a.kakunin (1).yaml`, `b.kakunin.yml`, `a.kakunin.yaml.txt`, copies of OneDrive, Dropbox and
 * Syncthing. Says nothing about what is in the file.
 */
export function resemblesChecklistName(name: string): boolean {
  return !hasChecklistName(name) && name.length <= LONGEST && OTHER_NAME.test(name);
}

/** No file system takes a longer one. */
const LONGEST = 255;

/** Whether a file of that name may be a checklist by what is in it. */
export function hasYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * A name that makes a checklist of it: `a.kakunin (1).yaml` → `a (1).kakunin.yaml`, `x.yml` →
 * `x.kakunin.yaml`. From `index` 1 on another one each: `x-2.kakunin.yaml`.
 */
export function asChecklistName(name: string, index = 0): string {
  const [, base, rest = ''] = OTHER_NAME.exec(name) ?? [];
  const stem = base === undefined ? name.replace(/\.ya?ml$/i, '') : base + rest;
  return `${stem}${index === 0 ? '' : `-${index + 1}`}${CHECKLIST_SUFFIX}`;
}

/** Code units at the start of a text in which its first key is looked for. */
export const START_LENGTH = 4_096;

/** Whether YAML has the key `kakunin` at its top level, near its start and not as a map. */
export function startsAsChecklist(text: string): boolean {
  return checklistKey(text) !== undefined;
}

/** Where that key stands. A job of that name, as GitLab has them, is a map and none. */
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

/** Whether the first line that is more than a comment is indented. */
function holdsKeys(below: string): boolean {
  const line = below.split('\n').find((each) => withoutComment(each) !== '');
  return line !== undefined && /^[ \t]/.test(line);
}

/**
 * The ids of rows: `P1-A-2-1` is row 1 of item 2 in section A of Part 1. Both Parts use the same section
 * letters. Section X is for own rows, which the parties add to the form: `P2-X-1`.
 */

/** The keys below the file's 初回確認日, in the order of the Parts. */
export const PART_KEYS = ['Part1', 'Part2'] as const;
export type PartKey = (typeof PART_KEYS)[number];

/** UTF-16 code units of the longest id; real ones have about ten. */
export const LONGEST_ID = 100;

const OWN_ID = /^(P[12])-X-([1-9]\d*)$/;

/** A regular expression for ids, with `dash` between the steps. */
export function idPattern(dash: string): string {
  return `P[12]${dash}[A-Z]${dash}[0-9]{1,3}(?:${dash}[0-9]{1,3})?`;
}

/** `P2-C-4` → `Part2`; `undefined` for an id that names no Part. */
export function partKeyOf(id: string): PartKey | undefined {
  const number = /^P([12])-/.exec(id)?.[1];
  return PART_KEYS.find((key) => key === `Part${number ?? ''}`);
}

/** `P1-A-2-1` → `P1-A`. */
export function sectionOf(id: string): string {
  return id.split('-', 2).join('-');
}

/** `P2-X-1` → Part `P2`, number 1; `undefined` for `P2-X-01`, `P3-X-1` and `P1-A-1`. */
export function readOwnId(
  id: string,
): { readonly part: string; readonly number: number } | undefined {
  const [, part, number] = OWN_ID.exec(id) ?? [];
  return part === undefined ? undefined : { part, number: Number(number) };
}

/** Whether the id is that of an own row. */
export function isOwnId(id: string): boolean {
  return OWN_ID.test(id);
}

/**
 * The highest own id of each Part among the ids and in the keys of a text, which need not be valid YAML:
 * `['P1-X-2', 'P2-X-7']`. Rows of which several share a line may be left out.
 */
export function highestOwnIds(ids: Iterable<string>, text: string): readonly string[] {
  const found = [...ids, ...[...text.matchAll(OWN_KEY)].map(([, id = '']) => id)];
  return ['P1', 'P2'].flatMap((part) => {
    const numbers = found.map(readOwnId).filter((own) => own?.part === part);
    const highest = Math.max(0, ...numbers.map((own) => own?.number ?? 0));
    return highest > 0 ? [`${part}-X-${highest}`] : [];
  });
}

const OWN_KEY = /^[ \t]*["']?(P[12]-X-[1-9]\d{0,8})["']?[ \t]*:/gm;

/** An unused id for an own row in the Part `P1` or `P2`: `P1-X-3` where the highest is `P1-X-2`. */
export function nextOwnId(part: string, ids: Iterable<string>): string {
  let highest = 0;
  const prefix = `${part}-X-`;
  for (const id of ids) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
    if (number > highest) highest = number;
  }
  return `${prefix}${highest + 1}`;
}

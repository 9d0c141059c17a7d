/** Why a value of 前回 cannot be a path, whatever files there are. */
export type PathFault =
  /** It names a place on one machine: `/home/…`, `C:\…`, `file:…`. */
  | 'absolute'
  /** It has `\` between folders. */
  | 'backslash';

const ABSOLUTE = /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/;

/** `undefined` for a relative path with `/`. */
export function pathFault(value: string): PathFault | undefined {
  if (ABSOLUTE.test(value)) return 'absolute';
  return value.includes('\\') ? 'backslash' : undefined;
}

/**
 * The path that a value of 前回 leads to from the checklist at `from`: `2026/a.kakunin.yaml` and
 * `../2025/a.kakunin.yaml` → `2025/a.kakunin.yaml`. Both are relative to the folder that nothing may
 * leave, with `/`, without `.` and `..`.
 */
export function previousPath(
  from: string,
  value: string,
): { readonly path: string } | { readonly fault: PathFault | 'outside' } {
  const fault = pathFault(value);
  if (fault) return { fault };
  const steps = from.split('/').slice(0, -1);
  for (const step of value.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return { fault: 'outside' };
  }
  return { path: steps.join('/') };
}

/**
 * The folders and the file on the way to `path` that are not on the way to `from`, outermost first: what has to be
 * looked at for links, as the checklist at `from` is open already.
 */
export function stepsTo(path: string, from: string): readonly string[] {
  const [to, open] = [path.split('/'), from.split('/')];
  let shared = 0;
  while (shared < to.length - 1 && to[shared] === open[shared]) shared++;
  return to.slice(shared).map((_, index) => to.slice(0, shared + index + 1).join('/'));
}

import type { Translate } from '../../core/problems/translate';

/** That lines are missing, and which command shows them. Empty lines do not count. */
export function leftOut(lines: readonly string[], command: string, t: Translate): string {
  const left = lines.filter((line) => line !== '').length;
  return t(
    'Lines left out to keep this short: {left}. "{command}" on the command line shows all.',
    { left, command },
  );
}

import { spellOutHiddenCharacters } from '../core/text/hiddenCharacters';
import type { Io } from './io';

/**
 * The same `Io`, with nothing in what people read that acts on a terminal or on the log of a CI service:
 * characters that do not show or change the reading direction are spelled out, and under GitHub Actions no
 * line is a workflow command. That is so on the standard error always, and on the standard output where
 * it is a terminal or a log. A file or another program gets every byte: `fix --dry-run | git apply`.
 *
 * `commands` says that the standard output consists of workflow commands (`--format github`).
 */
export function shownIo(io: Io, { commands }: { readonly commands: boolean }): Io {
  const inActions = io.env['GITHUB_ACTIONS'] === 'true';
  const shown = (text: string): string => {
    const spelled = spelledOut(text);
    return inActions ? withoutCommands(spelled) : spelled;
  };
  const out = commands ? spelledOut : shown;
  return {
    ...io,
    // What is not read is not asked for: it takes long.
    get locale() {
      return io.locale;
    },
    stdout: (text) => io.stdout(isShown(io) ? out(text) : text),
    stderr: (text) => io.stderr(shown(text)),
  };
}

/** Line breaks stay, those of Windows too. */
function spelledOut(text: string): string {
  return text.split('\r\n').map(spellOutHiddenCharacters).join('\r\n');
}

/** Whether people read the standard output as it is. The log of a CI service is a pipe. */
function isShown({ output, env }: Io): boolean {
  if (output !== 'pipe') return output === 'terminal';
  return env['GITHUB_ACTIONS'] === 'true' || env['CI'] === 'true';
}

/** The runner takes `::name::` at the start of a line, after blanks too, and `##[name]` anywhere. */
function withoutCommands(text: string): string {
  const lines = text.split(/([\r\n\u2028\u2029])/);
  const harmless = lines.map((line) =>
    line.trimStart().startsWith('::') ? line.replace('::', ': :') : line,
  );
  return harmless.join('').replaceAll('##[', '## [');
}

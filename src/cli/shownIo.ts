import { spellOutHiddenCharacters } from '../core/text/hiddenCharacters';
import type { Io } from './io';

/**
 * The same `Io`, with output that is safe in a terminal and in the log of a CI service: characters that
 * are invisible or change the reading direction are spelled out, and in GitHub Actions no line is a
 * workflow command. This applies to the standard error always, and to the standard output if it is a
 * terminal or a log. A file or another program gets every byte: `fix --dry-run | git apply`.
 *
 * `commands`: the standard output consists of workflow commands (`--format github`).
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
    // Stays lazy: reading the locale takes long.
    get locale() {
      return io.locale;
    },
    stdout: (text, how) => {
      const show = how?.isStyled ? betweenStyles(out) : out;
      io.stdout(isShown(io) ? show(text) : text);
    },
    stderr: (text) => io.stderr(shown(text)),
  };
}

/** Applies it to everything but the sequences `ESC[31m`. */
function betweenStyles(show: (text: string) => string): (text: string) => string {
  return (text) => {
    const [first = '', ...rest] = text.split('\u001b');
    const parts = rest.map((part) => {
      const end = part.indexOf('m') + 1;
      return `\u001b${part.slice(0, end)}${show(part.slice(end))}`;
    });
    return show(first) + parts.join('');
  };
}

/** Keeps LF and CRLF. */
function spelledOut(text: string): string {
  return text.split('\r\n').map(spellOutHiddenCharacters).join('\r\n');
}

/** Whether people read the standard output directly. The log of a CI service is a pipe. */
function isShown({ output, env }: Io): boolean {
  if (output !== 'pipe') return output === 'terminal';
  return env['GITHUB_ACTIONS'] === 'true' || env['CI'] === 'true';
}

/** The runner reads `::name::` at the start of a line, also after spaces, and `##[name]` anywhere in a line. */
function withoutCommands(text: string): string {
  const lines = text.split(/([\r\n\u2028\u2029])/);
  const harmless = lines.map((line) =>
    line.trimStart().startsWith('::') ? line.replace('::', ': :') : line,
  );
  return harmless.join('').replaceAll('##[', '## [');
}

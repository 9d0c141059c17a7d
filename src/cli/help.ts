import type { Translate } from '../core/problems/translate';
import type { Command } from './command';
import type { OptionName } from './options';
import { COMMON_OPTIONS, optionSpec } from './options';

/** The output of `kakunin --help`. */
export function generalHelp(commands: readonly Command[], t: Translate): string {
  return paragraphs([
    t('Usage: {usage}', { usage: 'kakunin COMMAND [OPTION…]' }),
    t('Checks and edits checklists (確認表), *.kakunin.yaml, in place and line by line.'),
    t('Commands:'),
    table(commands.map((command) => [`${command.name} ${command.operands}`, command.summary(t)])),
    t('Options:'),
    optionTable([...COMMON_OPTIONS, 'version'], [], t),
    t('kakunin COMMAND --help explains a command.'),
    exitStatus(t),
  ]);
}

/** The output of `kakunin COMMAND --help`. */
export function commandHelp(command: Command, t: Translate): string {
  const usage = `kakunin ${command.name} ${command.operands} [OPTION…]`;
  return paragraphs([
    t('Usage: {usage}', { usage }),
    command.summary(t),
    ...command.details(t),
    t('Options:'),
    optionTable([...command.options, ...COMMON_OPTIONS], command.formats ?? [], t),
    exitStatus(t),
  ]);
}

function exitStatus(t: Translate): string {
  return t(
    'Exit status: 0 all well, 1 problems at or above the threshold, 2 wrong usage or a file that cannot be read or written.',
  );
}

function optionTable(
  names: readonly OptionName[],
  formats: readonly string[],
  t: Translate,
): string {
  return table(
    names.map((name) => {
      const { short, value, choices, summary } = optionSpec(name);
      const shown = value ?? (name === 'format' ? formats : choices)?.join('|');
      const long = `--${name}${shown === undefined ? '' : ` ${shown}`}`;
      return [short === undefined ? long : `-${short}, ${long}`, summary(t)];
    }),
  );
}

function table(lines: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function paragraphs(texts: readonly string[]): string {
  const joined = texts.map((text, index) => {
    const listBelow = texts[index + 1]?.startsWith('  ') ?? false;
    return text + (listBelow ? '\n' : '\n\n');
  });
  return `${joined.join('').trimEnd()}\n`;
}

import editions from 'virtual:catalog';
import { version } from '../../package.json';
import type { Translate } from '../core/problems/translate';
import { isCalendarDay } from '../core/text/calendar';
import type { Language } from '../language';
import { languageOf, translateTo } from '../language';
import type { Command, ExitStatus, Session } from './command';
import type { CommandLine } from './commandLine';
import { givenLanguage, printsWorkflowCommands, readCommandLine, readTokens } from './commandLine';
import { check } from './commands/check';
import { diff } from './commands/diff';
import { due } from './commands/due';
import { exportCommand } from './commands/export';
import { fix } from './commands/fix';
import { importCommand } from './commands/import';
import { matrix } from './commands/matrix';
import { create } from './commands/new';
import { overview } from './commands/overview';
import { set } from './commands/set';
import { show } from './commands/show';
import { unset } from './commands/unset';
import { Failure } from './failure';
import { commandHelp, generalHelp } from './help';
import type { Io } from './io';
import { COMMON_OPTIONS } from './options';
import { shownIo } from './shownIo';

const COMMANDS: readonly Command[] = [
  check,
  fix,
  set,
  unset,
  create,
  diff,
  exportCommand,
  importCommand,
  show,
  overview,
  matrix,
  due,
];

/**
 * Runs `kakunin` with these arguments (without the two that Node puts first) and returns the exit
 * status: 0 · 1 problems · 2 wrong usage, or a file that cannot be read or written.
 *
 * All input and output goes through `io`; the same input gives the same output.
 */
export function run(argv: readonly string[], io: Io): ExitStatus {
  const tokens = readTokens(argv);
  const language = chooseLanguage(givenLanguage(tokens), io);
  const t = translateTo(language);
  const shown = shownIo(io, { commands: printsWorkflowCommands(tokens) });
  const report = (error: unknown): number => {
    // Node would exit with 1 for an unexpected error, which here means problems.
    const known = error instanceof Failure;
    shown.stderr(`kakunin: ${known ? error.message : String((error as Error).stack)}\n`);
    return 2;
  };
  try {
    const status = dispatch(readCommandLine(tokens, t), { io: shown, t, language });
    return typeof status === 'number' ? status : status.catch(report);
  } catch (error) {
    return report(error);
  }
}

function chooseLanguage(given: string | undefined, io: Io): Language {
  if (given === 'ja' || given === 'en') return given;
  const { env } = io;
  return languageOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || io.locale);
}

type Surroundings = Pick<Session, 'io' | 't' | 'language'>;

function dispatch(line: CommandLine, surroundings: Surroundings): ExitStatus {
  const { io, t } = surroundings;
  if (line.options.includes('version')) {
    io.stdout(`${version}\n`);
    return 0;
  }
  const help = line.options.includes('help');
  if (line.command === undefined) {
    if (help) io.stdout(generalHelp(COMMANDS, t));
    else io.stderr(generalHelp(COMMANDS, t));
    return help ? 0 : 2;
  }
  const command = COMMANDS.find(({ name }) => name === line.command);
  if (!command) throw unknownCommand(line.command, t);
  if (help) {
    io.stdout(commandHelp(command, t));
    return 0;
  }
  refuseOtherOptions(command, line, t);
  refuseOtherFormats(command, line, t);
  const today = chooseDay(line.last('today'), io, t);
  return command.run(line, { ...surroundings, editions, today });
}

function unknownCommand(given: string, t: Translate): Failure {
  const commands = COMMANDS.map(({ name }) => name).join(t(', '));
  return new Failure(
    t('Unknown command "{given}". The commands are: {commands}.', { given, commands }),
  );
}

function refuseOtherOptions({ name, options }: Command, line: CommandLine, t: Translate): void {
  const taken = [...options, ...COMMON_OPTIONS];
  const other = line.options.find((option) => !taken.includes(option));
  if (other === undefined) return;
  throw new Failure(
    t('{command} does not take the option {option}.', { command: name, option: `--${other}` }),
  );
}

function refuseOtherFormats({ formats = [] }: Command, line: CommandLine, t: Translate): void {
  if (line.all('format').every((format) => formats.includes(format))) return;
  const allowed = formats.join(t(', '));
  throw new Failure(t('{option} takes one of: {allowed}.', { option: '--format', allowed }));
}

function chooseDay(given: string | undefined, io: Io, t: Translate): string {
  const day = given ?? io.today();
  if (isCalendarDay(day)) return day;
  throw new Failure(t('{option} takes a day as YYYY-MM-DD.', { option: '--today' }));
}

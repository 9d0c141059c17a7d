import { parseArgs } from 'node:util';
import type { Translate } from '../core/problems/translate';
import type { Arguments } from './command';
import { Failure } from './failure';
import type { OptionName, OptionSpec } from './options';
import { isOptionName, OPTIONS, optionSpec } from './options';

export interface CommandLine extends Arguments {
  /** The first argument that is not an option. `operands` has the rest. */
  readonly command: string | undefined;
  /** All options given, so that one the command does not take can be reported. */
  readonly options: readonly OptionName[];
}

type Token = ReturnType<typeof readTokens>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Splits arguments into options and operands. Checks nothing: errors need the language, which is an option. */
export function readTokens(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries<OptionSpec>(OPTIONS).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  return parseArgs({
    args: [...argv],
    options,
    // The errors of `parseArgs` are in English only.
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** The value of `--lang`, unchecked. */
export function givenLanguage(tokens: readonly Token[]): string | undefined {
  return lastValue(tokens, 'lang');
}

/** Whether the output consists of workflow commands of GitHub Actions. */
export function printsWorkflowCommands(tokens: readonly Token[]): boolean {
  return lastValue(tokens, 'format') === 'github';
}

function lastValue(tokens: readonly Token[], name: OptionName): string | undefined {
  const isWanted = (token: Token): token is OptionToken =>
    token.kind === 'option' && token.name === name;
  return tokens.findLast(isWanted)?.value;
}

/** Throws `Failure` for an unknown option or a value that the option does not take. */
export function readCommandLine(tokens: readonly Token[], t: Translate): CommandLine {
  const given: { name: OptionName; value: string }[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') given.push(readOption(token, t));
  }
  const all = (option: OptionName): string[] =>
    given.flatMap(({ name, value }) => (name === option ? [value] : []));
  return {
    command: operands[0],
    operands: operands.slice(1),
    options: given.map(({ name }) => name),
    all,
    last: (option) => all(option).at(-1),
  };
}

function readOption(token: OptionToken, t: Translate): { name: OptionName; value: string } {
  const { name, rawName: option, value, inlineValue } = token;
  if (!isOptionName(name)) throw new Failure(t('Unknown option: {option}.', { option }));
  const { type, choices } = optionSpec(name);
  if (type === 'boolean') {
    if (value !== undefined) throw new Failure(t('{option} takes no value.', { option }));
    return { name, value: '' };
  }
  if (value === undefined || (!inlineValue && value !== '-' && value.startsWith('-'))) {
    throw new Failure(t('{option} needs a value.', { option }));
  }
  if (choices && !choices.includes(value)) {
    const allowed = choices.join(t(', '));
    throw new Failure(t('{option} takes one of: {allowed}.', { option, allowed }));
  }
  return { name, value };
}

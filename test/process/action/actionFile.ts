import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const ACTION_TEXT = readFileSync('action.yml', 'utf8');
export const ACTION = parse(ACTION_TEXT) as ActionFile;

/** The variables of a step as the runner fills them in; inputs not given have their defaults. */
export function stepVariables(
  { env = {} }: Step,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
    if (input === undefined) throw new Error(`not the text of one input: ${value}`);
    return [name, inputs[input] ?? ACTION.inputs[input]!.default] as const;
  });
  return Object.fromEntries(entries);
}

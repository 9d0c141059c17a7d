import { styleText } from 'node:util';
import type { Io } from './io';

export type Style = 'red' | 'green' | 'yellow' | 'bold';

/** Returns the text in that style, or as it is where the output has no colours. */
export type Paint = (style: Style, text: string) => string;

/** Whether the standard output has colours: FORCE_COLOR decides, then NO_COLOR, then whether it is a terminal. */
export function isColoured({ env, output }: Pick<Io, 'env' | 'output'>): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return output === 'terminal' && env['TERM'] !== 'dumb';
}

export function painter(io: Pick<Io, 'env' | 'output'>): Paint {
  if (!isColoured(io)) return (_style, text) => text;
  return (style, text) => (text === '' ? '' : styled(style, text, { validateStream: false }));
}

/** Newer versions of Node ask the terminal again, unless `validateStream` is off. */
const styled = styleText as (
  style: Style,
  text: string,
  options: { readonly validateStream: boolean },
) => string;

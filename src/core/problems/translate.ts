/**
 * Text for people: the English sentence is the key, `{name}` marks what is put in.
 *
 * Made by `src/language.ts` from `l10n/`; the core only ever takes one as an argument.
 */
export type Translate = (message: string, args?: Record<string, string | number>) => string;

/**
 * Translates a text for users. The English sentence is the key; `{name}` is a placeholder.
 *
 * Made by `src/language.ts` from `l10n/`; the core only ever takes one as an argument.
 */
export type Translate = (message: string, args?: Record<string, string | number>) => string;

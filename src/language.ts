import { config, t } from '@vscode/l10n';
import japanese from '../l10n/bundle.l10n.ja.json';
import type { Translate } from './core/problems/translate';

export type Language = 'ja' | 'en';

/** Text in that language. There is one language at a time: the last one asked for. */
export function translateTo(language: Language): Translate {
  config({ contents: language === 'ja' ? japanese : {} });
  return (message, args) => (args ? t(message, args) : t(message));
}

/** `ja`, `ja-JP`, `ja_JP.UTF-8` → `ja`; anything else → `en`. */
export function languageOf(locale: string): Language {
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}

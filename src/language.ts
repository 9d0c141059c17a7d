import { config, t } from '@vscode/l10n';
import japanese from '../l10n/bundle.l10n.ja.json';
import type { Translate } from './core/problems/translate';

export type Language = 'ja' | 'en';

/** Text in that language. */
export function translateTo(language: Language): Translate {
  const contents = language === 'ja' ? japanese : {};
  return (message, args) => {
    // The package has one language for the whole process; to set it costs nothing.
    config({ contents });
    return args ? t(message, args) : t(message);
  };
}

/** `ja`, `ja-JP`, `ja_JP.UTF-8` → `ja`; anything else → `en`. */
export function languageOf(locale: string): Language {
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}

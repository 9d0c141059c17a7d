import type { HiddenCharacterName } from '../text/hiddenCharacterName';
import type { Translate } from './translate';

/** The name of each kind of hidden character, in the language of `t`. */
export function hiddenCharacterNames(t: Translate): Readonly<Record<HiddenCharacterName, string>> {
  return {
    'a control character': t('a control character'),
    'a soft hyphen': t('a soft hyphen'),
    'a grapheme joiner': t('a grapheme joiner'),
    'a mark that changes the reading direction': t('a mark that changes the reading direction'),
    'a blank filler': t('a blank filler'),
    'an invisible character': t('an invisible character'),
    'a variation selector': t('a variation selector'),
    'a zero-width separator': t('a zero-width separator'),
    'a zero-width space': t('a zero-width space'),
    'a zero-width joiner': t('a zero-width joiner'),
    'a line separator': t('a line separator'),
    'half a character': t('half a character'),
    'a byte order mark': t('a byte order mark'),
    'an annotation mark': t('an annotation mark'),
    'a tag character': t('a tag character'),
  };
}

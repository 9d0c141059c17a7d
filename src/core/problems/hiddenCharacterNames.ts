import type { HiddenCharacterName } from '../text/hiddenCharacterName';
import type { Translate } from './translate';

/** What each kind of hidden character is called, in the language of `t`. */
export function hiddenCharacterNames(t: Translate): Readonly<Record<HiddenCharacterName, string>> {
  return {
    'a control character': t('a control character'),
    'a soft hyphen': t('a soft hyphen'),
    'a grapheme joiner': t('a grapheme joiner'),
    'a mark that changes the reading direction': t('a mark that changes the reading direction'),
    'a blank filler': t('a blank filler'),
    'a character that does not show': t('a character that does not show'),
    'a variation selector': t('a variation selector'),
    'a separator without width': t('a separator without width'),
    'a space without width': t('a space without width'),
    'a joiner without width': t('a joiner without width'),
    'a line separator': t('a line separator'),
    'half a character': t('half a character'),
    'a byte order mark': t('a byte order mark'),
    'an annotation mark': t('an annotation mark'),
    'a tag character': t('a tag character'),
  };
}

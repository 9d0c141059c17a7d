import { hiddenCharacterName } from '../text/hiddenCharacterName';
import type { LookAlike } from '../text/lookAlike';
import { lookAlike } from '../text/lookAlike';
import { hiddenCharacterNames } from './hiddenCharacterNames';
import type { Translate } from './translate';

/**
 * Says how two texts differ that look the same. `undefined` if they are identical, or visibly
 * different.
 */
export function lookAlikeText(
  before: string | null,
  after: string | null,
  t: Translate,
): string | undefined {
  const found = before === null || after === null ? [] : lookAlike(before, after);
  if (found.length === 0) return undefined;
  return t('They look the same, but their characters differ: {differences}.', {
    differences: found.map((each) => differenceText(each, t)).join(t(', ')),
  });
}

function differenceText({ kind, characters }: LookAlike, t: Translate): string {
  const name = kindName(kind, t);
  if (characters.length === 0) return name;
  const listed = kind === 'hidden' ? characters.map((each) => hiddenText(each, t)) : characters;
  return t('{name} ({label})', { name, label: listed.join(t(', ')) });
}

function kindName(kind: LookAlike['kind'], t: Translate): string {
  switch (kind) {
    case 'hidden':
      return t('hidden characters');
    case 'spaces':
      return t('kinds of space, or blanks at the end of a line');
    case 'form':
      return t('composed and decomposed letters (Unicode NFC, NFD)');
    case 'ideographs':
      return t('compatibility ideographs or radicals');
    case 'letters':
      return t('letters of the same shape');
  }
}

/** `U+200B` with its name. */
function hiddenText(label: string, t: Translate): string {
  const name = hiddenCharacterNames(t)[hiddenCharacterName(parseInt(label.slice(2), 16))];
  return `${name} ${label}`;
}

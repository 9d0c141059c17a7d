import type { Refusal } from '../edit/operation/refusal';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Translate } from './translate';

/** Why an edit was not made, and what to do instead. */
export function refusalMessage(refusal: Refusal, t: Translate): string {
  return spellOutHiddenCharacters(refusalSentence(refusal, t));
}

function refusalSentence(refusal: Refusal, t: Translate): string {
  switch (refusal.code) {
    case 'not-readable':
      return t('The file cannot be read as YAML. Fix it as text first.');
    case 'not-a-checklist':
      return t('This file is not a checklist.');
    case 'changed-meanwhile':
      return refusal.found === null
        ? t('{field} was emptied in the meantime.', { field: refusal.field })
        : t('{field} was changed to "{found}" in the meantime.', {
            field: refusal.field,
            found: refusal.found,
          });
    case 'shared':
      return t(
        '"{key}" is shared with other places of the file (by &, * or <<). Change it as text.',
        { key: refusal.key },
      );
    case 'not-text':
      return t('{field} holds a list or a map. Change it as text.', { field: refusal.field });
    case 'item-unknown':
      return t('The edition has no item {item}. A row of your own is named P1-X-1 or P2-X-1.', {
        item: refusal.item,
      });
    case 'invalid-value':
      return t('{field} takes one of: {allowed}.', {
        field: refusal.field,
        allowed: refusal.allowed.join(t(', ')),
      });
    case 'invalid-date':
      return t('"{value}" is not a date for {field}. Write it as 2024-07-01.', {
        value: refusal.value,
        field: refusal.field,
      });
    case 'read-only':
      return t('This version cannot be changed.');
    case 'not-taken':
      return t('The file was not changed. Try again.');
    case 'fix-gone':
      return t('This problem is no longer there.');
    case 'key-taken':
      return t('There is a key {key} already.', { key: refusal.key });
    case 'unwritable':
      return t('{field} cannot be written without touching other lines. Change it as text.', {
        field: refusal.field,
      });
    default:
      return rareRefusal(refusal, t);
  }
}

type RareRefusal = Extract<
  Refusal,
  {
    code:
      | 'day-not-past'
      | 'not-utf8'
      | 'conflict-changed'
      | 'conflict-linked'
      | 'row-gone'
      | 'row-not-own';
  }
>;

function rareRefusal(refusal: RareRefusal, t: Translate): string {
  switch (refusal.code) {
    case 'day-not-past':
      return t(
        'No "{value}" lies between the first check and today. Write {field} with its year.',
        {
          value: refusal.value,
          field: refusal.field,
        },
      );
    case 'row-gone':
      return t('The row {item} is no longer there.', { item: refusal.item });
    case 'row-not-own':
      return t(
        '{item} is a row of the form, which has its place there. Only added rows are moved.',
        {
          item: refusal.item,
        },
      );
    case 'not-utf8':
      return t('VS Code could not read this file as UTF-8, so it is not changed.');
    case 'conflict-changed':
      return t('This place of the file has changed in the meantime. Choose again.');
    case 'conflict-linked':
      return t(
        'This cannot be chosen alone: it depends on another place. Choose one side for all, or open the merge editor.',
      );
  }
}

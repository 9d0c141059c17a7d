import type { Operation } from '../edit/operation/operation';
import type { Refusal } from '../edit/operation/refusal';
import { contentMessage } from './contentMessage';
import { dayMessage } from './dayMessage';
import type { ExpectedType, Fix, Problem } from './problem';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import { commentLookAlike } from '../text/signLookAlikes';
import { syntaxMessage } from './syntaxMessage';
import type { Translate } from './translate';

/**
 * What is wrong and what to do, in one or two sentences, in the form's own terms. What it quotes of the
 * file shows all of its characters.
 */
export function problemMessage(problem: Problem, t: Translate): string {
  return spellOutHiddenCharacters(sentenceOf(problem, t));
}

type ValueRule = 'invalid-value' | 'invalid-date';

function valueMessage(problem: Extract<Problem, { rule: ValueRule }>, t: Translate): string {
  if (problem.rule === 'invalid-value') {
    const { key, allowed, sign } = problem;
    const choices = allowed.join(t(', '));
    return withSign(t('"{key}" takes one of: {allowed}.', { key, allowed: choices }), sign, t);
  }
  const { found, key: field } = problem;
  const sentence = t(
    '"{found}" is no date for {field}. Write a day of the calendar as YYYY-MM-DD.',
    { found, field },
  );
  return withSign(sentence, commentLookAlike(found), t);
}

/** Nobody sees that a sign is full-width, and so why the rest of the line counts. */
function withSign(sentence: string, sign: string | undefined, t: Translate): string {
  if (sign === undefined) return sentence;
  return t('{sentence} "{sign}" begins no comment: type a half-width space and a half-width #.', {
    sentence,
    sign,
  });
}

function sentenceOf(problem: Problem, t: Translate): string {
  switch (problem.rule) {
    case 'yaml-syntax':
      return syntaxMessage(problem, t);
    case 'merge-conflict':
      return t(
        'Two versions were merged here and contradict each other. Choose one of them, and take out the lines with <<<<<<<, ======= and >>>>>>>.',
      );
    case 'missing-key':
      return t('"{key}" is missing. Every checklist has it.', { key: problem.key });
    case 'unknown-key':
      return unknownKeyMessage(problem.key, t);
    case 'wrong-type':
      return wrongTypeMessage(problem.key, problem.expected, t);
    case 'invalid-value':
    case 'invalid-date':
      return valueMessage(problem, t);
    case 'edition-unknown':
    case 'replacement-character':
    case 'answer-variant':
    case 'item-unknown':
    case 'item-missing':
    case 'item-order':
    case 'own-item-incomplete':
    case 'text-altered':
    case 'items-unanswered':
    case 'agreement-missing':
    case 'hidden-character':
    case 'not-applicable-reason-missing':
      return contentMessage(problem, t);
    case 'completion-date-missing':
    case 'completion-date-unexpected':
    case 'completion-before-first-check':
    case 'date-in-future':
    case 'first-check-date-missing':
    case 'overdue':
    case 'deadline-unexpected':
      return dayMessage(problem, t);
    default:
      return problem satisfies never;
  }
}

function unknownKeyMessage(key: string, t: Translate): string {
  return t('"{key}" is no key of the checklist. Check its spelling, or take it out.', { key });
}

function wrongTypeMessage(key: string, expected: ExpectedType, t: Translate): string {
  if (key === '') return t('This is no checklist: it has none of the keys kakunin, 様式, 項目.');
  switch (expected) {
    case 'map':
      return t('"{key}" holds keys of its own, each on a line below it.', { key });
    case 'date':
      return t('"{key}" takes a date, YYYY-MM-DD.', { key });
    case 'text':
      return t('"{key}" takes text. Put it into quotes: "…".', { key });
  }
}

/** What the fix does, as a command. */
export function fixTitle(fix: Fix, t: Translate): string {
  return spellOutHiddenCharacters(fixSentence(fix, t));
}

function fixSentence(fix: Fix, t: Translate): string {
  const [operation] = fix.operations;
  switch (fix.id) {
    case 'add-completion-date':
      return t('Add 完了日 {day}', { day: valueIn(fix) });
    case 'add-deadline':
      return t('Add 期限');
    case 'add-first-check-date':
      return t('Enter {day} as the 初回確認日', { day: valueIn(fix) });
    case 'add-reason':
      return t('Add 備考');
    case 'add-rows':
      return t('Add the missing rows, unanswered');
    case 'answer-no':
      return t('Answer いいえ');
    case 'change-answer':
    case 'choose-first':
    case 'choose-second':
    case 'choose-third':
    case 'convert-date':
      return t('Write {value}', { value: valueIn(fix) });
    case 'insert-key':
      return t('Add {keys}', { keys: fix.operations.map(keyIn).join(t(', ')) });
    case 'move-to-deadline':
      return t('Make it the 期限');
    case 'order-rows':
      return t("Put the rows into the form's order");
    case 'remove-completion-date':
      return t('Take out the 完了日');
    case 'remove-deadline':
      return t('Take out the 期限');
    case 'remove-hidden-characters':
      return t('Take out the hidden characters');
    case 'remove-key':
      return t('Take out {key}', { key: operation ? keyIn(operation) : '' });
    case 'rename-first':
    case 'rename-second':
    case 'rename-third':
      return t('Rename to {name}', { name: operation?.kind === 'rename' ? operation.to : '' });
    case 'type-half-width':
      return t('Type half-width signs throughout the file');
  }
}

/** The first value that the fix writes. */
function valueIn({ operations }: Fix): string {
  return operations.flatMap((each) => (each.kind === 'set' ? [each.value] : []))[0] ?? '';
}

function keyIn(operation: Operation): string {
  switch (operation.kind) {
    case 'set':
    case 'unset':
      return operation.field;
    case 'rename':
    case 'remove':
      return operation.path.at(-1) ?? '';
    case 'add-rows':
    case 'order-rows':
      return '項目';
    case 'type-half-width':
      return '';
  }
}

/** Why an edit was not made, and what to do instead. */
export function refusalMessage(refusal: Refusal, t: Translate): string {
  return spellOutHiddenCharacters(refusalSentence(refusal, t));
}

function refusalSentence(refusal: Refusal, t: Translate): string {
  switch (refusal.code) {
    case 'not-readable':
      return t('The file cannot be read as YAML now. Put it right as text first.');
    case 'not-a-checklist':
      return t('This file is no checklist.');
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
      return t('"{value}" is no date for {field}. Write it as 2024-07-01.', {
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
      return rareRefusal(refusal.code, t);
  }
}

function rareRefusal(
  code: 'not-utf8' | 'conflict-changed' | 'conflict-linked',
  t: Translate,
): string {
  switch (code) {
    case 'not-utf8':
      return t('VS Code could not read this file as UTF-8, so it is not changed.');
    case 'conflict-changed':
      return t('This place of the file has changed in the meantime. Choose again.');
    case 'conflict-linked':
      return t(
        'This cannot be chosen by itself: it hangs together with another place. Choose one side for all, or open the merge editor.',
      );
  }
}

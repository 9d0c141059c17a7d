import { hiddenCharacterMessage } from './hiddenCharacterMessage';
import type { Problem } from './problem';
import type { Translate } from './translate';

type ContentRule =
  | 'edition-unknown'
  | 'answer-variant'
  | 'item-unknown'
  | 'item-missing'
  | 'item-order'
  | 'own-item-incomplete'
  | 'text-altered'
  | 'items-unanswered'
  | 'agreement-missing'
  | 'hidden-character'
  | 'not-applicable-reason-missing';

/** The sentences about rows and what is agreed in them; those about days are in `dayMessage`. */
export function contentMessage(
  problem: Extract<Problem, { rule: ContentRule }>,
  t: Translate,
): string {
  const item = problem.item ?? '';
  switch (problem.rule) {
    case 'edition-unknown':
      return unknownEdition(problem.edition, problem.known, t);
    case 'answer-variant':
      return t('"{found}" stands for {answer}. Write {answer}.', {
        found: problem.found,
        answer: problem.answer,
      });
    case 'item-unknown':
      return unknownItem(item, problem.nearest, t);
    case 'item-missing':
      return missingItems(problem.missing, t);
    case 'item-order':
      return t('{item} comes before {before} in the form. Put the rows into its order.', {
        item,
        before: problem.before,
      });
    case 'own-item-incomplete':
      return t('{item} is a row of your own and has no {missing}. Write what is to be checked.', {
        item,
        missing: problem.missing.join(t(', ')),
      });
    case 'text-altered':
      return t('{item}: {field} is not the text of the form, which says: {official}', {
        item,
        field: problem.key,
        official: problem.official,
      });
    case 'items-unanswered':
      return t('{part}: {count} rows are not answered yet.', {
        part: problem.part,
        count: problem.count,
      });
    case 'agreement-missing':
      return t(
        'Rows of Part2 are settled with neither 役割分担 nor 合意文書 ({count}): {items}. Enter who does what, or where it is agreed.',
        { count: problem.items.length, items: some(problem.items, t) },
      );
    case 'hidden-character':
      return hiddenCharacterMessage(problem, t);
    case 'not-applicable-reason-missing':
      return t('{item} is answered 対象外 and has no 備考. Enter the reason.', { item });
  }
}

function missingItems(missing: readonly string[], t: Translate): string {
  return t('{count} rows of the form are missing: {items}. Add them, unanswered.', {
    count: missing.length,
    items: some(missing, t),
  });
}

function unknownEdition(edition: string, known: readonly string[], t: Translate): string {
  return t('The edition "{edition}" is not known. Known are: {known}.', {
    edition,
    known: known.join(t(', ')),
  });
}

function unknownItem(item: string, nearest: readonly string[], t: Translate): string {
  if (nearest.length === 0) {
    return t('The form has no row {item}. A row of your own is named P1-X-1 or P2-X-1.', { item });
  }
  return t('The form has no row {item}. Is {nearest} meant?', {
    item,
    nearest: nearest.join(t(', ')),
  });
}

/** The first few: all of them would be no sentence. */
function some(items: readonly string[], t: Translate): string {
  const first = items.slice(0, 5).join(t(', '));
  return items.length > 5 ? t('{items} and others', { items: first }) : first;
}

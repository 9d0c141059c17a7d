import { ANSWERS } from '../../format/fields';
import { writeValue } from '../fixes';
import type { Rule } from '../rule';
import { hasHiddenCharacter } from '../../text/hiddenCharacters';
import { readAnswer } from '../../text/readAnswer';

/** An answer in other letters than the form's: it is understood, but not by who searches for it. */
export const answerVariant: Rule<
  'answer-variant',
  { readonly found: string; readonly answer: string }
> = {
  id: 'answer-variant',
  severity: 'warning',
  *checkRow(row) {
    const value = row.field('初回確認');
    if (value?.text == null || ANSWERS.some((answer) => answer === value.text)) return;
    const answer = readAnswer(value.text);
    if (answer === undefined) return;
    yield {
      found: value.text,
      answer,
      span: value.span,
      item: row.id,
      field: '初回確認',
      fixes: [
        writeValue(
          { kind: 'set', item: row.id, field: '初回確認', value: answer, seen: value.text },
          // What hides in an answer may have changed how it was read.
          { safe: !hasHiddenCharacter(value.text), preferred: true },
        ),
      ],
    };
  },
  message: ({ found, answer }, t) =>
    t('"{found}" stands for {answer}. Write {answer}.', { found, answer }),
  help: (t) => ({
    meaning: t(
      'The answer is spelt in another way than はい, いいえ or 対象外: ○, ×, Yes, no, true, ハイ, with a stop or a space.',
    ),
    why: t('One spelling can be searched for and counted.'),
  }),
  example: {
    before: ['    初回確認: ○'],
    after: ['    初回確認: はい'],
  },
};

import { ANSWERS } from '../../format/fields';
import { writeValue } from '../fixes';
import type { Rule } from '../rule';
import { hasHiddenCharacter } from '../../text/hiddenCharacters';
import { readAnswer } from '../../text/readAnswer';

/** An answer spelled otherwise than in the form: a reader understands it, a search does not find it. */
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
          // Hidden characters may have changed how the answer was read.
          { safe: !hasHiddenCharacter(value.text), preferred: true },
        ),
      ],
    };
  },
  message: ({ found, answer }, t) =>
    t('"{found}" means {answer}. Write {answer}.', { found, answer }),
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

import { lineEnd } from '../../text/lines';
import type { Rule } from '../rule';

/** Which side holds is for people to decide, so there is no fix: the editor opens its merge editor. */
export const mergeConflict: Rule<'merge-conflict'> = {
  id: 'merge-conflict',
  severity: 'error',
  isAlwaysError: true,
  *checkText(reading) {
    if (reading.kind !== 'conflict') return;
    const { start, parsed } = reading;
    yield { span: { start, end: lineEnd(parsed.text, start) }, fixes: [] };
  },
  message: (_found, t) =>
    t(
      'Two versions were merged here and contradict each other. Choose one of them, and take out the lines with <<<<<<<, ======= and >>>>>>>.',
    ),
  help: (t) => ({
    meaning: t(
      'The file holds the marks that git leaves where two versions contradict each other.',
    ),
    why: t('Which of the two answers holds is for people to decide.'),
  }),
  example: {
    before: [
      '<<<<<<< HEAD',
      '    初回確認: はい',
      '=======',
      '    初回確認: いいえ',
      '>>>>>>> branch',
    ],
    after: ['    初回確認: いいえ'],
  },
};

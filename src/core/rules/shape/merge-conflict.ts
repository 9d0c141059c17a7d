import { lineEnd } from '../../text/lines';
import type { Rule } from '../rule';

/** Only people can decide which side is right, so there is no fix: the editor opens its merge editor. */
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
      'This is a merge conflict. Choose one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    ),
  help: (t) => ({
    meaning: t(
      'The file has the conflict markers that Git writes where two versions contradict each other.',
    ),
    why: t('Only people can decide which of the two answers is right.'),
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

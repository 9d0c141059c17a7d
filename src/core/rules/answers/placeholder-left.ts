import { excerptAround } from '../../text/countHidden';
import { placeholdersIn } from '../../text/placeholders';
import type { Rule } from '../rule';

interface Facts {
  readonly count: number;
  /** A few characters around the first placeholder. */
  readonly excerpt: string;
}

/** A wording with open numbers or names does not say what is agreed. */
export const placeholderLeft: Rule<'placeholder-left', Facts> = {
  id: 'placeholder-left',
  severity: 'warning',
  *checkRow(row) {
    const value = row.field('合意内容');
    const found = placeholdersIn(value?.text ?? '');
    const [first] = found;
    if (!value?.text || !first) return;
    yield {
      count: found.length,
      excerpt: excerptAround(value.text, first),
      span: value.span,
      item: row.id,
      field: '合意内容',
      fixes: [],
    };
  },
  message: ({ count, excerpt }, t) =>
    t('合意内容 still has ○ to be filled in ({count}): "{excerpt}". Write what is agreed.', {
      count,
      excerpt,
    }),
  help: (t) => ({
    meaning: t(
      'The 合意内容 still has a ○ to be filled in, as in ○日以内. One ○ at the start of a line is a bullet and is not meant.',
    ),
    why: t('As long as a number or a name is open, nobody knows what was agreed.'),
  }),
  example: {
    before: ['    合意内容: 乙は、○時間以内に第一報を行う。'],
    after: ['    合意内容: 乙は、2時間以内に第一報を行う。'],
  },
};

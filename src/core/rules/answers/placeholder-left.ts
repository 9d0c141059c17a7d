import { excerptAround } from '../../text/countHidden';
import type { Rule } from '../rule';

interface Facts {
  readonly count: number;
  /** A few characters around the first placeholder. */
  readonly excerpt: string;
}

/** A sample clause has ○ where the parties decide: `○日以内`, `別紙○`, `○○が取りまとめを行う`. */
const PLACEHOLDER = /○+/g;

/** One ○ at the start of a line is a bullet. */
const BULLET = /^[ \t\u3000]*○(?!○)/gm;

/** A wording with open numbers or names does not say what is agreed. */
export const placeholderLeft: Rule<'placeholder-left', Facts> = {
  id: 'placeholder-left',
  severity: 'warning',
  *checkRow(row) {
    const value = row.field('合意内容');
    if (!value?.text?.includes('○')) return;
    const text = value.text.replace(BULLET, (bullet) => ' '.repeat(bullet.length));
    const found = [...text.matchAll(PLACEHOLDER)];
    const [first] = found;
    if (!first) return;
    const span = { start: first.index, end: first.index + first[0].length };
    yield {
      count: found.length,
      excerpt: excerptAround(value.text, span),
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

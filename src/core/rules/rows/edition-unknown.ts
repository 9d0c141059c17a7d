import { isString } from '../../parse/readField';
import { isClear, nearest } from '../../text/nearest';
import { writeOneOf } from '../fixes';
import type { Rule } from '../rule';

/** Without its edition, the ids of a checklist have no meaning. */
export const editionUnknown: Rule<
  'edition-unknown',
  { readonly edition: string; readonly known: readonly string[] }
> = {
  id: 'edition-unknown',
  severity: 'error',
  *checkFile({ checklist, editions }) {
    const value = checklist.head('様式');
    if (value?.text == null || !isString(value) || checklist.edition) return;
    const known = editions.map((edition) => edition.id);
    const near = nearest(value.text, known);
    const newestFirst = known.toReversed();
    const ordered = new Set([...near.map(({ name }) => name), ...newestFirst]);
    const set = { kind: 'set', item: null, field: '様式', seen: value.text } as const;
    yield {
      span: value.span,
      field: '様式',
      edition: value.text,
      known,
      fixes: writeOneOf(
        [...ordered].map((id) => ({ ...set, value: id })),
        { preferFirst: isClear(near) || known.length === 1 },
      ),
    };
  },
  message: ({ edition, known }, t) =>
    t('The edition "{edition}" is not known. Known are: {known}.', {
      edition,
      known: known.join(t(', ')),
    }),
  help: (t) => ({
    meaning: t('様式 names an edition that is not known.'),
    why: t('Without its edition, nobody knows what the ids mean.'),
  }),
  example: {
    before: ['様式: 令和5年6月'],
    after: ['様式: 令和6年6月'],
  },
};

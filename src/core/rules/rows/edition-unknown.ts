import { isString } from '../../parse/readField';
import { choiceFixes } from '../../problems/choiceFixes';
import { isClear, nearest } from '../../text/nearest';
import type { FileRule } from '../rule';

/** Without its edition, a checklist's ids stand for nothing. */
export const editionUnknown: FileRule = {
  id: 'edition-unknown',
  scope: 'file',
  *check({ checklist, editions }) {
    const value = checklist.head('様式');
    if (value?.text == null || !isString(value) || checklist.edition) return;
    const known = editions.map((edition) => edition.id);
    const near = nearest(value.text, known);
    const newestFirst = known.toReversed();
    const ordered = new Set([...near.map(({ name }) => name), ...newestFirst]);
    const set = { kind: 'set', item: null, field: '様式', seen: value.text } as const;
    yield {
      rule: 'edition-unknown',
      span: value.span,
      field: '様式',
      edition: value.text,
      known,
      fixes: choiceFixes(
        [...ordered].map((id) => ({ ...set, value: id })),
        { preferFirst: isClear(near) || known.length === 1 },
      ),
    };
  },
};

import { isString } from '../parse/readField';
import type { FileRule } from './rule';

/** Without its edition, a checklist's ids stand for nothing. */
export const editionUnknown: FileRule = {
  id: 'edition-unknown',
  scope: 'file',
  *check({ checklist, editions }) {
    const value = checklist.head('様式');
    if (value?.text == null || !isString(value) || checklist.edition) return;
    yield {
      rule: 'edition-unknown',
      span: value.span,
      field: '様式',
      edition: value.text,
      known: editions.map((edition) => edition.id),
      fixes: [],
    };
  },
};

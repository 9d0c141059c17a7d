import { scalarText } from '../../parse/readField';
import { beginning } from '../../problems/beginning';
import { isClear, nearest } from '../../text/nearest';
import { writeOneOf } from '../fixes';
import type { SchemaRule } from '../schemaRule';
import { setValue } from '../schemaRule';
import { withCommentHint } from '../withCommentHint';

interface Facts {
  readonly key: string;
  readonly allowed: readonly string[];
  /** The value as it is written; `''` where it is not a scalar. */
  readonly found: string;
}

/** A value that is not one of the allowed ones. */
export const invalidValue: SchemaRule<'invalid-value', Facts> = {
  id: 'invalid-value',
  severity: 'error',
  fixes({ allowed }, place) {
    const seen = scalarText(place.value);
    if (seen === null) return [];
    const near = nearest(seen, allowed);
    const ordered = [...new Set([...near.map(({ name }) => name), ...allowed])];
    return writeOneOf(
      ordered.flatMap((value) => setValue(place.path, value, seen) ?? []),
      { preferFirst: isClear(near) },
    );
  },
  message({ key, allowed, found }, t) {
    const facts = { key, allowed: allowed.join(t(', ')) };
    const sentence =
      found === ''
        ? t('"{key}" takes one of: {allowed}.', facts)
        : t('"{found}" is not a value of "{key}", which takes one of: {allowed}.', {
            ...facts,
            found: beginning(found),
          });
    return withCommentHint(sentence, found, t);
  },
  help: (t) => ({
    meaning: t('The value is not one of those that the key takes.'),
    why: t('Values from a list can be counted and compared.'),
  }),
  example: {
    before: ['      主担当: 双方'],
    after: ['      主担当: 共同'],
  },
};

import { newestEdition } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import type { Operation } from '../../edit/operation/operation';
import { FORMAT_VERSION, ITEMS_KEY } from '../../format/fields';
import type { FixKind } from '../../problems/fix';
import type { SchemaRule } from '../schemaRule';

const INSERT_KEY: FixKind = {
  id: 'insert-key',
  title: ({ about = '' }, t) => t('Add {keys}', { keys: about }),
};

/** The keys that make a file a checklist. */
export const missingKey: SchemaRule<'missing-key', { readonly key: string }> = {
  id: 'missing-key',
  severity: 'error',
  fixes({ key }, { editions }) {
    const operation = insertion(key, newestEdition(editions));
    if (!operation) return [];
    const operations = [operation];
    return [{ kind: INSERT_KEY, about: key, operations, safe: false, preferred: true }];
  },
  message: ({ key }, t) => t('"{key}" is missing. Every checklist has it.', { key }),
  help: (t) => ({
    meaning: t('One of the keys kakunin, 様式 and 項目 is missing.'),
    why: t('They show that the file is a checklist, and of which edition.'),
  }),
  example: {
    before: ['kakunin: 1', '項目:'],
    after: ['kakunin: 1', '様式: 令和6年6月', '項目:'],
  },
};

function insertion(key: string, edition: Edition | undefined): Operation | undefined {
  if (key === ITEMS_KEY) return { kind: 'add-rows', items: [] };
  if (key !== 'kakunin' && key !== '様式') return undefined;
  const value = key === 'kakunin' ? FORMAT_VERSION : edition?.id;
  if (value === undefined) return undefined;
  return { kind: 'set', item: null, field: key, value, seen: null };
}

import type { Command } from '../command';
import { editFile } from '../editFile';
import { Failure } from '../failure';
import { readItem, readKeys } from '../fieldOperands';

export const unset: Command = {
  name: 'unset',
  operands: 'FILE ITEM KEY…',
  options: [],
  summary: (t) => t('Removes keys of a row or of the top level'),
  details: (t) => [
    t('ITEM is the id of a row, such as P1-A-2-1, or . for the top level.'),
    t(
      'A key below a map is written with a dot: 役割分担.主担当. A map is removed with its last key. Removing a missing key is not an error.',
    ),
    t(
      'All keys are one edit: either all of them are removed or none. A removal that would cause an error in check is refused.',
    ),
  ],
  run({ operands }, session) {
    const { t } = session;
    const [path, item, ...keys] = operands;
    if (path === undefined || item === undefined || keys.length === 0) {
      const usage = `kakunin ${unset.name} ${unset.operands}`;
      throw new Failure(t('Usage: {usage}', { usage }));
    }
    const row = readItem(item);
    const operations = readKeys(keys, row, t).map(
      (field) => ({ kind: 'unset', item: row, field }) as const,
    );
    editFile(path, operations, session);
    return 0;
  },
};

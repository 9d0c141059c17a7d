import type { Command } from '../command';
import { editFile } from '../editFile';
import { Failure } from '../failure';
import { readItem, readPairs } from '../fieldOperands';

export const set: Command = {
  name: 'set',
  operands: 'FILE ITEM KEY=VALUE…',
  options: [],
  summary: (t) => t('Sets values of a row or of the top level'),
  details: (t) => [
    t('ITEM is the id of a row, such as P1-A-2-1, or . for the top level.'),
    t(
      'A key below a map is written with a dot: 役割分担.主担当=事業者. KEY= leaves the key with no value.',
    ),
    t(
      'All pairs are one edit: either all of them are written or none. A value that check would report as an error is refused.',
    ),
  ],
  run({ operands }, session) {
    const { t } = session;
    const [path, item, ...pairs] = operands;
    if (path === undefined || item === undefined || pairs.length === 0) {
      throw new Failure(t('Usage: {usage}', { usage: `kakunin ${set.name} ${set.operands}` }));
    }
    editFile(path, readPairs(pairs, readItem(item), t), session);
    return 0;
  },
};

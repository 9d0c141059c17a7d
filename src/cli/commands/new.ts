import { newestEdition } from '../../core/catalog/lookup';
import { newChecklist } from '../../core/edit/proposal/newChecklist';
import { hasChecklistName } from '../../core/text/checklistName';
import type { Command } from '../command';
import { attempt } from '../editFile';
import { editText } from '../editText';
import { Failure } from '../failure';
import { readPairs } from '../fieldOperands';
import { printedName } from '../printedName';
import { toBytes } from '../files/textFile';

export const create: Command = {
  name: 'new',
  operands: 'FILE [KEY=VALUE…]',
  options: [],
  summary: (t) => t('Writes a new checklist'),
  details: (t) => [
    t('It has all rows of the newest edition, unanswered. An existing file is not overwritten.'),
    t('Keys are those of the top level: 医療機関=青葉台病院 契約.種別=新規.'),
  ],
  run({ operands }, session) {
    const { io, t, editions } = session;
    const [path, ...pairs] = operands;
    const edition = newestEdition(editions);
    if (path === undefined || !edition) {
      const usage = `kakunin ${create.name} ${create.operands}`;
      throw new Failure(t('Usage: {usage}', { usage }));
    }
    const text = editText(newChecklist(edition), readPairs(pairs, null, t), session);
    attempt(path, session, () => io.files.create(path, toBytes(text)));
    const name = printedName(path);
    io.stdout(`${t('{path}: created.', { path: name })}\n`);
    if (!hasChecklistName(path)) {
      io.stderr(
        `${t('{path} does not end in .kakunin.yaml: it is not opened as a table, and not found in a folder.', { path: name })}\n`,
      );
    }
    return 0;
  },
};

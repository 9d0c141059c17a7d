import { dirname, relative, resolve, sep } from 'node:path';
import { newestEdition } from '../../core/catalog/lookup';
import { renewalOf } from '../../core/contracts/renewal';
import { newChecklist } from '../../core/edit/proposal/newChecklist';
import type { FieldOperation } from '../../core/edit/operation/operation';
import { read } from '../../core/reading/reading';
import { hasChecklistName } from '../../core/text/checklistName';
import type { Command, Session } from '../command';
import { attempt } from '../editFile';
import { editText } from '../editText';
import { Failure } from '../failure';
import { readPairs } from '../fieldOperands';
import { printedName } from '../printedName';
import { readText, toBytes } from '../files/textFile';

export const create: Command = {
  name: 'new',
  operands: 'FILE [KEY=VALUE…]',
  options: ['from'],
  summary: (t) => t('Writes a new checklist'),
  details: (t) => [
    t('It has all rows of the newest edition, unanswered. An existing file is not overwritten.'),
    t('Keys are those of the top level: 医療機関=青葉台病院 契約.種別=新規.'),
    t(
      'With --from OLD, it continues that checklist: it takes the parties, roles, agreed wording, documents and own rows, without answers and dates, and 前回 names OLD.',
    ),
  ],
  run({ operands, last }, session) {
    const { io, t, editions } = session;
    const [path, ...pairs] = operands;
    const edition = newestEdition(editions);
    if (path === undefined || !edition) {
      const usage = `kakunin ${create.name} ${create.operands}`;
      throw new Failure(t('Usage: {usage}', { usage }));
    }
    const old = last('from');
    const kept = old === undefined ? [] : keptFrom(old, path, session);
    const given = readPairs(pairs, null, t);
    const text = editText(newChecklist(edition), [...kept, ...given], session);
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

/** What the new checklist takes from the old one, with paths as the command line has them. */
function keptFrom(old: string, path: string, session: Session): readonly FieldOperation[] {
  const { io, t, editions } = session;
  const reading = read(
    attempt(old, session, () => readText(io.files, old)),
    editions,
  );
  if (reading.kind !== 'checklist') {
    throw new Failure(`${printedName(old)}: ${t('This file is not a checklist.')}`);
  }
  const fromNew = relative(dirname(resolve(io.cwd, path)), resolve(io.cwd, old));
  return renewalOf(reading.checklist, fromNew.replaceAll(sep, '/'));
}

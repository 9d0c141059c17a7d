import { basename } from 'node:path';
import { analyze } from '../../core/analyze';
import type { Book } from '../../core/exchange/book';
import { MOST_BOOK_BYTES } from '../../core/format/limits';
import { importText, leftOver } from '../../core/exchange/importText';
import { bookFaultMessage, originNote, takeInFaultMessage } from '../../core/exchange/messages';
import type { TakeIn } from '../../core/exchange/takeIn';
import { takeIn } from '../../core/exchange/takeIn';
import { takeTogether } from '../../core/exchange/takeTogether';
import type { Command, Session } from '../command';
import { attempt } from '../editFile';
import { Failure } from '../failure';
import { readText, toBytes } from '../files/textFile';
import { importJson } from '../importing/importJson';
import { printedName } from '../printedName';
import { jsonText } from '../report/jsonText';
import { unifiedDiff } from '../unifiedDiff';

export const importCommand: Command = {
  name: 'import',
  operands: 'BOOK FILE',
  options: ['dry-run', 'format'],
  formats: ['text', 'json'],
  summary: (t) => t('Takes what was filled in in an exported workbook back into a checklist'),
  details: (t) => [
    t(
      'BOOK is a workbook of kakunin export (form). Only cells that differ from what was exported are written, all of them as one edit. Of another workbook that has the form, only what is empty in FILE is taken.',
    ),
    t(
      'A value that changed in FILE as well is a conflict: it is shown and not written, and neither is a cell that is not understood. The exit status is 1 then.',
    ),
  ],
  async run(given, session) {
    const { io, t } = session;
    const [bookPath, path, ...rest] = given.operands;
    if (bookPath === undefined || path === undefined || rest.length > 0) {
      const usage = `kakunin ${importCommand.name} ${importCommand.operands}`;
      throw new Failure(t('Usage: {usage}', { usage }));
    }
    const isDryRun = given.last('dry-run') !== undefined;
    const text = attempt(path, session, () => readText(io.files, path));
    const found = compareWith(text, { path, bookPath }, await bookIn(bookPath, session), session);
    warnOfOtherFile(found, path, session);
    const taken = takeTogether(text, found.taken, session);
    if ('reason' in taken) throw new Failure(`${printedName(path)}: ${taken.reason}`);
    const result = { found, taken };
    const isChanged = taken.text !== text;
    if (isChanged && !isDryRun) {
      attempt(path, session, () => io.files.replace(path, toBytes(taken.text)));
    }
    if (given.last('format') === 'json') io.stdout(jsonText(importJson(result, isDryRun)));
    else {
      io.stdout(importText(result, t));
      if (isDryRun && isChanged) io.stdout(unifiedDiff(path, text, taken.text));
      if (!isDryRun) io.stdout(outcome(isChanged, path, session));
    }
    return leftOver(result) > 0 ? 1 : 0;
  },
};

async function bookIn(path: string, session: Session): Promise<Book> {
  const { io, t } = session;
  const refuse = (reason: string): Failure => new Failure(`${printedName(path)}: ${reason}`);
  const bytes = attempt(path, session, () =>
    io.files.size(path) > MOST_BOOK_BYTES ? undefined : io.files.read(path),
  );
  if (!bytes) throw refuse(bookFaultMessage('too-large', t));
  const { readBook } = await import('../../exporting');
  const reading = await readBook(bytes);
  if ('fault' in reading) throw refuse(bookFaultMessage(reading.fault, t));
  return reading.book;
}

function compareWith(
  text: string,
  { path, bookPath }: { readonly path: string; readonly bookPath: string },
  book: Book,
  { editions, today, t }: Session,
): TakeIn {
  const { checklist } = analyze(text, { editions, today });
  if (!checklist) {
    throw new Failure(`${printedName(path)}: ${t('This file is not a checklist.')}`);
  }
  const found = takeIn(book, { checklist });
  if ('fault' in found) {
    throw new Failure(`${printedName(bookPath)}: ${takeInFaultMessage(found.fault, t)}`);
  }
  return found;
}

function warnOfOtherFile(found: TakeIn, path: string, { io, t }: Session): void {
  const note = originNote(found, basename(path), t);
  if (note !== undefined) io.stderr(`${printedName(note)}\n`);
}

function outcome(isChanged: boolean, path: string, { t }: Session): string {
  const name = printedName(path);
  return `${isChanged ? t('{path}: written.', { path: name }) : t('{path}: nothing to change.', { path: name })}\n`;
}

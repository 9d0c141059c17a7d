import * as vscode from 'vscode';
import type { NotEdited } from '../../core/checkedEdit';
import type { Readable } from '../../core/compare/unreadableSide';
import type { Book } from '../../core/exchange/book';
import { importText, leftOver } from '../../core/exchange/importText';
import { takeInFaultMessage } from '../../core/exchange/messages';
import type { TakeIn, TakenChange } from '../../core/exchange/takeIn';
import type { Taken } from '../../core/exchange/takeTogether';
import { takeTogether } from '../../core/exchange/takeTogether';
import { refusalMessage } from '../../core/problems/refusalMessage';
import { basename } from '../../core/text/fileName';
import { findChecklists } from '../checklistFiles';
import type { Comparisons } from '../compare/comparisons';
import { pickChecklist } from '../compare/pickChecklist';
import { workingSide } from '../compare/sides';
import { isWritable } from '../documentKind';
import type { EditQueue } from '../editQueue';
import { openTable } from '../table/switchEditor';
import { showError, showInformation, showWarning } from '../ui/notices';
import { pickMany } from '../ui/pickMany';
import type { ChangeItem } from './changePicks';
import { changeItems, notesOn } from './changePicks';
import { askedDocument, openOrSay, readOrSay } from './checklistDocument';
import type { ExportServices } from './exportCommand';
import { askForBook, isBookFile, isDroppedBook, nameOfBook, readBookOrSay } from './readBook';
import type { TextDocuments } from './textDocuments';

export interface ImportServices extends Omit<ExportServices, 'memory'> {
  readonly comparisons: Pick<Comparisons, 'show'>;
  readonly queue: EditQueue;
  readonly texts: TextDocuments;
}

/** A workbook, the checklist to take it into, and what differs. */
interface Import {
  /** The name of its file. */
  readonly bookName: string;
  readonly checklist: vscode.TextDocument;
  readonly version: Readable;
  readonly found: TakeIn;
}

/**
 * Takes a filled-in workbook into a checklist: shows what was filled in, and writes what the user leaves checked as one
 * edit. What the file has changed as well is never written.
 */
export async function importByAsking(
  args: readonly unknown[],
  services: ImportServices,
): Promise<void> {
  const { t } = services.language;
  const asked = await ask(args, services);
  if (!asked) return;
  const { found, bookName } = asked;
  if (found.taken.length + leftOver({ found, taken: NOTHING }) === 0) {
    const notes = notesOn(found, basename(asked.checklist.uri), t);
    const text = t('{file} has nothing to take in: it says what the checklist says.', {
      file: bookName,
    });
    showInformation([text, ...notes].join(' '));
    return;
  }
  const chosen = await choose(asked, services);
  if (!chosen) return;
  const taken = await write(asked, chosen, services);
  if (taken) report(asked, taken, services);
}

const NOTHING = { changes: [], refused: [] };

async function ask(
  args: readonly unknown[],
  services: ImportServices,
): Promise<Import | undefined> {
  const { language, exporting } = services;
  const { t } = language;
  const given = args.find((each) => isDroppedBook(each) || isBook(each));
  const asked = given instanceof vscode.Uri ? undefined : await askedDocument(args, services);
  const source = given ?? (asked && (await askForBook(asked.uri, t)));
  if (!source) return undefined;
  const book = await readBookOrSay(source, exporting, t);
  if (!book) return undefined;
  const bookName = nameOfBook(source);
  const checklist =
    asked ?? (given instanceof vscode.Uri ? await checklistFor(given, book, services) : undefined);
  if (!checklist) return undefined;
  if (!isWritable(checklist.uri)) {
    showError(refusalMessage({ code: 'read-only' }, t));
    return undefined;
  }
  const version = await readOrSay(checklist, services);
  const found = version && (await exporting.load()).compareBook(book, version.checklist);
  if (!found) return undefined;
  if (!('fault' in found)) return { bookName, checklist, version, found };
  showError(`${bookName}: ${takeInFaultMessage(found.fault, t)}`);
  return undefined;
}

function isBook(given: unknown): given is vscode.Uri {
  return given instanceof vscode.Uri && isBookFile(given);
}

/** The checklist of the name that the workbook has, where there is one of that name; else asks. */
async function checklistFor(
  bookUri: vscode.Uri,
  book: Book,
  { exporting, language: { t } }: ImportServices,
): Promise<vscode.TextDocument | undefined> {
  const name = (await exporting.load()).exportedFrom(book);
  const [named, second] = (await findChecklists()).filter((uri) => basename(uri) === name);
  const question = t('Choose the checklist to take {file} into', { file: basename(bookUri) });
  const side =
    named && !second
      ? { uri: named, label: basename(named) }
      : await pickChecklist(bookUri, question, t);
  return side && openOrSay(side, t);
}

async function choose(
  { bookName, checklist, version, found }: Import,
  services: ImportServices,
): Promise<readonly TakenChange[] | undefined> {
  const { t } = services.language;
  const names = { book: bookName, file: basename(checklist.uri) };
  const items: readonly ChangeItem[] = changeItems(found, version.checklist, t);
  const notes = notesOn(found, names.file, t);
  const picked = await pickMany(items, {
    title: t('Take in {book} → {file}', names),
    placeholder: [t('Checked values are written, as one step'), ...notes].join(' · '),
    button: {
      icon: new vscode.ThemeIcon('diff'),
      label: t('Compare items'),
      run: () => compareItems({ bookName, checklist, version, found }, services),
    },
  });
  return picked?.flatMap(({ change }) => change ?? []);
}

/** Shows the checklist as it would be with everything that can be taken. */
function compareItems(
  { bookName, checklist, found }: Import,
  { comparisons, documents, language: { t }, texts }: ImportServices,
): void {
  const options = { ...documents.optionsFor(checklist.uri), t };
  const taken = takeTogether(checklist.getText(), found.taken, options);
  const text = 'reason' in taken ? checklist.getText() : taken.text;
  const uri = texts.add(basename(checklist.uri), text);
  comparisons.show({ before: workingSide(checklist.uri, t), after: { uri, label: bookName } });
}

/** Writes the changes as one edit, in an editor where it can be undone. */
async function write(
  { checklist: { uri } }: Import,
  changes: readonly TakenChange[],
  services: ImportServices,
): Promise<Taken | undefined> {
  const { documents, language, queue, tables } = services;
  const { t } = language;
  if (!tables.has(uri) && !isShownAsText(uri)) await openTable(uri);
  // VS Code closes a document that no editor shows.
  const document = await openOrSay({ uri, label: basename(uri) }, t);
  if (!document) return undefined;
  await tables.settle(uri);
  const results: (Taken | NotEdited)[] = [];
  const outcome = await queue.edit(document, ({ parsed }) => {
    const taken = takeTogether(parsed.text, changes, { ...documents.optionsFor(uri), t });
    results.push(taken);
    return { ok: true, edits: 'reason' in taken ? [] : taken.edits };
  });
  const taken = outcome.ok ? results.at(-1) : { reason: refusalMessage(outcome.refusal, t) };
  if (!taken || !('reason' in taken)) return taken;
  showError(`${basename(uri)}: ${taken.reason}`);
  return undefined;
}

function isShownAsText(uri: vscode.Uri): boolean {
  return vscode.window.visibleTextEditors.some(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
}

/** Says what was written, and offers a list of what was not. */
function report(
  { bookName, found }: Import,
  taken: Taken,
  { language: { t }, texts }: ImportServices,
): void {
  const text = t('Values taken from {book}: {count}', {
    book: bookName,
    count: taken.changes.length,
  });
  const left = leftOver({ found, taken });
  if (left === 0) {
    showInformation(text);
    return;
  }
  const uri = texts.add(`${bookName}.txt`, importText({ found, taken }, t));
  const message = `${text} · ${t('Not written: {left}', { left })}`;
  void showWarning(message, t('Show what was left')).then((pressed) => {
    if (pressed !== undefined) void vscode.window.showTextDocument(uri);
  });
}

import { basename } from 'node:path';
import type { Version } from '../../core/compare/compare';
import { documentFile, isFillable } from '../../core/document/documentFile';
import type { DocumentSource } from '../../core/document/documentSource';
import type { DocumentName, FormatName } from '../../core/document/names';
import {
  DOCUMENT_FORMATS,
  DOCUMENT_NAMES,
  isDocumentName,
  isForPaper,
} from '../../core/document/names';
import type { Arguments, Command, Session } from '../command';
import { readVersion } from '../comparing/readVersion';
import { attempt } from '../editFile';
import { exportedCommit, readBase } from '../exporting/inGit';
import type { OutputFormat } from '../exporting/outputFormats';
import { isText, outputFormats } from '../exporting/outputFormats';
import { printAsPdf } from '../exporting/printAsPdf';
import { writeDocument } from '../exporting/writeDocument';
import { Failure } from '../failure';
import { readBytes } from '../files/textFile';
import { printedName } from '../printedName';

export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  options: ['as', 'to', 'out', 'base', 'internal', 'approval', 'force'],
  summary: (t) =>
    t('Writes a document for people without VS Code: Excel, Word, a page to print, and others'),
  details: (t) => [
    t('Formats: {formats}.', { formats: formatList() }),
    t(
      'form as xlsx is a workbook to fill in and send back. html is one page to print from a browser; for pdf, Chrome, Edge or Chromium prints it. OUT "-" prints a document that is text.',
    ),
    t(
      'Comments of the YAML file never leave, and internal notes (社内メモ) only with --internal. An existing file is not overwritten without --force: it may be a workbook that somebody filled in.',
    ),
  ],
  async run(given, session) {
    const [path, ...rest] = given.operands;
    if (path === undefined || rest.length > 0) throw usage(session);
    const name = documentOf(given);
    const format = formatOf(name, given, session);
    const out = given.last('out') ?? documentFile(path, name, format);
    if (out === '-' && !isText(format)) {
      throw new Failure(session.t('{format} cannot be printed. Name a file with -o.', { format }));
    }
    // The page is printed where a PDF is asked for.
    const written = format === 'pdf' ? 'html' : format;
    const hasApproval = given.last('approval') !== undefined;
    if (hasApproval && !isForPaper(written)) {
      throw new Failure(session.t('--approval is for docx, html and pdf.'));
    }
    const source = sourceOf(path, { name, format: written }, given, session);
    const { exportDocument } = await import('../../exporting');
    const content = await exportDocument(name, written, { ...source, hasApproval });
    writeDocument(out, format === 'pdf' ? printAsPdf(content, session) : content, given, session);
    return 0;
  },
};

function formatList(): string {
  return DOCUMENT_NAMES.map((name) => `${name} (${outputFormats(name).join(', ')})`).join(', ');
}

function usage({ t }: Session): Failure {
  const { name, operands } = exportCommand;
  return new Failure(t('Usage: {usage}', { usage: `kakunin ${name} ${operands} [-o OUT]` }));
}

function documentOf(given: Arguments): DocumentName {
  const name = given.last('as') ?? 'form';
  return isDocumentName(name) ? name : 'form';
}

function formatOf(name: DocumentName, given: Arguments, { t }: Session): OutputFormat {
  const out = given.last('out') ?? '-';
  const format = given.last('to') ?? (out === '-' ? DOCUMENT_FORMATS[name][0] : endingOf(out));
  const formats = outputFormats(name);
  const found = formats.find((each) => each === format);
  if (found !== undefined) return found;
  const allowed = formats.join(t(', '));
  throw new Failure(t('{document} is written as one of: {allowed}.', { document: name, allowed }));
}

function endingOf(path: string): string {
  return /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

function sourceOf(
  path: string,
  { name, format }: { readonly name: DocumentName; readonly format: FormatName },
  given: Arguments,
  session: Session,
): DocumentSource {
  const { io, t, today } = session;
  const bytes = attempt(path, session, () => readBytes(io.files, path));
  const version = checklistIn(path, bytes, session);
  const base = given.last('base');
  if (name === 'changes' && base === undefined) {
    throw new Failure(t('changes needs the older version: --base OLD.'));
  }
  const older =
    name === 'changes' && base !== undefined ? readBase(base, path, session) : undefined;
  return {
    version,
    ...(older && {
      base: { name: older.name, version: checklistIn(base ?? '', older.bytes, session) },
    }),
    file: basename(path),
    today,
    commit: exportedCommit(path, session),
    isInternal: given.last('internal') !== undefined,
    isFillable: isFillable(name, format),
    t,
  };
}

function checklistIn(path: string, bytes: Uint8Array, session: Session): Version {
  const read = readVersion(bytes, session);
  if (read.kind === 'version') return read.version;
  const reason = read.kind === 'fault' ? read.reason : session.t('This file is not a checklist.');
  throw new Failure(`${printedName(path)}: ${reason}`);
}

import { dirname, join, relative, resolve, sep } from 'node:path';
import type { OwnCatalog } from '../core/catalog/ownCatalog';
import { withoutByteOrderMark } from '../core/encoding/readUtf8';
import { MOST_CATALOG_BYTES, MOST_CATALOGS } from '../core/format/limits';
import { CATALOG_FOLDER, isCatalogName } from '../core/ownCatalog/catalogFolder';
import type { CatalogFault } from '../core/ownCatalog/catalogProblem';
import { catalogFaultMessage, catalogProblemMessage } from '../core/ownCatalog/catalogProblem';
import { readCatalog } from '../core/ownCatalog/readCatalog';
import { byCode } from '../core/text/byCode';
import { lineIndex } from '../core/text/lines';
import type { Session } from './command';
import { fileFault } from './failure';
import { repositoryTop } from './files/repositoryTop';
import { NotUtf8Error, decode } from './files/textFile';
import type { FileKind, ListedFile } from './io';
import { printedName } from './printedName';

/**
 * The catalogs of hospitals and vendors for a file: those of `.kakunin` in the folder of the file, or in the closest
 * folder above that has one, up to the top of the repository. Outside a repository, only the folder of the file
 * and the current folder are looked at. Problems are printed as warnings; a catalog with an error is left out.
 */
export function findCatalogs(path: string, session: Session): readonly OwnCatalog[] {
  const folder = findFolder(path, session);
  if (folder === undefined) return [];
  const names = listed(folder, session)
    .filter(({ name }) => isCatalogName(name))
    .sort((a, b) => byCode(a.name, b.name));
  return names.flatMap((file, index) => {
    const at = join(folder, file.name);
    if (index < MOST_CATALOGS) return readOne(at, file, session) ?? [];
    warn(at, catalogFaultMessage({ kind: 'too-many', most: MOST_CATALOGS }, session.t), session);
    return [];
  });
}

function findFolder(path: string, session: Session): string | undefined {
  const { cwd } = session.io;
  const start = dirname(resolve(cwd, path));
  const top = repositoryTop(start, session);
  for (const folder of top === undefined ? [start, cwd] : foldersUpTo(top, start)) {
    const at = join(folder, CATALOG_FOLDER);
    const kind = kindOf(at, session);
    if (kind === 'link') warn(at, catalogFaultMessage({ kind: 'link' }, session.t), session);
    if (kind === 'folder') return at;
  }
  return undefined;
}

function foldersUpTo(top: string, folder: string): readonly string[] {
  return folder === top ? [folder] : [folder, ...foldersUpTo(top, dirname(folder))];
}

/** `undefined` if there is nothing, or nothing that can be looked at. Does not follow links. */
function kindOf(path: string, { io }: Session): FileKind | undefined {
  try {
    return io.files.kind(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function listed(folder: string, session: Session): readonly ListedFile[] {
  try {
    return session.io.files.list(folder);
  } catch (error) {
    warn(folder, fileFault(error, session.t), session);
    return [];
  }
}

function readOne(path: string, file: ListedFile, session: Session): OwnCatalog | undefined {
  const { t, editions } = session;
  const text = textOf(path, file, session);
  if (typeof text !== 'string') {
    warn(path, 'reason' in text ? text.reason : catalogFaultMessage(text, t), session);
    return undefined;
  }
  const { catalog, problems } = readCatalog(text, file.name, editions);
  const place = lineIndex(text);
  for (const { span, fact } of problems) {
    const { line, column } = place(span.start);
    const at = `:${line}:${column}`;
    session.io.stderr(`${named(path, session)}${at}: ${catalogProblemMessage(fact, t)}\n`);
  }
  return catalog;
}

function textOf(
  path: string,
  { kind }: ListedFile,
  { io, t }: Session,
): string | CatalogFault | { readonly reason: string } {
  if (kind === 'link') return { kind: 'link' };
  try {
    const bytes = io.files.size(path);
    if (bytes > MOST_CATALOG_BYTES) return { kind: 'too-large', bytes, most: MOST_CATALOG_BYTES };
    return withoutByteOrderMark(decode(io.files.read(path)));
  } catch (error) {
    if (error instanceof NotUtf8Error) return { kind: 'not-utf8' };
    return { reason: fileFault(error, t) };
  }
}

function warn(path: string, reason: string, session: Session): void {
  session.io.stderr(`${named(path, session)}: ${reason}\n`);
}

/** Relative to the current folder, with `/`. */
function named(path: string, { io }: Session): string {
  return printedName((relative(io.cwd, path) || path).replaceAll(sep, '/'));
}

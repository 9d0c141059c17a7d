import type { FieldOperation } from '../core/edit/operation/operation';
import type { Session } from './command';
import { editText } from './editText';
import { Failure, fileFault } from './failure';
import { printedName } from './printedName';
import { readText, toBytes } from './files/textFile';

/** Applies all of the operations to the file, or none. Writes the file only if its text changes. */
export function editFile(
  path: string,
  operations: readonly FieldOperation[],
  session: Session,
): void {
  const { io, t } = session;
  const text = attempt(path, session, () => readText(io.files, path));
  const edited = attempt(path, session, () => editText(text, operations, session));
  if (edited === text) {
    io.stdout(`${t('{path}: nothing to change.', { path: printedName(path) })}\n`);
    return;
  }
  attempt(path, session, () => io.files.replace(path, toBytes(edited)));
  io.stdout(`${t('{path}: written.', { path: printedName(path) })}\n`);
}

/** Runs `action`; an error gets the file's path as its prefix. */
export function attempt<T>(path: string, { t }: Session, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = error instanceof Failure ? error.message : fileFault(error, t);
    throw new Failure(`${printedName(path)}: ${reason}`);
  }
}

import type { Arguments, Session } from '../command';
import { attempt } from '../editFile';
import { printedName } from '../printedName';

/** Writes the file, or prints it where `out` is `-`. An existing file is replaced only with --force. */
export function writeDocument(
  out: string,
  content: Uint8Array,
  given: Arguments,
  session: Session,
): void {
  const { io, t } = session;
  if (out === '-') {
    // Not decoded without the BOM: a program that reads the output may need it.
    io.stdout(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
    return;
  }
  const isThere = attempt(out, session, () => exists(out, session));
  const isReplaced = isThere && given.last('force') !== undefined;
  attempt(out, session, () =>
    isReplaced ? io.files.replace(out, content) : io.files.create(out, content),
  );
  const message = isReplaced
    ? t('{path}: written.', { path: printedName(out) })
    : t('{path}: created.', { path: printedName(out) });
  io.stdout(`${message}\n`);
}

function exists(path: string, { io }: Session): boolean {
  try {
    io.files.kind(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

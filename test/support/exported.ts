import { CFB } from '@e965/xlsx';
import { isFillable } from '../../src/core/document/documentFile';
import type { DocumentSource } from '../../src/core/document/documentSource';
import type { DocumentName, FormatName } from '../../src/core/document/names';
import { exportDocument } from '../../src/exporting';
import { translateTo } from '../../src/language';
import { version } from './version';

/** A source in Japanese, on 2026-11-23, to be filled in where the format is a form's workbook. */
export function sourceFrom(text: string, more: Partial<DocumentSource> = {}): DocumentSource {
  return {
    version: version(text),
    file: 'a.kakunin.yaml',
    today: '2026-11-23',
    commit: '',
    isInternal: false,
    isFillable: false,
    t: translateTo('ja'),
    ...more,
  };
}

export function exported(
  name: DocumentName,
  format: FormatName,
  source: DocumentSource,
): Promise<Uint8Array> {
  return exportDocument(name, format, { ...source, isFillable: isFillable(name, format) });
}

export async function exportedText(
  name: DocumentName,
  format: FormatName,
  source: DocumentSource,
): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported(name, format, source));
}

interface ReadZip {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
}

/** The files in a zip, by another library than the one that made it. */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zips = CFB as { read(data: Buffer, options: { type: 'buffer' }): ReadZip };
  const { FullPaths, FileIndex } = zips.read(Buffer.from(bytes), { type: 'buffer' });
  return new Map(
    FullPaths.map((path, at) => [
      path,
      new TextDecoder().decode(FileIndex[at]?.content ?? new Uint8Array()),
    ]),
  );
}

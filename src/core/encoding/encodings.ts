/** Encodings other than UTF-8 that Japanese office programs write, by their names in `TextDecoder`. */
export type LegacyEncoding = 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'utf-16le' | 'utf-16be';

/** The names to show. */
export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** The identifiers in VS Code, which has none for ISO-2022-JP. */
export const EDITOR_ENCODINGS: Readonly<Partial<Record<LegacyEncoding, string>>> = {
  shift_jis: 'shiftjis',
  'euc-jp': 'eucjp',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};

/** Whether VS Code's identifier means UTF-8, with or without a BOM. */
export function isUtf8(editorEncoding: string): boolean {
  return editorEncoding === 'utf8' || editorEncoding === 'utf8bom';
}

/** `shiftjis` → `Shift_JIS`; the identifier of any other encoding is returned unchanged. */
export function editorEncodingName(editorEncoding: string): string {
  if (isUtf8(editorEncoding)) return 'UTF-8';
  const found = (Object.keys(ENCODING_NAMES) as LegacyEncoding[]).find(
    (each) => EDITOR_ENCODINGS[each] === editorEncoding,
  );
  return found ? ENCODING_NAMES[found] : editorEncoding;
}

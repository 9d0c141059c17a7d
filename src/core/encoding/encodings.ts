/** What Japanese office programs write where they do not write UTF-8; named as `TextDecoder` names it. */
export type LegacyEncoding = 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'utf-16le' | 'utf-16be';

/** As people write them. */
export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** The identifiers of VS Code. It has none for ISO-2022-JP. */
export const EDITOR_ENCODINGS: Readonly<Partial<Record<LegacyEncoding, string>>> = {
  shift_jis: 'shiftjis',
  'euc-jp': 'eucjp',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};

/** What VS Code calls UTF-8, with and without a BOM. */
export function isUtf8(editorEncoding: string): boolean {
  return editorEncoding === 'utf8' || editorEncoding === 'utf8bom';
}

/** `shiftjis` → `Shift_JIS`; an identifier of another encoding stays as VS Code has it. */
export function editorEncodingName(editorEncoding: string): string {
  if (isUtf8(editorEncoding)) return 'UTF-8';
  const found = (Object.keys(ENCODING_NAMES) as LegacyEncoding[]).find(
    (each) => EDITOR_ENCODINGS[each] === editorEncoding,
  );
  return found ? ENCODING_NAMES[found] : editorEncoding;
}

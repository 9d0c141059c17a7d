import type { Answer } from '../format/fields';
import { withoutHiddenCharacters } from './hiddenCharacters';
import { normalizeWord } from './normalize';

/** In lower case, hiragana and half width, without spaces, brackets and stops. `れ` is `レ`, a tick. */
const SPELLINGS: Readonly<Record<Answer, readonly string[]>> = {
  はい: ['はい', '○', '◯', '〇', '⭕', 'o', 'yes', 'y', 'true', 'ok', '✓', '✔', '☑', '✅', 'れ'],
  いいえ: ['いいえ', '×', '✕', '✖', '✗', '✘', '❌', '☓', 'x', 'no', 'n', 'false', 'ng'],
  対象外: ['対象外', '非該当', '該当なし', '該当無し', 'n/a'],
};

const MEANINGS: ReadonlyMap<string, Answer> = new Map(
  Object.entries(SPELLINGS).flatMap(([answer, spellings]) =>
    spellings.map((spelling) => [spelling, answer as Answer] as const),
  ),
);

/**
 * Reads an answer in any common spelling: `○`, `Yes`, `ハイ`, `「はい。」`, with spaces of any width and
 * invisible characters; the official spelling too. `undefined` for a text that is not an answer, or is
 * ambiguous: `△`.
 */
export function readAnswer(text: string): Answer | undefined {
  const known = MEANINGS.get(text);
  if (known) return known;
  const word = normalizeWord(withoutHiddenCharacters(text));
  return word === undefined ? undefined : MEANINGS.get(foldSpelling(word));
}

function foldSpelling(word: string): string {
  return word
    .replaceAll('\ufe0f', '')
    .replace(/[\s"'「」『』()、。,.!]/g, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .toLowerCase();
}

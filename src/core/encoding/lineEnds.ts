/** Line ends in the bytes of a UTF-8 file, where CR and LF are never part of another character. */

const [LF, CR] = [0x0a, 0x0d];

export type LineEnd = '\n' | '\r\n';

export interface MixedLineEnds {
  /** The line end that every line gets when an editor that supports only one kind saves the file. */
  readonly becomes: LineEnd;
  readonly of: number;
  /** How many lines get another end. */
  readonly changed: number;
}

/** `undefined` where all line ends are the same. */
export function mixedLineEnds(bytes: Uint8Array, becomes: LineEnd): MixedLineEnds | undefined {
  let [lf, crlf, cr] = [0, 0, 0];
  for (let at = nextEnd(bytes, 0); at < bytes.length; at = nextEnd(bytes, at + 1)) {
    if (bytes[at] === LF) lf++;
    else if (bytes[at + 1] !== LF) cr++;
    else {
      crlf++;
      at++;
    }
  }
  const of = lf + crlf + cr;
  const isMixed = [lf, crlf].filter((count) => count > 0).length > 1 || cr > 0;
  if (!isMixed) return undefined;
  return { becomes, of, changed: of - (becomes === '\n' ? lf : crlf) };
}

/** The bytes with every line end replaced by that one. */
export function withLineEnd(bytes: Uint8Array, lineEnd: LineEnd): Uint8Array {
  const written = new Uint8Array(bytes.length * 2);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte !== LF && byte !== CR) {
      written[length++] = byte;
      continue;
    }
    if (byte === CR && bytes[index + 1] === LF) index++;
    if (lineEnd === '\r\n') written[length++] = CR;
    written[length++] = LF;
  }
  return written.slice(0, length);
}

function nextEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

import type { HiddenCharacter } from './hiddenCharacters';
import type { Span } from './span';

/** How often each code point occurs, in order of its first occurrence. */
export function countHidden(
  hidden: readonly HiddenCharacter[],
): readonly { readonly codePoint: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { codePoint } of hidden) counts.set(codePoint, (counts.get(codePoint) ?? 0) + 1);
  return [...counts].map(([codePoint, count]) => ({ codePoint, count }));
}

const BEFORE = 8;
const AFTER = 16;

/** A few characters around the span, on one line. No surrogate pair is split. */
export function excerptAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(text.length, end + AFTER);
  const cut = text.slice(
    from + (splitsPair(text, from) ? 1 : 0),
    to - (splitsPair(text, to) ? 1 : 0),
  );
  return `${from > 0 ? '…' : ''}${cut.replace(/[\t\n ]+/g, ' ')}${to < text.length ? '…' : ''}`;
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

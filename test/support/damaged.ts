import fc from 'fast-check';
import { checklistText } from './checklists';

/** What people do to a checklist, and what accidents do. */
const damage = fc.oneof(
  fc.constantFrom(
    ['はい', '○'],
    ['いいえ', '×'],
    ['いいえ', ' no'],
    ['2024-07-01', '令和6年7月1日'],
    ['2024-07-01', '７／１'],
    ['2024-07-01', '20240701'],
    ['P1-A-1', 'P1-A-11'],
    ['P2-C-4', 'p2-c-4'],
    ['初回確認', '初回確任'],
    ['完了日', '初回確認日'],
    ['備考', '完了日'],
    ['合意文書', '期限'],
    ['様式', 'ようしき'],
    ['契約: {種別: 新規}', '初回確認日: {Part1: R6.7.2, Part2: 2024/8/1}'],
    ['項目:\n', '項目:\n\n# A 共通\n'],
    ['kakunin: 1', 'kakunin: 2'],
  ),
  fc.tuple(fc.constantFrom(':', ' ', '\n', '  ', '-', '注'), fc.constantFrom('', '\n', 'x', '"')),
);

/** Checklists of many dresses, damaged at up to six places. */
export const damaged = damagedOf(checklistText, 6);

/** The texts, each damaged at up to so many places. */
export function damagedOf(texts: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(fc.tuple(damage, fc.nat()), { maxLength }))
    .map(([text, all]) =>
      all.reduce((before, [[from, to], nth]) => spoil(before, [from, to], nth), text),
    );
}

/** The text with one of the places exchanged where it has `from`. */
function spoil(text: string, [from, to]: readonly [string, string], nth: number): string {
  const places = [...text.matchAll(new RegExp(escaped(from), 'g'))].map(({ index }) => index);
  if (places.length === 0) return text;
  const at = places[nth % places.length]!;
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function escaped(text: string): string {
  return text.replace(/[{}().*+?^$|[\]\\]/g, '\\$&');
}

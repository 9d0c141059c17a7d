import { splitTermMarks } from '../catalog/lookup';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition, Term } from '../catalog/types';
import type { Translate } from '../problems/translate';
import { catalogLabel } from './guidance';

/** A term to show: one of the form, with its mark, or one of an own catalog. */
export interface ShownTerm extends Term {
  /** Whose words they are; absent for a term of the form. */
  readonly label?: string;
}

/** A segment of a text; `mark` is the number of the term that it names. */
export interface MarkedText {
  readonly text: string;
  readonly mark?: number;
}

/** The terms of an edition and of own catalogs. */
export class Terms {
  /** The form's terms, then those of the catalogs, which are numbered on. */
  readonly all: readonly ShownTerm[];
  private readonly numbers = new Map<string, number>();
  private readonly words: RegExp | undefined;

  constructor(edition: Edition, catalogs: readonly OwnCatalog[], t: Translate) {
    const all: ShownTerm[] = [...edition.terms];
    let number = Math.max(0, ...all.map((each) => each.number));
    for (const catalog of catalogs) {
      const label = catalogLabel(catalog, t);
      for (const { term, text } of catalog.terms) {
        all.push({ number: ++number, term, text, label });
        // Of two catalogs with the same term, a text shows that of the first.
        if (!this.numbers.has(term)) this.numbers.set(term, number);
      }
    }
    this.all = all;
    this.words = anyOf([...this.numbers.keys()]);
  }

  /**
   * Splits a text of a row at the form's marks `*1`, and at the first place of each term of an own catalog. The
   * segments joined are the text.
   */
  split(text: string): readonly MarkedText[] {
    const { words } = this;
    if (!words) return splitTermMarks(text);
    const seen = new Set<string>();
    return splitTermMarks(text).flatMap((segment) =>
      'mark' in segment ? [segment] : this.splitWords(segment.text, words, seen),
    );
  }

  /** The terms that the text names, in their order. */
  in(text: string): readonly ShownTerm[] {
    const marks = new Set(this.split(text).flatMap(({ mark }) => mark ?? []));
    return this.all.filter(({ number }) => marks.has(number));
  }

  private splitWords(text: string, words: RegExp, seen: Set<string>): readonly MarkedText[] {
    const segments: MarkedText[] = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(words)) {
      const mark = this.numbers.get(word);
      if (mark === undefined || seen.has(word)) continue;
      seen.add(word);
      if (index > from) segments.push({ text: text.slice(from, index) });
      segments.push({ text: word, mark });
      from = index + word.length;
    }
    if (from < text.length) segments.push({ text: text.slice(from) });
    return segments;
  }
}

/** Matches each of the words, of two that begin at the same place the longer one. */
function anyOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(escaped).join('|'), 'gu');
}

function escaped(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}

interface Known {
  readonly edition: Edition;
  readonly t: Translate;
  readonly terms: Terms;
}

const known = new WeakMap<readonly OwnCatalog[], Known>();

/** The same object as before for the same edition, catalogs and language. */
export function termsOf(edition: Edition, catalogs: readonly OwnCatalog[], t: Translate): Terms {
  const last = known.get(catalogs);
  if (last?.edition === edition && last.t === t) return last.terms;
  const terms = new Terms(edition, catalogs, t);
  known.set(catalogs, { edition, t, terms });
  return terms;
}

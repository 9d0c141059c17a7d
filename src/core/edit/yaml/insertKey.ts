import { itemTitle, rowById } from '../../catalog/lookup';
import type { Edition } from '../../catalog/types';
import { sectionOf } from '../../format/ids';
import { isRowsPath } from '../../format/keys';
import { ANSWER_FIELD, FORM_TEXTS } from '../../format/newRow';
import type { Entry, MapNode } from '../../parse/tree';
import { lineEnd, lineStart, newlineAt } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { placeOfKey } from '../operation/placeOfKey';
import { gapBelow, placeBelowHeading } from '../../model/headings';
import { contentEnd } from '../../text/contentEnd';
import type { ScalarForm } from './scalarForms';
import { scalarForms } from './scalarForms';
import type { Target } from './target';
import { isTypedField } from './target';

/** Ways to add the keys of `target.rest` with a value at their canonical place, best first. */
export function insertKey(
  text: string,
  target: Target,
  value: string | null,
  edition: Edition | undefined,
): TextEdit[][] {
  const context = {
    style: undefined,
    flow: target.map.flow,
    blockIndent: 2,
    chomping: '-',
    isTyped: isTypedField(target),
  };
  const forms = value === null ? [{ head: '' }] : scalarForms(value, context);
  return forms.flatMap((form) => insertForm(text, target, form, edition));
}

/** Like `insertKey`, with a value that is already formatted. */
export function insertForm(
  text: string,
  target: Target,
  form: ScalarForm,
  edition: Edition | undefined,
): TextEdit[][] {
  return new Insertion(text, target, form, edition).candidates();
}

class Insertion {
  private readonly step: number;

  constructor(
    private readonly text: string,
    private readonly target: Target,
    private readonly form: ScalarForm,
    private readonly edition: Edition | undefined,
  ) {
    this.step = indentStep(text, target);
  }

  candidates(): TextEdit[][] {
    const { map, entry, rest, prefix } = this.target;
    // The first key exists without value: the others go below it.
    if (entry) return this.below(entry, rest.slice(1), [...prefix, entry.key]);
    return map.flow ? this.intoFlow(map) : this.intoBlock(map);
  }

  private below(entry: Entry, keys: readonly string[], prefix: readonly string[]): TextEdit[][] {
    if (entry.afterColon === undefined) return [];
    const { map } = this.target;
    if (map.flow || entry.value) {
      const newText = ` {${this.flowText(keys, prefix)}}`;
      return [[{ start: entry.afterColon, end: entry.span.end, newText }]];
    }
    const at = lineEnd(this.text, entry.afterColon);
    const indent = indentOf(this.text, entry) + this.step;
    return [[insertion(at, this.lines(keys, indent, prefix), this.newline(at), 'before')]];
  }

  private intoFlow(map: MapNode): TextEdit[][] {
    const newText = this.flowText(this.target.rest, this.target.prefix);
    const previous = this.previous(map);
    const first = map.entries[0];
    if (previous) return [[{ ...at(previous.span.end), newText: `, ${newText}` }]];
    if (first) return [[{ ...at(first.span.start), newText: `${newText}, ` }]];
    return [[{ ...at(map.span.start + 1), newText }]];
  }

  private intoBlock(map: MapNode): TextEdit[][] {
    const first = map.entries[0];
    const indent = first ? indentOf(this.text, first) : 0;
    const lines = this.lines(this.target.rest, indent, this.target.prefix);
    const previous = this.previous(map);
    const next = previous ? map.entries[map.entries.indexOf(previous) + 1] : first;
    if (next && this.opensSection(previous, next)) return [this.beforeLine(next, lines)];
    const below = this.belowHeading(previous, next);
    const after = previous ? this.after(previous, lines) : [];
    if (below !== undefined) return [this.belowLine(below, lines), ...after];
    if (previous) return after;
    const { parent } = this.target;
    const start = parent?.afterColon;
    if (!first) return [];
    if (start === undefined) return [this.beforeLine(first, lines)];
    const headEnd = lineEnd(this.text, start);
    const sameLine = headEnd > first.span.start;
    return sameLine ? [] : [this.belowLine(headEnd, lines), this.beforeLine(first, lines)];
  }

  private after(previous: Entry, lines: readonly string[]): TextEdit[][] {
    const end = lineEnd(this.text, contentEnd(this.text, previous.span));
    const newline = this.newline(end);
    const directlyAfter = insertion(end, lines, newline, 'before');
    // Blank lines at the end of a `|+` block belong to its text: then the new lines must follow them.
    const afterBlanks = insertion(previous.span.end, lines, newline, 'after');
    return previous.span.end > end ? [[directlyAfter], [afterBlanks]] : [[directlyAfter]];
  }

  private beforeLine(next: Entry, lines: readonly string[]): TextEdit[] {
    const start = lineStart(this.text, next.span.start);
    const bom = this.text.startsWith('\ufeff', start) ? 1 : 0;
    return [insertion(start + bom, lines, this.newline(start), 'after')];
  }

  private belowLine(end: number, lines: readonly string[]): TextEdit[] {
    return [insertion(end, lines, this.newline(end), 'before')];
  }

  /** The entry that the new key follows. */
  private previous({ entries }: MapNode): Entry | undefined {
    const { prefix, rest } = this.target;
    return entries[placeOfKey(entries, rest[0] ?? '', prefix, this.edition) - 1];
  }

  /**
   * Whether the new key is a row above the first row of its section so far. Then it goes directly above
   * that row, so below the section's heading.
   */
  private opensSection(previous: Entry | undefined, next: Entry): boolean {
    if (!this.isRow()) return false;
    const section = sectionOf(this.target.rest[0] ?? '');
    return sectionOf(next.key) === section && (!previous || sectionOf(previous.key) !== section);
  }

  /** Where to insert the first row of a section that has a heading but no row yet. */
  private belowHeading(previous: Entry | undefined, next: Entry | undefined): number | undefined {
    const { edition, text } = this;
    const [id = ''] = this.target.rest;
    if (!this.isRow() || !edition) return undefined;
    if (previous && sectionOf(previous.key) === sectionOf(id)) return undefined;
    const before = previous ? contentEnd(text, previous.span) : this.target.parent?.afterColon;
    if (before === undefined) return undefined;
    const gap = gapBelow(text, before, { above: previous?.key, below: next?.key });
    return placeBelowHeading(text, gap, { id, edition });
  }

  private isRow(): boolean {
    return isRowsPath(this.target.prefix);
  }

  /** `役割分担:` and below it `  主担当: 共同`. A new row has a comment and the key 初回確認. */
  private lines(keys: readonly string[], indent: number, prefix: readonly string[]): string[] {
    const [key = '', ...rest] = keys;
    const margin = ' '.repeat(indent);
    if (rest.length === 0) return [`${margin}${keyText(key)}:${this.valueText(indent)}`];
    const inner = this.lines(rest, indent + this.step, [...prefix, key]);
    if (!isRowsPath(prefix)) return [`${margin}${keyText(key)}:`, ...inner];
    const answer = `${' '.repeat(indent + this.step)}${ANSWER_FIELD}:`;
    return [`${margin}${keyText(key)}:${this.rowComment(key)}`, ...withAnswer(rest, inner, answer)];
  }

  private rowComment(id: string): string {
    const place = this.edition && rowById(this.edition, id);
    return place ? ` # ${itemTitle(place)}` : '';
  }

  private valueText(indent: number): string {
    const { head, block } = this.form;
    const lines = (block ?? []).map((line) => {
      return line === '' ? '\n' : `\n${' '.repeat(indent + 2)}${line}`;
    });
    return (head === '' ? '' : ` ${head}`) + lines.join('');
  }

  private flowText(keys: readonly string[], prefix: readonly string[]): string {
    const [key = '', ...rest] = keys;
    if (rest.length === 0) return `${keyText(key)}: ${this.form.head}`.trimEnd();
    const inner = [this.flowText(rest, [...prefix, key])];
    const entries = isRowsPath(prefix) ? withAnswer(rest, inner, `${ANSWER_FIELD}:`) : inner;
    return `${keyText(key)}: {${entries.join(', ')}}`;
  }

  private newline(offset: number): string {
    return newlineAt(this.text, offset);
  }
}

/** Adds 初回確認 to a new row, so that answering it changes one line. */
function withAnswer(
  [first = '']: readonly string[],
  inner: readonly string[],
  answer: string,
): string[] {
  if (first === ANSWER_FIELD) return [...inner];
  const isBefore = FORM_TEXTS.some((field) => field === first);
  return isBefore ? [...inner, answer] : [answer, ...inner];
}

function insertion(
  offset: number,
  lines: readonly string[],
  newline: string,
  breakAt: 'before' | 'after',
): TextEdit {
  const text = lines.join('\n').replaceAll('\n', newline);
  return { ...at(offset), newText: breakAt === 'before' ? newline + text : text + newline };
}

function at(offset: number) {
  return { start: offset, end: offset };
}

/** Number of columns before the key on its line. */
export function indentOf(text: string, entry: Entry): number {
  return text.slice(lineStart(text, entry.span.start), entry.span.start).replace('\ufeff', '')
    .length;
}

/** Columns of one level of indentation, as in the entries around; two if none shows it. */
function indentStep(text: string, { map, parent }: Target): number {
  return stepIn(text, map) || (parent && stepOf(text, parent)) || 2;
}

/** The step of the first entry that has one, else 0. Cached: thousands of empty rows need it. */
function stepIn(text: string, map: MapNode): number {
  const known = stepsOfMaps.get(map);
  if (known !== undefined) return known;
  let step = 0;
  for (const entry of map.entries) if ((step = stepOf(text, entry)) > 0) break;
  stepsOfMaps.set(map, step);
  return step;
}

const stepsOfMaps = new WeakMap<MapNode, number>();

function stepOf(text: string, outer: Entry): number {
  const inner =
    outer.value?.kind === 'map' && !outer.value.flow ? outer.value.entries[0] : undefined;
  return inner ? Math.max(0, indentOf(text, inner) - indentOf(text, outer)) : 0;
}

/** A key as YAML: ids and the words of the form are plain, anything else is quoted. */
export function keyText(key: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(key) && !/^\d/.test(key) ? key : JSON.stringify(key);
}

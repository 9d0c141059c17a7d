import type { KeptSide } from '../../src/core/conflict/choice';
import type { SideName } from '../../src/core/conflict/markers';
import type {
  ChoiceView,
  ConflictFieldView,
  ConflictRowView,
  RegionView,
} from '../../src/core/view/conflictView';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import { isInternal } from '../../src/core/format/fields';
import { element } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { internalMark } from '../dom/internalMark';
import type { Page } from '../page';
import { fill } from '../dom/words';

const SIDES: readonly SideName[] = ['ours', 'theirs'];

/** One conflict region: a line for each key that differs, with the value of each side. */
export function regionTable(page: Page, region: RegionView, index: number): HTMLElement {
  const { strings } = page;
  const name = fill(strings.line, region.line);
  const { secondLine } = region;
  // Both entries of a duplicate key have a line; a region between markers has one line.
  const lines = (side: SideName): readonly HTMLElement[] =>
    secondLine === undefined ? [] : [lineButton(page, side === 'ours' ? region.line : secondLine)];
  const place = secondLine === undefined ? lineButton(page, region.line) : strings.entriesOf;
  const table = element('table', { class: 'region', 'data-region': index, 'aria-label': name });
  const heads = SIDES.map((side) => {
    const title = element('span', { class: 'side-name' }, ...shownText(region[side], strings));
    const isOneRow = region.isSplit && region.rows.length === 1;
    const button = isOneRow ? [] : [keepButton(side, strings.keepRegion, { title: region[side] })];
    return element('th', { scope: 'col', 'data-column': side }, title, ...button, ...lines(side));
  });
  table.append(
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, place), ...heads)),
    ...region.rows.map((row, at) => rowBody(page, row, { region, at })),
  );
  return table;
}

/** Opens the line in the text. */
function lineButton({ strings }: Page, line: number): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'link', 'data-action': 'open-text', 'data-line': line },
    fill(strings.line, line),
  );
}

interface Place {
  readonly region: RegionView;
  /** Index of the row in the region. */
  readonly at: number;
}

function rowBody(page: Page, row: ConflictRowView, { region, at }: Place): HTMLElement {
  const { strings } = page;
  const id =
    row.item === null
      ? []
      : [element('span', { class: 'row-id' }, ...shownText(row.item, strings)), ' '];
  const title = element('th', { scope: 'rowgroup' }, ...id, ...shownText(row.title, strings));
  if (row.both) {
    const about = { title: `${row.item ?? ''} ${row.title}`, row: at };
    title.append(keepButton('both', row.both.text, about));
  }
  const isGroup = region.isSplit && row.choices.length > 1;
  const cells = SIDES.map((side) => {
    const about = { title: `${region[side]} ${row.item ?? row.title}`, row: at };
    return element('td', {}, ...(isGroup ? [keepButton(side, strings.keepRow, about)] : []));
  });
  const body = element('tbody', { 'data-item': row.item ?? '' });
  if (row.item !== null || row.title !== '') {
    body.append(element('tr', { class: 'row-head' }, title, ...cells));
  }
  for (const [index, choice] of row.choices.entries()) {
    body.append(...choiceRows(page, choice, { region, row, at, index }));
  }
  return body;
}

interface ChoicePlace extends Place {
  readonly row: ConflictRowView;
  /** Index of the choice in the row. */
  readonly index: number;
}

/** A line for each value; the last one has the buttons. */
function choiceRows(page: Page, choice: ChoiceView, place: ChoicePlace): readonly HTMLElement[] {
  const { region, row, at, index } = place;
  const path = choice.path?.join('/') ?? '';
  const buttons = (side: SideName, name: string): readonly HTMLElement[] => {
    const title = `${region[side]} ${row.item ?? ''} ${name}`;
    const text = choice.seen[side] === '' ? page.strings.leaveOut : page.strings.keep;
    return choice.path ? [keepButton(side, text, { title, row: at, index })] : [];
  };
  if (choice.fields.length === 0) {
    const { isSplit } = region;
    return [asLines(page, choice, { path, isSplit, buttons: (side) => buttons(side, '') })];
  }
  return choice.fields.map((field, nth) => {
    const isLast = nth === choice.fields.length - 1;
    const cells = SIDES.map((side) => {
      const keep = isLast ? buttons(side, field.name) : [];
      return element('td', {}, sideBox(valueOf(page, field, side), keep));
    });
    const attributes = { 'data-path': path, 'data-internal': isInternal(field.name) };
    const name = fieldName(page, field);
    if (choice.isWritable) name.append(writeButton(page, { item: row.item, field, at, index }));
    return element('tr', attributes, name, ...cells);
  });
}

interface Lines {
  readonly path: string;
  readonly isSplit: boolean;
  readonly buttons: (side: SideName) => readonly HTMLElement[];
}

/** The lines of the file, if there are no values to compare. */
function asLines(
  { strings }: Page,
  { seen }: ChoiceView,
  { path, isSplit, buttons }: Lines,
): HTMLElement {
  const why = isSplit ? strings.sameValues : strings.onlyLines;
  const cells = SIDES.map((side) => {
    const lines = seen[side].replace(/\r?\n$/, '');
    const shown =
      lines === '' ? none(strings.empty) : element('pre', {}, ...shownText(lines, strings));
    return element('td', {}, sideBox(shown, buttons(side)));
  });
  return element(
    'tr',
    { 'data-path': path },
    element('th', { scope: 'row', class: 'note' }, why),
    ...cells,
  );
}

function fieldName({ strings }: Page, { name, base, lookAlike }: ConflictFieldView): HTMLElement {
  const cell = element('th', { scope: 'row' }, ...shownText(name, strings));
  cell.append(...internalMark(name, strings));
  if (lookAlike !== undefined) cell.append(element('span', { class: 'look-alike' }, lookAlike));
  if (base === undefined) return cell;
  const before = fill(strings.conflictBase, base ?? strings.empty);
  cell.append(element('span', { class: 'base' }, ...shownText(before, strings)));
  return cell;
}

interface WritePlace {
  readonly item: string | null;
  readonly field: ConflictFieldView;
  /** Index of the row in the region, and of the choice in the row. */
  readonly at: number;
  readonly index: number;
}

/** Opens a line to rewrite the key (`rewriteKey.ts`). */
function writeButton({ strings }: Page, { item, field, at, index }: WritePlace): HTMLElement {
  const about = `${item ?? ''} ${field.name}`.trim();
  return element(
    'button',
    {
      type: 'button',
      class: 'link write',
      'data-action': 'rewrite',
      'data-row': at,
      'data-choice': index,
      'aria-label': spellOutHiddenCharacters(`${strings.rewrite}: ${about}`),
    },
    strings.rewrite,
  );
}

/** The value of a side; words in which the other side differs are marked. */
function valueOf({ strings }: Page, field: ConflictFieldView, side: SideName): HTMLElement {
  const value = field[side];
  if (value === null) return none(strings.empty);
  const segments = field.words?.[side] ?? [{ text: value, changed: false }];
  const texts = segments.flatMap(({ text, changed }) => {
    const shown = shownText(text, strings);
    return changed ? [element('mark', {}, ...shown)] : shown;
  });
  return element('div', { class: 'side-value' }, ...texts);
}

/** The value of a side, and the button that chooses it. */
function sideBox(value: HTMLElement, buttons: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'side' }, value, ...buttons);
}

function none(word: string): HTMLElement {
  return element('div', { class: 'side-value none' }, word);
}

interface About {
  /** For screen readers: names the side, row and key. */
  readonly title: string;
  readonly row?: number;
  readonly index?: number;
}

function keepButton(side: KeptSide, text: string, { title, row, index }: About): HTMLElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'quiet keep',
      'data-side': side,
      'data-row': row,
      'data-choice': index,
      'aria-label': spellOutHiddenCharacters(`${text}: ${title.trim()}`),
    },
    text,
  );
}

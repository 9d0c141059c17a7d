import type { Choice } from '../../src/core/conflict/choice';
import type { SideName } from '../../src/core/conflict/markers';
import { sameData } from '../../src/core/view/difference/sameData';
import type { ChoiceView, ConflictView, RegionView } from '../../src/core/view/conflictView';
import { element, setAttribute, targetOf } from '../dom/dom';
import type { Page } from '../page';
import { fill } from '../dom/words';
import { bothChoice, choiceOf, wholeChoice, writtenChoice } from './choices';
import { regionTable } from './regionTable';
import { Rewrite } from './rewrite';

/** The page of a file with merge conflicts or duplicate keys: all choices, side by side. */
export class ConflictPage {
  readonly element = element('div', { class: 'conflict' });
  /** The user has chosen in a merge. If the file becomes a checklist by that, the merge can be committed. */
  isDecided = false;
  private shown: ConflictView | undefined;

  private readonly writer: Rewrite;

  constructor(private readonly page: Page) {
    this.writer = new Rewrite(page, (row, value) => this.rewriteKey(row, value));
    this.element.addEventListener('click', (event) => {
      const write = targetOf(event)?.closest<HTMLElement>('[data-action="rewrite"]');
      const row = write?.closest('tr');
      const choice = row && this.choiceAt(row);
      if (row && choice) this.writer.open(row, choice);
      const button = targetOf(event)?.closest<HTMLButtonElement>('button[data-side]');
      if (button && !button.disabled) this.choose(button);
    });
  }

  show(view: ConflictView, readOnly: boolean): void {
    const had = this.shown;
    const focused = this.buttons().findIndex((button) => button === document.activeElement);
    const isWriting = this.writer.hasFocus;
    this.shown = view;
    this.element.replaceChildren(
      this.head(view),
      ...view.regions.map((region, index) => regionTable(this.page, region, index)),
    );
    setAttribute(this.element, 'data-read-only', readOnly);
    for (const button of this.buttons()) button.disabled = readOnly;
    this.writer.restore((choice) => this.rowOf(choice), isWriting);
    const { strings, notices } = this.page;
    if (had) notices.announce(fill(strings.conflictsLeft, count(view)));
    // The chosen one is gone, and the next one has its index.
    if (focused !== -1) (this.buttons()[focused] ?? this.buttons().at(-1))?.focus();
  }

  private head(view: ConflictView): HTMLElement {
    const { strings } = this.page;
    const line = view.regions[0]?.line;
    const way = (action: string, text: string): HTMLElement =>
      element('button', { type: 'button', 'data-action': action, 'data-line': line }, text);
    const all = (side: SideName, text: string): HTMLElement =>
      element('button', { type: 'button', class: 'quiet', 'data-side': side }, text);
    const isMerge = view.reason === 'merge';
    const ways = [
      ...(isMerge ? [way('open-merge-editor', strings.openMergeEditor)] : []),
      way('open-text', strings.openAsText),
    ];
    for (const each of ways) each.className = 'quiet';
    const everywhere = [all('ours', strings.keepAllOurs), all('theirs', strings.keepAllTheirs)];
    return element(
      'header',
      { class: 'conflict-head' },
      element('h1', {}, view.title),
      element('p', {}, view.explanation),
      ...(isMerge ? [element('p', { class: 'note' }, strings.rebaseNote)] : []),
      element(
        'div',
        { class: 'conflict-ways' },
        element('b', { class: 'choices-left' }, fill(strings.conflictsLeft, count(view))),
        // Not for duplicate keys: which entry is right differs from key to key.
        ...(isMerge ? everywhere : []),
        element('span', { class: 'space' }),
        ...ways,
      ),
    );
  }

  private buttons(): readonly HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('button[data-side]')];
  }

  private choose(button: HTMLButtonElement): void {
    const choices = this.choicesOf(button);
    const row = button.closest('tr, .conflict-ways');
    const pair = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-side]') ?? [])];
    for (const each of pair) each.disabled = true;
    this.send(choices, () => {
      for (const each of pair) each.disabled = false;
    });
  }

  private send(choices: readonly Choice[], refused?: () => void): void {
    this.isDecided = this.shown?.reason === 'merge';
    this.page.edits.resolve(choices, ({ ok, message }) => {
      if (ok) return;
      this.isDecided = false;
      refused?.();
      this.page.notices.showRefusal(message ?? '');
    });
  }

  private rewriteKey(row: HTMLElement, value: string): void {
    const region = row.closest<HTMLElement>('[data-region]')?.dataset['region'];
    const choice = this.choiceAt(row);
    if (choice) this.send([writtenChoice(choice, Number(region), value)]);
  }

  /** The choice of a line that has a button to rewrite it. */
  private choiceAt(line: HTMLElement): ChoiceView | undefined {
    const region = line.closest<HTMLElement>('[data-region]')?.dataset['region'];
    const { row, choice } =
      line.querySelector<HTMLElement>('[data-action="rewrite"]')?.dataset ?? {};
    return this.shown?.regions[Number(region)]?.rows[Number(row)]?.choices[Number(choice)];
  }

  private rowOf({ path, seen }: ChoiceView): HTMLElement | undefined {
    const buttons = this.element.querySelectorAll<HTMLElement>('[data-action="rewrite"]');
    const rows = [...buttons].flatMap((each) => each.closest('tr') ?? []);
    return rows.find((row) => {
      const choice = this.choiceAt(row);
      return choice && sameData({ path: choice.path, seen: choice.seen }, { path, seen });
    });
  }

  /**
   * The choices of a button: for everything, or for the region, row or key that the button belongs
   * to.
   */
  private choicesOf(button: HTMLElement): readonly Choice[] {
    const side = sideOf(button);
    const regions = this.shown?.regions ?? [];
    const at = button.closest<HTMLElement>('[data-region]')?.dataset['region'];
    if (at === undefined && side !== 'both') {
      return regions.map((region, index) => wholeChoice(region, index, side));
    }
    const region = regions[Number(at)];
    return region ? choicesIn(region, Number(at), { button, side }) : [];
  }
}

function choicesIn(
  region: RegionView,
  index: number,
  { button, side }: { readonly button: HTMLElement; readonly side: SideName | 'both' },
): readonly Choice[] {
  const row = region.rows[Number(button.dataset['row'] ?? -1)];
  if (side === 'both') return row?.both ? [bothChoice(row.both, index)] : [];
  if (!row) return [wholeChoice(region, index, side)];
  const choice = row.choices[Number(button.dataset['choice'] ?? -1)];
  return (choice ? [choice] : row.choices).map((each) => choiceOf(each, index, side));
}

function sideOf({ dataset: { side } }: HTMLElement): SideName | 'both' {
  return side === 'ours' || side === 'both' ? side : 'theirs';
}

/** Number of open choices. */
function count({ regions }: ConflictView): number {
  const inRegion = ({ isSplit, rows }: RegionView): number =>
    isSplit ? rows.reduce((sum, { choices }) => sum + choices.length, 0) : 1;
  return regions.reduce((sum, region) => sum + inRegion(region), 0);
}

import type {
  FlushMessage,
  GuidanceMessage,
  SameRowRequest,
  ViewMessage,
} from '../../src/protocol/messages';
import type { PasteMessage } from '../../src/protocol/pasteMessages';
import type { TableView } from '../../src/core/view/tableView';
import { CellClipboard } from '../clipboard/cellClipboard';
import { PasteDialog } from '../clipboard/pasteDialog';
import { partKeyOf } from '../../src/core/format/ids';
import { Calendar } from '../field/calendar';
import { ClearAnswer } from '../field/clearAnswer';
import { element, targetOf } from '../dom/dom';
import { listenToFields } from '../field/fieldEvents';
import { Glossary } from '../help/glossary';
import { TermTip } from '../help/termTip';
import { Usage } from '../help/usage';
import { Head } from '../head/head';
import { jumpOf } from '../head/jumps';
import { measureSticky } from '../head/stickyHeights';
import type { Filter, FilterKind } from '../head/filter';
import { KeyHelp } from '../help/keyHelp';
import { enter } from '../keyboard/enterField';
import { Keyboard } from '../keyboard/keyboard';
import { TableCommands } from '../keyboard/tableCommands';
import type { Ground } from '../keyboard/navigation';
import type { FormCell } from '../keyboard/selection';
import type { Page } from '../page';
import { Position } from '../place/position';
import { Readings } from '../field/readings';
import { Replacements } from '../field/replacements';
import { SameRow } from '../field/sameRow';
import type { SavedState } from '../place/savedState';
import { currentScroll, restoreScroll } from '../place/scroll';
import { SteadyPlace } from '../place/steadyPlace';
import { Undone } from '../place/undone';
import { Table } from './table';
import { Toolbar } from '../head/toolbar';

export interface HostWays {
  save(): void;
  openText(item: string | null, line: number | null): void;
  history(item: string): void;
  comparePrevious(): void;
  exportDocuments(): void;
  openDocument(document: string): void;
  askForUsage(): void;
  askForSameRow(what: Omit<SameRowRequest, 'type'>): void;
  addRow(part: 'P1' | 'P2'): void;
  removeRow(item: string): void;
  moveRow(item: string, direction: 'up' | 'down'): void;
  alterRow(item: string): void;
  openMergeEditor(line: number): void;
  place(item: string | null, field: string | null): void;
  flushed(id: number): void;
  paste(message: PasteMessage): void;
}

/** The form: head, toolbar and table, and the handling of their events. */
export class TablePage {
  readonly element = element('div', { class: 'form', lang: 'ja' });
  readonly position: Position;
  readonly undone: Undone;
  private readonly table: Table;
  private readonly toolbar: Toolbar;
  private readonly glossary: Glossary;
  readonly usage: Usage;
  private readonly termTip: TermTip;
  readonly readings: Readings;
  private readonly replacements: Replacements;
  readonly sameRow: SameRow;
  private readonly steady: SteadyPlace;
  private readonly keyboard: Keyboard;
  readonly commands: TableCommands;
  readonly clipboard: CellClipboard;
  private head: Head | undefined;
  private outline: TableView['parts'] = [];

  constructor(
    private readonly page: Page,
    private readonly host: HostWays,
  ) {
    this.toolbar = new Toolbar(page, (filter) => this.filter(filter));
    this.table = new Table(page, () => this.rowsShown());
    this.glossary = new Glossary(page);
    this.usage = new Usage(page, host);
    this.readings = new Readings(page);
    this.replacements = new Replacements(page);
    this.sameRow = new SameRow(page, (what) => host.askForSameRow(what));
    this.steady = new SteadyPlace(this.table.element);
    this.position = new Position(page, this.table, {
      head: () => this.head,
      place: (item, field) => host.place(item, field),
      showAll: () => this.toolbar.clear(),
    });
    this.undone = new Undone(page, { table: this.table, position: this.position });
    const keyHelp = new KeyHelp(page);
    const help = () => keyHelp.open();
    const ground = this.ground();
    const save = () => page.fields.commitAll(() => this.host.save());
    const { table, position, sameRow } = this;
    const formCell: FormCell = (item, field) => table.formCell(item, field);
    this.keyboard = new Keyboard(page, ground, { save, help, offers: sameRow, formCell });
    const { keyboard } = this;
    const toSearch = () => this.toolbar.focusSearch();
    const moveRow = host.moveRow.bind(host);
    const places = { table, position, keyboard, ground, toSearch, help, moveRow };
    this.commands = new TableCommands(page, places);
    const dialog = new PasteDialog(page);
    const ask = host.paste.bind(host);
    this.clipboard = new CellClipboard(page, { keyboard, ground, dialog, ask });
    this.termTip = new TermTip(this.glossary);
    const popovers = [this.glossary, this.usage, this.termTip, sameRow, keyHelp, dialog].map(
      (each) => each.element,
    );
    this.element.append(this.toolbar.element, table.element, ...popovers);
    this.listen();
  }

  /** Whether showing the view moves elements, which must not happen during a composition. */
  isRebuiltBy(view: TableView): boolean {
    return this.table.isRebuiltBy(view);
  }

  show(view: TableView): void {
    this.steady.around(() => this.render(view));
  }

  private render(view: TableView): void {
    let isFirst = false;
    if (this.head) this.head.update(view);
    else {
      this.head = new Head(this.page, view);
      this.element.prepend(this.head.element);
      isFirst = true;
    }
    this.glossary.setTerms(view.terms);
    this.outline = view.parts;
    keepingFocus(() => this.table.show(view));
    if (isFirst) measureSticky(this.toolbar.element, this.table.heads);
    this.toolbar.showProblems(view.problemCount, this.page.strings);
    this.readings.refresh();
    this.replacements.refresh();
    for (const { item, field } of this.page.fields.waitingDrafts()) {
      if (item !== null) this.table.showField(item, field);
    }
  }

  showGuidance({ item, guidance }: GuidanceMessage): void {
    this.steady.around(() => this.table.rows.get(item)?.showGuidance(guidance));
  }

  setReadOnly({ readOnly }: ViewMessage): void {
    this.page.fields.setEditable(!readOnly);
    this.element.classList.toggle('is-read-only', readOnly);
    this.page.notices.readOnly.hidden = !readOnly;
  }

  flush({ id }: FlushMessage): void {
    this.position.report();
    this.page.fields.commitAll(() => this.host.flushed(id));
  }

  /**
   * Restores the state from before a reload: panels now, scroll position and focus with the next
   * frame.
   */
  restore(saved: SavedState, then: () => void): void {
    for (const id of saved.open) this.table.setOpen(id, true);
    this.head?.restore(saved);
    requestAnimationFrame(() => {
      // A user who comes from the text is already at their row.
      if (this.position.hasRevealed) {
        then();
        return;
      }
      restoreScroll(this.table, saved.scroll);
      const { focus } = saved;
      if (focus && document.hasFocus() && document.activeElement === document.body) {
        this.page.fields.get(focus.item, focus.field)?.control.focus();
      }
      then();
    });
  }

  get scroll(): SavedState['scroll'] {
    return currentScroll(this.table);
  }

  kept(scroll: SavedState['scroll']): SavedState {
    const key = this.page.fields.at(document.activeElement)?.key;
    return {
      scroll,
      open: this.table.openRows,
      ...this.head?.kept,
      focus: key ? { item: key.item, field: key.field } : null,
      drafts: this.page.fields.drafts(),
    };
  }

  private listen(): void {
    const { page, element: root } = this;
    this.keyboard.range.listen(root);
    listenToFields(root, page, this.keyboard.range);
    new Calendar(page).listen(root);
    new ClearAnswer(page).listen(root);
    this.termTip.listen(root);
    this.readings.listen(root);
    this.replacements.listen(root);
    this.sameRow.listen(root);
    this.steady.listen();
    this.keyboard.listen(root);
    this.clipboard.listen();
    this.position.listen(root);
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('focusin', () => page.changed());
    root.addEventListener('focusout', () => {
      if (!this.table.isFiltered) return;
      requestAnimationFrame(() => this.page.pointer.whenUp(() => this.table.applyFilter()));
    });
  }

  private ground(): Ground {
    const { table } = this;
    const { fields } = this.page;
    return {
      get rows() {
        return table.rowIds;
      },
      isShown: ({ item, field }) =>
        (item === null || table.isShown(item)) && fields.get(item, field)?.isVisible === true,
      isEditable: ({ item, field }) => fields.get(item, field)?.editable === true,
      isFilled: ({ item, field }) => fields.get(item, field)?.control.read() !== '',
    };
  }

  private click(event: Event): void {
    const button = targetOf(event)?.closest<HTMLElement>('[data-action]');
    if (!button || button.hasAttribute('disabled')) return;
    const id = button.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const row = id === undefined ? undefined : this.table.rows.get(id);
    const actions: Readonly<Record<string, () => void>> = {
      details: () => row && this.table.setOpen(row.view.id, !row.isOpen),
      'open-detail': () => {
        this.table.setOpen(id ?? null, true);
        this.page.fields.get(id ?? null, button.dataset['detail'] ?? '')?.control.focus();
      },
      'go-to': () => this.position.reveal(null, button.dataset['to']),
      'choose-another': () => this.chooseAnother(id ?? null, button.dataset['to'] ?? ''),
      'compare-previous': () => this.host.comparePrevious(),
      'first-contract-field': () => this.position.reveal(null, this.head?.contract.firstToFill),
      'first-answer': () => this.position.reveal(this.table.rowIds[0] ?? null),
      'go-through': () => this.position.step('next'),
      'problems-left': () => this.position.first(),
      export: () => this.host.exportDocuments(),
      'open-all': () => this.setAllOpen(button, true),
      'close-all': () => this.setAllOpen(button, false),
      history: () => row && this.host.history(row.view.id),
      'add-row': () => this.host.addRow(button.dataset['part'] === 'P1' ? 'P1' : 'P2'),
      'alter-row': () => row && this.host.alterRow(row.view.id),
      'move-up': () => this.commands.run('move-up'),
      'move-down': () => this.commands.run('move-down'),
      'remove-row': () => row && this.host.removeRow(row.view.id),
      term: () => this.glossary.open(button, Number(button.dataset['term'])),
      terms: () => this.glossary.open(button),
      usage: () => this.usage.open(button),
      'open-document': () => this.host.openDocument(button.dataset['document'] ?? ''),
      filter: () => this.toolbar.toggle(button.dataset['filter'] as FilterKind),
      jump: () => this.position.jump(jumpOf(button)),
      help: () => this.commands.run('help'),
      'show-all': () => this.toolbar.clear(),
      'first-problem': () => this.position.first(),
      'next-problem': () => this.position.step('next'),
      'previous-problem': () => this.position.step('previous'),
      'open-text': () => this.host.openText(this.position.current ?? this.scroll.item, null),
    };
    actions[button.dataset['action'] ?? '']?.();
  }

  /** Goes to the field, whose value stays until the next key replaces it. */
  private chooseAnother(item: string | null, name: string): void {
    if (item !== null) this.table.showField(item, name);
    const field = this.page.fields.get(item, name);
    if (field) enter(field, true);
  }

  /** The button stays where it is, whatever opens above it. */
  private setAllOpen(button: HTMLElement, open: boolean): void {
    const part = partKeyOf(`${button.dataset['part'] ?? ''}-`);
    this.steady.around(() => this.table.setAllOpen(part, open));
  }

  private filter(filter: Filter): void {
    this.table.setFilter(filter);
    this.head?.showFilter(filter.kind);
  }

  private rowsShown(): void {
    const { rows, of } = this.table.shown;
    this.toolbar.showRows(rows, of, this.page.strings);
    this.toolbar.jumps.show(this.outline, (jump) => this.table.placeOf(jump) !== undefined);
  }
}

/** Runs `change`, then restores focus and selection if the focused element had to move. */
function keepingFocus(change: () => void): void {
  const active = document.activeElement;
  const text =
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && active.type === 'text')
      ? active
      : undefined;
  const selection = text && ([text.selectionStart, text.selectionEnd] as const);
  change();
  if (!(active instanceof HTMLElement) || document.activeElement === active || !active.isConnected)
    return;
  active.focus({ preventScroll: true });
  if (text && selection) text.setSelectionRange(...selection);
}

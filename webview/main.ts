import type { DocumentView, TableView } from '../src/core/view/tableView';
import { viewAfter } from '../src/protocol/following';
import type {
  DifferenceMessage,
  FlushMessage,
  InitMessage,
  ToPage,
  ViewMessage,
} from '../src/protocol/messages';
import { ConflictPage } from './conflict/conflictPage';
import { connect } from './channel/connection';
import { element, targetOf } from './dom/dom';
import { Edits, PATIENCE_MS } from './field/edits';
import { FieldRegistry } from './field/fieldRegistry';
import { leaveDrafts, takeDrafts } from './place/handover';
import { loadToolkitAfterPaint, toolkitSource } from './loadToolkit';
import { Notices } from './notices';
import type { Page } from './page';
import { keepComposingKeys } from './keyboard/composing';
import { PointerHold } from './keyboard/pointerHold';
import { rememberedState, StateKeeper } from './place/savedState';
import { stepThrough } from './place/stepThrough';
import { takeDroppedBooks } from './table/dropBook';
import { TablePage, type HostWays } from './table/tablePage';
import { unreadablePage } from './unreadable';

const toolkit = toolkitSource();
const root = document.getElementById('root') ?? document.body;
let shell: Shell | undefined;

const connection = connect((message: ToPage) => {
  if (message.type === 'init') shell ??= new Shell(message);
  else shell?.receive(message);
});

takeDroppedBooks((book) => connection.post({ type: 'take-in', ...book }));

const host: HostWays = {
  save: () => connection.post({ type: 'save' }),
  openText: (item, line) => connection.post({ type: 'open-text', item, line }),
  history: (item) => connection.post({ type: 'history', item }),
  comparePrevious: () => connection.post({ type: 'compare-previous' }),
  exportDocuments: () => connection.post({ type: 'export' }),
  openDocument: (document) => connection.post({ type: 'open-document', document }),
  addRow: (part) => connection.post({ type: 'add-row', part }),
  alterRow: (item) => connection.post({ type: 'alter-row', item }),
  moveRow: (item, direction) => connection.post({ type: 'move-row', item, direction }),
  removeRow: (item) => connection.post({ type: 'remove-row', item }),
  askForUsage: () => connection.post({ type: 'usage' }),
  askForSameRow: (what) => connection.post({ type: 'same-row', ...what }),
  place: (item, field) => connection.post({ type: 'place', item, field }),
  openMergeEditor: (line) => connection.post({ type: 'open-merge-editor', line }),
  flushed: (id) => connection.post({ type: 'flushed', id }),
  paste: (message) => connection.post(message),
};

/** The page of one pane: shows a table, or why there is none, from the host's messages. */
class Shell {
  private readonly page: Page;
  private readonly edits: Edits;
  private readonly notices: Notices;
  private readonly keeper: StateKeeper;
  private readonly saved = rememberedState(connection);
  private readonly pointer = new PointerHold();
  /** Shown instead of the table if the file cannot be a table. */
  private readonly other = element('div', { hidden: true });
  private readonly conflict: ConflictPage;
  private table: TablePage | undefined;
  /** The latest view from the host. */
  private known: ViewMessage | undefined;
  /** The view waits until the input method finishes a composition. */
  private isHeld = false;
  private left = false;
  private readonly name: string;
  /** The pending input that was last posted to the host. */
  private postedTyped = '[]';

  constructor({ strings, keys, language, document: name }: InitMessage) {
    document.documentElement.lang = language;
    this.name = name;
    this.notices = new Notices(strings, () => connection.post({ type: 'unify-line-ends' }));
    this.edits = new Edits(
      (message) => connection.post(message),
      (silent) => this.notices.setSilent(silent),
    );
    this.keeper = new StateKeeper(
      connection,
      (scroll) => this.table?.kept(scroll) ?? this.saved,
      () => this.table?.scroll ?? this.saved.scroll,
    );
    const fields = new FieldRegistry();
    fields.keepForLater([...takeDrafts(name), ...this.saved.drafts]);
    this.page = {
      strings,
      keys,
      today: '',
      edits: this.edits,
      fields,
      notices: this.notices,
      pointer: this.pointer,
      askForGuidance: (item) => connection.post({ type: 'guidance', item }),
      changed: () => {
        this.keeper.now();
        this.keeper.soon();
        this.postTyped();
        this.handOver();
      },
    };
    this.conflict = new ConflictPage(this.page);
    const { readOnly, rulesOff, lineEnds, element: notices } = this.notices;
    root.replaceChildren(readOnly, rulesOff, lineEnds, this.other, notices);
    this.listen();
  }

  /** No message moves the page while a mouse button is down. A save does not wait for that. */
  receive(message: Exclude<ToPage, InitMessage>): void {
    if (message.type === 'result') this.edits.answered(message.id);
    if (message.type !== 'flush') this.pointer.whenUp(() => this.take(message));
    else if (this.table) this.table.flush(message);
    else host.flushed(message.id);
  }

  private take(message: Exclude<ToPage, InitMessage | FlushMessage>): void {
    switch (message.type) {
      case 'view':
      case 'difference':
        this.follow(message);
        break;
      case 'result':
        this.edits.receive(message);
        break;
      case 'reading':
        this.table?.readings.show(message);
        break;
      case 'paste-preview':
        this.table?.clipboard.show(message);
        break;
      case 'guidance':
        this.table?.showGuidance(message);
        break;
      case 'usage':
        this.table?.usage.show(message.paragraphs);
        break;
      case 'same-row':
        this.table?.sameRow.receive(message);
        break;
      case 'reveal':
        this.table?.position.reveal(message.item, message.field);
        break;
      case 'follow':
        this.table?.position.follow(message.item, message.field);
        break;
      case 'step':
        if (this.other.hidden) this.table?.position.step(message.direction);
        else stepThrough(this.other, message.direction);
        break;
      case 'command':
        if (this.other.hidden) this.table?.commands.run(message.command);
    }
  }

  private follow(message: ViewMessage | DifferenceMessage): void {
    const before = this.known?.view;
    this.known = viewAfter(this.known, message);
    if (!this.known) {
      connection.post({ type: 'resend' });
      return;
    }
    const { view } = this.known;
    this.view(this.known);
    this.notices.withdraw('undone');
    if (message.undone && before?.kind === 'table' && view.kind === 'table' && !this.isHeld) {
      this.table?.undone.show(message.undone, before, view);
    }
  }

  private view(message: ViewMessage): void {
    const { view } = message;
    this.page.today = message.today;
    this.notices.showRulesOff(message.rulesOff);
    this.isHeld = this.page.fields.anyComposing && this.isRebuiltBy(view);
    if (this.isHeld) return;
    this.other.hidden = view.kind === 'table';
    this.notices.setLineEnds(view.kind === 'table' ? message.mixedLineEnds : undefined);
    if (view.kind === 'table') this.showTable(message, view);
    else this.showOther(message, view);
  }

  private showHeld(): void {
    if (this.isHeld && this.known) this.view(this.known);
  }

  private isRebuiltBy(view: DocumentView): boolean {
    return view.kind !== 'table' || this.table?.isRebuiltBy(view) === true;
  }

  private showOther({ readOnly }: ViewMessage, view: Exclude<DocumentView, TableView>): void {
    // The table and its drafts stay, hidden: the text is often broken only for a moment.
    if (this.table) this.table.element.hidden = true;
    const isConflict = view.kind === 'conflict';
    this.notices.readOnly.hidden = !(isConflict && readOnly);
    if (!isConflict) {
      this.other.replaceChildren(unreadablePage(view, this.page, readOnly));
      return;
    }
    this.notices.withdraw('merged');
    if (!this.conflict.element.isConnected) this.other.replaceChildren(this.conflict.element);
    this.conflict.show(view, readOnly);
  }

  private showTable(message: ViewMessage, view: TableView): void {
    const first = !this.table;
    const table = (this.table ??= new TablePage(this.page, host));
    table.element.hidden = false;
    table.show(view);
    table.setReadOnly(message);
    if (this.conflict.isDecided) this.offerToFinish();
    if (!first) return;
    this.other.after(table.element);
    table.restore(this.saved, () => this.keeper.enable());
    loadToolkitAfterPaint(toolkit);
  }

  /** The last conflict is decided: the merge still has to be committed. */
  private offerToFinish(): void {
    const { conflictsDone, finishMerge } = this.page.strings;
    this.conflict.isDecided = false;
    const run = () => connection.post({ type: 'finish-merge' });
    this.notices.offer('merged', conflictsDone, { label: finishMerge, run });
  }

  /** A pending answer may never come: then the next page needs the drafts. */
  private handOver(): void {
    if (this.edits.pending) leaveDrafts(this.name, this.page.fields.drafts());
    else if (this.left) takeDrafts(this.name);
    this.left = this.edits.pending;
  }

  /** Called after every key, so it posts only changes. */
  private postTyped(): void {
    const operations = this.page.fields.unsent();
    const typed = JSON.stringify(operations);
    if (typed === this.postedTyped) return;
    this.postedTyped = typed;
    connection.post({ type: 'typed', operations });
  }

  private listen(): void {
    this.pointer.listen();
    keepComposingKeys();
    const focus = (focused: boolean) => connection.post({ type: 'focus', focused });
    window.addEventListener('focus', () => focus(true));
    window.addEventListener('blur', () => focus(false));
    if (document.hasFocus()) focus(true);
    document.addEventListener('scroll', () => this.keeper.soon(), { passive: true });
    document.addEventListener('compositionend', () => {
      if (this.isHeld) queueMicrotask(() => this.pointer.whenUp(() => this.showHeld()));
    });
    this.notices.rulesOff
      .querySelector('button')
      ?.addEventListener('click', () => connection.post({ type: 'open-rule-settings' }));
    this.other.addEventListener('click', (event) => {
      const button = targetOf(event)?.closest<HTMLElement>('[data-action]');
      const line = button?.dataset['line'];
      if (button?.dataset['action'] === 'open-merge-editor')
        host.openMergeEditor(Number(line ?? 1));
      const action = button?.dataset['action'];
      if (action === 'show-anyway' || action === 'reopen' || action === 'convert-to-utf8') {
        connection.post({ type: action });
      }
      if (button?.dataset['action'] === 'open-text') {
        host.openText(null, line === undefined ? null : Number(line));
      }
    });
  }
}

connection.post({ type: 'ready' });
setTimeout(() => {
  if (!shell) root.textContent = root.dataset['silence'] ?? '';
}, PATIENCE_MS);

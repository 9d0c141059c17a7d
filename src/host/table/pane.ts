import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { Operation } from '../../core/edit/operation/operation';
import { readMessage, requestId } from '../../protocol/checkMessage';
import { messageAfter } from '../../protocol/following';
import type {
  EditMessage,
  FixMessage,
  ResolveMessage,
  RevealMessage,
  StepMessage,
  TableCommand,
  ToHost,
  ToPage,
  UndoneBy,
  ViewMessage,
} from '../../protocol/messages';
import { keyTable } from '../../protocol/keyTable';
import { pageStrings } from '../../protocol/strings';
import type { MergeBases } from '../compare/mergeBases';
import type { Documents } from '../documents';
import type { ContractFiles } from '../contracts/contractFiles';
import type { EditQueue } from '../editQueue';
import { FlushRequests } from './flushRequests';
import { handleFileMessage } from './fileMessages';
import { answerFromOthers } from './fromOthers';
import { answerPaste } from './answerPaste';
import { CatalogAnswers } from './fromCatalog';
import type { OwnRowNumbers } from './ownRowNumbers';
import { PendingInput } from './pendingInput';
import type { LanguageSetting } from '../language';
import { pageHtml, pageRoot, TABLE_PAGE } from './pageHtml';
import { readTypedDays } from './readTypedDays';
import { carryOut, refused } from './request';
import type { TextPlace } from './switchEditor';
import { viewMessage } from './viewMessage';

/** Before a save, VS Code waits for extensions for 1.5 s at most. */
const FLUSH_MS = 1000;

/** The services that all panes share. */
export interface PaneServices {
  readonly extensionUri: vscode.Uri;
  readonly documents: Documents;
  readonly queue: EditQueue;
  readonly language: LanguageSetting;
  readonly bases: MergeBases;
  readonly files: ContractFiles;
  readonly ownNumbers: OwnRowNumbers;
  /** Shows the document of the pane as text, at that place. */
  readonly openText: (pane: Pane, place: TextPlace) => Promise<void>;
  /** The user has gone to another row or field of the pane. */
  readonly moved: (pane: Pane) => void;
  /** The page of the pane has got the keyboard, or has lost it. */
  readonly focus: (pane: Pane, focused: boolean) => void;
}

/** A table on the screen: its page, and the document that it shows. Exists as long as its panel. */
export class Pane {
  /** The row where the user was last. */
  place: string | null = null;
  /** The field there, or of the head. */
  field: string | null = null;
  /** The last view sent to the page; `undefined` while there is no page. */
  shown: ViewMessage | undefined;

  private readonly owned: vscode.Disposable[] = [];
  private readonly root: vscode.Uri;
  private isDisposed = false;
  private shownVersion: number | undefined;
  private revision = 0;
  private revealLater: RevealMessage | undefined;
  private readonly pendingInput: PendingInput;
  private readonly catalogs: CatalogAnswers;
  private readonly flushes = new FlushRequests((message) => this.post(message));

  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    private readonly services: PaneServices,
  ) {
    this.root = pageRoot(services.extensionUri);
    this.catalogs = new CatalogAnswers(document, services, (message) => this.post(message));
    this.pendingInput = new PendingInput(document, services.queue);
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.root] };
    this.owned.push(
      panel.webview.onDidReceiveMessage((data: unknown) => this.receive(data)),
      panel.onDidChangeViewState(() => {
        // The first place after a click comes before the pane is the active one.
        if (panel.active) services.moved(this);
        // VS Code removes a hidden page. A new one sends `ready`.
        if (panel.visible) return;
        this.forgetPage();
        void this.pendingInput.write().then(() => this.saveIfLeft());
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        this.show(panel.active ? undoneBy(event) : undefined);
      }),
      services.language.onDidChange(() => this.load()),
      services.documents.rules.onDidChange(() => this.show()),
      services.documents.catalogs.onDidChange(() => {
        // Terms are part of the view.
        this.show();
        this.catalogs.answerAgain();
      }),
      // A table may be open for weeks.
      vscode.window.onDidChangeWindowState(() => {
        if (this.shown && this.shown.today !== services.documents.today) this.show();
      }),
      services.documents.bytes.onDidChange((changed) => {
        if (changed === document) this.show();
      }),
      services.documents.previous.onDidChange((uri) => {
        if (uri.toString() === document.uri.toString()) this.show();
      }),
      services.bases.onDidFind((found) => {
        if (found === document) this.show();
      }),
      services.documents.onDidReadAnyway((wanted) => {
        if (wanted === document) this.show();
      }),
    );
    this.load();
  }

  dispose(): void {
    this.isDisposed = true;
    this.forgetPage();
    void this.pendingInput.write();
    for (const each of this.owned) each.dispose();
  }

  /** Shows the field of the row, or of the head (`null`), with the focus on it; at once or with the page. */
  reveal(item: string | null, field?: string): void {
    const message = { type: 'reveal', item, ...(field === undefined ? {} : { field }) } as const;
    if (this.shown) this.post(message);
    else this.revealLater = message;
  }

  /** Shows the row at which the cursor of the text is. Moves no focus. */
  follow(item: string | null, field?: string): void {
    if (this.shown) this.post({ type: 'follow', item, ...(field === undefined ? {} : { field }) });
  }

  step(direction: StepMessage['direction']): void {
    if (this.shown) this.post({ type: 'step', direction });
  }

  /** Has the page do that where the user is. */
  run(command: TableCommand): void {
    if (this.shown) this.post({ type: 'command', command });
  }

  /**
   * Has the page send what is typed and not sent. Resolves when that is in the document, or after a second: a
   * page that does not answer must not delay a save.
   */
  async settle(): Promise<void> {
    if (!this.shown) return;
    const written = this.flushes.ask().then(() => this.services.queue.idle(this.document));
    await Promise.race([written, after(FLUSH_MS)]);
  }

  private receive(data: unknown): Promise<void> | void {
    const message = readMessage(data);
    if (message) return this.handle(message);
    const id = requestId(data);
    if (id !== undefined) this.post(refused(id, { code: 'not-taken' }, this.services.language.t));
  }

  private async handle(message: ToHost): Promise<void> {
    const { document, services } = this;
    switch (message.type) {
      case 'ready':
        this.start();
        return;
      case 'resend':
        if (this.shown) this.showWhole();
        return;
      case 'edit':
      case 'fix':
      case 'resolve':
        return this.answer(message);
      case 'typed':
        this.pendingInput.set(message.operations);
        this.showTypedDays(message.operations);
        return;
      case 'paste':
        this.post(await answerPaste(document, message, services));
        return;
      case 'flushed':
        this.flushes.answered(message.id);
        return;
      case 'save':
        await services.queue.idle(document);
        // Would overwrite the file with a text in which characters are lost.
        if (!services.documents.encodingFault(document)) await document.save();
        return;
      case 'place':
        this.place = message.item;
        this.field = message.field;
        services.moved(this);
        return;
      case 'focus':
        services.focus(this, message.focused);
        return;
      case 'guidance':
      case 'usage':
        this.catalogs.answer(message);
        return;
      case 'same-row':
        this.post(answerFromOthers(message, document, services));
        return;
      default:
        return handleFileMessage(message, this, services);
    }
  }

  private get analysis(): Analysis {
    return this.services.documents.analysis(this.document);
  }

  private showTypedDays(operations: readonly Operation[]): void {
    const { today } = this.services.documents;
    const { checklist } = this.analysis;
    for (const message of readTypedDays(operations, { checklist, today })) this.post(message);
  }

  private async answer(message: EditMessage | FixMessage | ResolveMessage): Promise<void> {
    const { result, goOnAt } = await carryOut(this.document, message, this.services);
    if (this.shownVersion !== this.document.version) this.show();
    this.post(result);
    if (goOnAt) this.reveal(goOnAt.item, goOnAt.field);
    if (result.ok) await this.saveIfLeft();
  }

  /** With autosave on focus change, VS Code saves before the edit of the cell that was left arrives. */
  private async saveIfLeft(): Promise<void> {
    const { document, panel } = this;
    if (this.isDisposed || panel.active || !document.isDirty) return;
    if (this.services.documents.encodingFault(document)) return;
    const autoSave = vscode.workspace.getConfiguration('files', document).get('autoSave');
    if (autoSave === 'onFocusChange') await document.save();
  }

  private load(): void {
    const { panel, root, services } = this;
    this.forgetPage();
    const { current, t } = services.language;
    panel.webview.html = pageHtml(panel.webview, root, {
      ...TABLE_PAGE,
      language: current,
      title: t('Checklist'),
      silence: t(
        'No answer from VS Code. Close this table and open it again; what you typed is kept.',
      ),
    });
  }

  private start(): void {
    // The new page has restored what was typed in the page before.
    this.pendingInput.set([]);
    const { current, t } = this.services.language;
    const name = this.document.uri.toString();
    this.post({
      type: 'init',
      language: current,
      strings: pageStrings(t),
      document: name,
      keys: keyTable(t),
    });
    this.showWhole();
    if (!this.revealLater) return;
    this.post(this.revealLater);
    this.revealLater = undefined;
    // VS Code moved the focus to the pane before it had a page.
    if (this.panel.active) this.panel.reveal();
  }

  /** Sends the page what has changed, if there is a page. */
  private show(undone?: UndoneBy): void {
    const { shown } = this;
    if (!shown) return;
    this.shown = this.view();
    this.post({ ...messageAfter(shown, this.shown), ...(undone && { undone }) });
  }

  private showWhole(): void {
    this.shown = this.view();
    this.post(this.shown);
  }

  private view(): ViewMessage {
    this.shownVersion = this.document.version;
    return viewMessage(this.document, ++this.revision, this.services);
  }

  private forgetPage(): void {
    this.shown = undefined;
    this.catalogs.forget();
    this.services.focus(this, false);
    this.flushes.giveUp();
  }

  private post(message: ToPage): void {
    if (this.isDisposed) return;
    void this.panel.webview.postMessage(message);
  }
}

function undoneBy({ reason }: vscode.TextDocumentChangeEvent): UndoneBy | undefined {
  if (reason === vscode.TextDocumentChangeReason.Undo) return 'undo';
  return reason === vscode.TextDocumentChangeReason.Redo ? 'redo' : undefined;
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

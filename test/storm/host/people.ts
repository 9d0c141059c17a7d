import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { Operation } from '../../../src/core/edit/operation/operation';
import type { DocumentView } from '../../../src/core/view/tableView';
import { StandInPage } from '../../integration/standInPage';
import { folder, onDisk, until } from '../../integration/workbench';
import type { Random } from '../random';
import { ITEMS } from './form';
import { History } from './history';

const run = promisify(execFile);
let made = 0;

/** Everybody who works on one document at the same time. */
export class People {
  readonly history: History;
  /** What the formatter adds at the next save. */
  private toFormat: string | undefined;
  private readonly owned: readonly { dispose(): unknown }[];
  private readonly edits: Promise<void>[] = [];

  private constructor(
    readonly document: vscode.TextDocument,
    readonly pages: readonly StandInPage[],
    private readonly random: Random,
  ) {
    this.history = new History(document);
    const pattern = document.uri.fsPath;
    this.owned = [
      this.history,
      vscode.languages.registerDocumentFormattingEditProvider(
        { pattern },
        { provideDocumentFormattingEdits: ({ lineCount }) => this.format(lineCount) },
      ),
    ];
    for (const page of pages) page.whenFlushed((id) => this.flush(page, id));
  }

  static async at(document: vscode.TextDocument, random: Random): Promise<People> {
    const pages = [await StandInPage.open(document), await StandInPage.open(document)];
    return new People(document, pages, random);
  }

  dispose(): void {
    for (const page of this.pages) page.close();
    for (const each of this.owned) each.dispose();
  }

  /** Types into a cell of one of the tables: what that page sends, and its answer. */
  async edit(page = this.random.pick(this.pages)): Promise<void> {
    const operation = this.operation(page.view.view);
    const asked = this.history.ask(operation);
    // A page that is closed meanwhile never hears how it went.
    const answered = Promise.race([page.edit(operation), page.whenClosed()]).then((answer) => {
      if (answer) this.history.answer(asked, answer);
    });
    this.edits.push(answered);
    await answered;
  }

  /** Resolves when every edit has its answer. */
  async answered(): Promise<void> {
    await Promise.all(this.edits);
  }

  /** At typing speed: the next one does not wait for the answer to the one before. */
  async burst(): Promise<void> {
    const page = this.random.pick(this.pages);
    await Promise.all([this.edit(page), this.edit(page), this.edit(page)]);
  }

  /** Types where the cursor of the text editor stands, if one is active. */
  async type(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document !== this.document) return;
    const end = this.random.pick(comments(this.document));
    editor.selection = new vscode.Selection(end, end);
    for (const text of Array.from('あいう').slice(this.random.below(3))) {
      this.history.othersInsert(text);
      await vscode.commands.executeCommand('type', { text });
    }
  }

  /** Another extension adds a line, far up or far down. */
  async insert(): Promise<void> {
    const text = `# 他者${++made}\n`;
    this.history.othersInsert(text);
    const line = this.random.pick([0, 1, comments(this.document)[0]?.line ?? 0]);
    const edit = new vscode.WorkspaceEdit();
    const at = new vscode.Position(line, 0);
    // With a label VS Code keeps the check of the version, also in 1.100.
    edit.set(this.document.uri, [
      [vscode.TextEdit.insert(at, text), { label: '他者', needsConfirmation: false }],
    ]);
    await vscode.workspace.applyEdit(edit);
  }

  async undo(): Promise<void> {
    await vscode.commands.executeCommand(this.random.chance(0.7) ? 'undo' : 'redo');
  }

  async save(): Promise<void> {
    if (this.random.chance(0.5)) this.toFormat = `# 整形${++made}\n`;
    if (this.random.chance(0.3)) this.random.pick(this.pages).say({ type: 'save' });
    else await this.document.save();
  }

  async revert(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }

  /** Another program writes the file, whether or not there is something to save. */
  async writeDisk(): Promise<void> {
    const text = `# 外部${++made}\n${await this.found()}`;
    this.history.othersWrite(text);
    await vscode.workspace.fs.writeFile(this.document.uri, new TextEncoder().encode(text));
  }

  /** git brings the version of another branch. */
  async checkout(): Promise<void> {
    const { fsPath } = this.document.uri;
    const text = `# 別の版${++made}\n${await this.found()}`;
    this.history.othersWrite(text);
    const blob = run('git', ['hash-object', '-w', '--stdin'], { cwd: folder().fsPath });
    blob.child.stdin?.end(text);
    const id = (await blob).stdout.trim();
    const name = path.basename(fsPath);
    // An index of its own: that of the repository is often locked by VS Code's git.
    const env = { ...process.env, GIT_INDEX_FILE: `.git/storm-${++made}` };
    const git = (...args: string[]) => run('git', args, { cwd: folder().fsPath, env });
    await git('update-index', '--add', '--cacheinfo', `100644,${id},${name}`);
    const checkOut = () => git('checkout', '-f', '--', name);
    // VS Code was saving at that very moment: whoever sits at the terminal does it again.
    await checkOut().catch(checkOut);
  }

  /** What the file has. While git puts another version there, there is none for a moment. */
  private found(): Promise<string> {
    return until('a file', () => onDisk(this.document.uri).catch(() => undefined));
  }

  /** A table is closed and opened again, whatever is on its way to it. */
  async reopen(): Promise<void> {
    const page = this.random.pick(this.pages);
    await page.reopen();
  }

  /** A cell was half typed when the document was saved: it is sent first. */
  private flush(page: StandInPage, id: number): void {
    if (this.random.chance(0.4)) void this.edit(page);
    page.say({ type: 'flushed', id });
  }

  private format(lineCount: number): vscode.TextEdit[] {
    const text = this.toFormat;
    this.toFormat = undefined;
    if (text === undefined) return [];
    this.history.othersInsert(text);
    return [vscode.TextEdit.insert(new vscode.Position(lineCount, 0), text)];
  }

  private operation(view: DocumentView): Operation {
    const { random } = this;
    const item = random.pick(ITEMS);
    const field = random.pick([
      '初回確認',
      '備考',
      '備考',
      '完了日',
      '合意文書',
      '合意内容',
    ] as const);
    const seen = random.chance(0.9) ? { seen: shown(view, item, field) } : {};
    if (random.chance(0.08) && field !== '初回確認') return { kind: 'unset', item, field, ...seen };
    const value = this.value(field);
    return { kind: 'set', item, field, value, ...seen };
  }

  private value(field: string): string {
    const text = `記入${++made}`;
    if (field === '初回確認') return this.random.pick(['はい', 'いいえ', '対象外']);
    if (field === '完了日') return `${1900 + ++made}-07-01`;
    return this.random.chance(0.2) ? `${text}\n続き: "${text}"` : text;
  }
}

/** Ends of the lines that are comments and nothing else: who types there breaks nothing. */
function comments(document: vscode.TextDocument): vscode.Position[] {
  const ends: vscode.Position[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    if (/^\s*#/.test(text)) ends.push(range.end);
  }
  return ends;
}

/** What a cell of the view shows. */
export function shown(view: DocumentView, item: string, field: string): string | null {
  if (view.kind !== 'table') return null;
  const sections = view.parts.flatMap((part) => part.sections);
  const rows = sections.flatMap(({ items }) => items.flatMap((each) => each.rows));
  const cells = rows.find(({ id }) => id === item)?.cells ?? [];
  return cells.find((cell) => cell.field === field)?.value ?? null;
}

import * as vscode from 'vscode';
import type { EncodingFault } from '../../core/encoding/encodingFault';
import { isUtf8 } from '../../core/encoding/encodings';
import type { MixedLineEnds } from '../../core/encoding/lineEnds';
import { mixedLineEnds } from '../../core/encoding/lineEnds';
import { readUtf8, withoutByteOrderMark } from '../../core/encoding/readUtf8';
import { MOST_BYTES } from '../../core/format/limits';

/** What the file of a document was when it was last read, and how VS Code had read it then. */
interface Known {
  readonly encoding: string;
  readonly fault?: EncodingFault;
  readonly lineEnds?: MixedLineEnds;
}

const LINE_BREAK = /\r\n?|\n/g;

/**
 * Compares open documents with the bytes of their files: whether VS Code read them as UTF-8 and
 * nothing was lost, and whether their lines end alike, which a document cannot say.
 *
 * A file is read when its document is first asked about, and after every change that came from the
 * file. Until then a document that looks sound counts as sound: bytes that are not UTF-8 would show.
 */
export class DocumentBytes implements vscode.Disposable {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();
  private readonly asked = new WeakMap<vscode.TextDocument, number>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Another answer for that document. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor() {
    const { workspace } = vscode;
    const files = workspace.createFileSystemWatcher('**', false, false, true);
    // Any file's: a table can show a checklist of whatever name.
    const look = (uri: vscode.Uri): void => {
      const document = workspace.textDocuments.find((each) => each.uri.toString() === String(uri));
      if (document) this.lookAgain(document);
    };
    this.subscriptions = [
      files,
      files.onDidCreate(look),
      files.onDidChange(look),
      workspace.onDidSaveTextDocument((document) => this.lookAgain(document)),
      // Comes, too, when the document was read again, or in another encoding.
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.isDirty || !isUtf8(document.encoding)) this.lookAgain(document);
      }),
    ];
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  /** Whether we have shown or checked the document, so that its file concerns us. */
  isAsked(document: vscode.TextDocument): boolean {
    return this.asked.has(document);
  }

  /** Why the text must not be edited; `undefined` where it is what the file says. */
  fault(document: vscode.TextDocument): EncodingFault | undefined {
    if (!this.asked.has(document)) void this.look(document);
    const known = this.known.get(document);
    if (known && isAlike(known.encoding, document.encoding)) return known.fault;
    const looksSound = isUtf8(document.encoding) && !document.getText().includes('\ufffd');
    return !known && looksSound ? undefined : { kind: 'pending' };
  }

  /** The same, once the file has been read. */
  async settledFault(document: vscode.TextDocument): Promise<EncodingFault | undefined> {
    if (this.fault(document)?.kind === 'pending') await this.look(document);
    return this.fault(document);
  }

  /** `undefined` where they are alike, and while the file is being read. */
  lineEnds(document: vscode.TextDocument): MixedLineEnds | undefined {
    if (!this.asked.has(document)) void this.look(document);
    return this.known.get(document)?.lineEnds;
  }

  /** Reads the file of a document again that somebody has asked about. Never rejects. */
  async look(document: vscode.TextDocument): Promise<void> {
    const turn = (this.asked.get(document) ?? 0) + 1;
    this.asked.set(document, turn);
    const bytes = await bytesOf(document.uri);
    // A later look sees more.
    if (this.asked.get(document) !== turn || document.isClosed) return;
    const before = this.known.get(document);
    const [was, wasLineEnds] = [this.fault(document), this.lineEnds(document)];
    this.known.set(document, compare({ document, bytes }, before));
    const isSame = JSON.stringify(was) === JSON.stringify(this.fault(document));
    if (!isSame || JSON.stringify(wasLineEnds) !== JSON.stringify(this.lineEnds(document))) {
      this.changed.fire(document);
    }
  }

  private lookAgain(document: vscode.TextDocument): void {
    if (this.asked.has(document)) void this.look(document);
  }
}

/**
 * The bytes of the file; `undefined` where there is none, as for a document that is not saved yet, and
 * for what is larger than a checklist or no file.
 */
export async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES || (type & vscode.FileType.File) === 0) return undefined;
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // Also thrown for a scheme without a file system, such as that of a document never saved.
    return undefined;
  }
}

function isAlike(one: string, other: string): boolean {
  return one === other || (isUtf8(one) && isUtf8(other));
}

function compare(
  { document, bytes }: { document: vscode.TextDocument; bytes: Uint8Array | undefined },
  before: Known | undefined,
): Known {
  const { encoding, eol, isDirty, isUntitled } = document;
  const readOtherwise = { encoding, fault: { kind: 'read-otherwise', readAs: encoding } } as const;
  // Of a document without a file the text is all there is; saved, it would be in that encoding.
  if (!bytes) return isUntitled && !isUtf8(encoding) ? readOtherwise : { encoding };
  const read = readUtf8(bytes);
  if ('fault' in read) {
    return { encoding, fault: { kind: 'not-utf8', readAs: encoding, ...read.fault } };
  }
  if (!isUtf8(encoding)) return readOtherwise;
  // The file was put right, and the document has not been read from it again yet.
  const isStale = before?.fault && !isDirty && !isTextOf(document, read.text);
  if (isStale) return { encoding, fault: { kind: 'pending' } };
  const lineEnds = mixedLineEnds(bytes, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
  return { encoding, ...(lineEnds && { lineEnds }) };
}

function isTextOf(document: vscode.TextDocument, text: string): boolean {
  const plain = (each: string): string => withoutByteOrderMark(each).replace(LINE_BREAK, '\n');
  return plain(document.getText()) === plain(text);
}

import * as vscode from 'vscode';
import { editionById } from '../../core/catalog/lookup';
import type { Edition } from '../../core/catalog/types';
import type { CatalogText } from '../../core/languageFeatures/catalogText';
import { catalogText } from '../../core/languageFeatures/catalogText';
import type { CatalogPlace } from '../../core/languageFeatures/definition';
import { lineIndex } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { LanguageSetting } from '../language';

const SCHEME = 'kakunin-catalog';

/** The editions of the form as read-only documents, `kakunin-catalog:/令和6年6月.md`. */
export class CatalogDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: readonly vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly editions: readonly Edition[],
    private readonly language: LanguageSetting,
  ) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      language.onDidChange(() => {
        for (const edition of editions) this.changed.fire(uriOf(edition));
      }),
    ];
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  provideTextDocumentContent({ path }: vscode.Uri): string | undefined {
    const edition = editionById(this.editions, path.replace(/^\/|\.md$/g, ''));
    return edition && catalogText(edition, this.language.t).text;
  }

  /** Where the row is in the document of its edition. */
  locate({ edition, id }: CatalogPlace): vscode.LocationLink | undefined {
    const shown = catalogText(edition, this.language.t);
    const span = shown.places.get(id);
    if (!span) return undefined;
    return { targetUri: uriOf(edition), targetRange: rangeIn(shown, span) };
  }
}

function uriOf({ id }: Edition): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
}

/** The document may not be open, so its own `positionAt` cannot be used. */
function rangeIn({ text }: CatalogText, { start, end }: Span): vscode.Range {
  const position = lineIndex(text);
  const from = position(start);
  const to = position(end);
  return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
}

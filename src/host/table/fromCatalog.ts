import type * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { OwnCatalog } from '../../core/catalog/ownCatalog';
import { guidanceViews } from '../../core/guidance/guidance';
import type { Translate } from '../../core/problems/translate';
import type {
  GuidanceMessage,
  GuidanceRequest,
  UsageMessage,
  UsageRequest,
} from '../../protocol/messages';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';

/** What a page wants to know of the edition that its checklist names, and of the catalogs of its folder. */
export type CatalogRequest = GuidanceRequest | UsageRequest;

type CatalogAnswer = GuidanceMessage | UsageMessage;

interface Services {
  readonly documents: Documents;
  readonly language: LanguageSetting;
}

/** Answers a page from the form and the catalogs, and again when a catalog has changed. */
export class CatalogAnswers {
  /** The rows whose guidance the page has. */
  private readonly guided = new Set<string>();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly services: Services,
    private readonly post: (message: CatalogAnswer) => void,
  ) {}

  answer(request: CatalogRequest): void {
    if (request.type === 'guidance') this.guided.add(request.item);
    const { document, services } = this;
    const { documents, language } = services;
    const catalogs = documents.catalogs.for(document.uri);
    const { checklist } = documents.analysis(document);
    this.post(answerFromCatalog(request, { checklist, catalogs }, language.t));
  }

  answerAgain(): void {
    for (const item of this.guided) this.answer({ type: 'guidance', item });
  }

  /** The page is gone. */
  forget(): void {
    this.guided.clear();
  }
}

interface Source extends Pick<Analysis, 'checklist'> {
  readonly catalogs: readonly OwnCatalog[];
}

function answerFromCatalog(
  request: CatalogRequest,
  { checklist, catalogs }: Source,
  t: Translate,
): CatalogAnswer {
  const edition = checklist?.form;
  if (request.type === 'usage') return { type: 'usage', paragraphs: edition?.usage ?? [] };
  const { item } = request;
  const title = checklist?.rows.find(({ id }) => id === item)?.field('項目')?.text;
  const row = { id: item, ...(title && { title }) };
  const guidance = edition ? guidanceViews(row, { edition, catalogs }, t) : [];
  return { type: 'guidance', item, guidance };
}

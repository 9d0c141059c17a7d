import type { Analysis } from '../../core/analyze';
import { guidanceView } from '../../core/guidance/guidance';
import type { Translate } from '../../core/problems/translate';
import type {
  GuidanceMessage,
  GuidanceRequest,
  UsageMessage,
  UsageRequest,
} from '../../protocol/messages';

/** What a page wants to know of the edition that its checklist names. */
export type CatalogRequest = GuidanceRequest | UsageRequest;

export function answerFromCatalog(
  request: CatalogRequest,
  { checklist }: Analysis,
  t: Translate,
): GuidanceMessage | UsageMessage {
  const form = checklist?.form;
  if (request.type === 'usage') return { type: 'usage', paragraphs: form?.usage ?? [] };
  const { item } = request;
  const title = checklist?.rows.find(({ id }) => id === item)?.field('項目')?.text;
  const row = { id: item, ...(title && { title }) };
  return { type: 'guidance', item, guidance: (form && guidanceView(form, row, t)) ?? null };
}

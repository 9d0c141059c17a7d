import type { Analysis } from '../../core/analyze';
import { guidanceView } from '../../core/guidance/guidance';
import type { Translate } from '../../core/problems/translate';
import type { GuidanceMessage } from '../../protocol/messages';

/** The guidance for a row of the checklist, by the edition that the checklist names. */
export function guidanceMessage(
  item: string,
  { checklist }: Analysis,
  t: Translate,
): GuidanceMessage {
  const form = checklist?.form;
  return { type: 'guidance', item, guidance: (form && guidanceView(form, item, t)) ?? null };
}

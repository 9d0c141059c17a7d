import type * as vscode from 'vscode';
import type { SameRowMessage, SameRowRequest } from '../../protocol/messages';
import type { ContractServices } from '../contracts/contractServices';
import { sameRowSource } from '../contracts/sameRowTexts';

/** Answers from the other checklists of the workspace. */
export function answerFromOthers(
  { item, field, text: current }: SameRowRequest,
  document: vscode.TextDocument,
  services: ContractServices,
): SameRowMessage {
  const source = sameRowSource(document, services);
  const texts = source
    .textsFor({ item, field, current })
    .map((each) => ({ text: each.text, from: source.names(each) }));
  return { type: 'same-row', item, field, texts };
}

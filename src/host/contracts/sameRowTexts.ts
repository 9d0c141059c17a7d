import * as vscode from 'vscode';
import type { SameRowPlace, SameRowText } from '../../core/contracts/sameRow';
import { sameRowTexts } from '../../core/contracts/sameRow';
import type { SameRowSource } from '../../core/languageFeatures/sameRowCompletions';
import { spellOutHiddenCharacters } from '../../core/text/hiddenCharacters';
import type { ContractServices } from './contractServices';

const SETTING = 'kakunin.offerTextsAcrossHospitals';

/** What other checklists of the workspace have in the fields of the document. */
export function sameRowSource(
  document: vscode.TextDocument,
  { files, documents, language: { t } }: ContractServices,
): SameRowSource {
  const nameOf = ({ path, 事業者, 対象システム }: SameRowText['sources'][number]): string => {
    const uri = files.uriOf(path);
    const file = uri ? [vscode.workspace.asRelativePath(uri)] : [];
    const names = [事業者, 対象システム].flatMap((name) => name ?? []);
    return spellOutHiddenCharacters([...names, ...file].join(' · '));
  };
  return {
    textsFor: (place: SameRowPlace) => {
      const { checklist } = documents.analysis(document);
      if (!checklist) return [];
      const acrossHospitals =
        vscode.workspace.getConfiguration(undefined, document).get(SETTING) === true;
      const asking = { path: document.uri.toString(), checklist, acrossHospitals };
      return sameRowTexts(files.contracts.contracts, asking, place);
    },
    names: ({ sources, more }) => [
      ...sources.map(nameOf),
      ...(more > 0 ? [t('and {count} more', { count: more })] : []),
    ],
  };
}

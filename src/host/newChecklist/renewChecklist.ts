import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { RenewalKind } from '../../core/contracts/renewal';
import { RENEWAL_KINDS, renewalOf } from '../../core/contracts/renewal';
import type { Checklist } from '../../core/model/checklist';
import { MOST_CHARACTERS, SURELY_TOO_LONG } from '../../core/format/limits';
import { refusalMessage } from '../../core/problems/refusalMessage';
import type { Translate } from '../../core/problems/translate';
import { CHECKLIST_SUFFIX } from '../../core/text/checklistName';
import { basename } from '../../core/text/fileName';
import { openDocument, readFile } from '../checklistFiles';
import type { Documents } from '../documents';
import type { LanguageSetting } from '../language';
import type { TableEditor } from '../table/tableEditor';
import { showError } from '../ui/notices';
import { pick } from '../ui/picks';
import { checklistOf, writeIfNew } from './createChecklist';
import { askFileName } from './newChecklistCommand';

interface RenewalServices {
  readonly documents: Documents;
  readonly tables: TableEditor;
  readonly language: LanguageSetting;
}

/**
 * Asks what the new contract is and for a name, and writes a checklist that continues `old`, beside it.
 * `undefined` if the user cancels or the file cannot be written.
 */
export async function renewByAsking(
  old: vscode.Uri,
  services: RenewalServices,
): Promise<vscode.Uri | undefined> {
  const { t } = services.language;
  const checklist = await checklistAt(old, services);
  if (!checklist) {
    showError(t('{file} cannot be read as a checklist.', { file: basename(old) }));
    return undefined;
  }
  const kind = await askKind(t);
  if (!kind) return undefined;
  const made = checklistOf(renewalOf(checklist, basename(old), kind), services.documents.editions);
  if ('refusal' in made) {
    showError(refusalMessage(made.refusal, t));
    return undefined;
  }
  const stem = basename(old).slice(0, -CHECKLIST_SUFFIX.length);
  const folder = vscode.Uri.joinPath(old, '..');
  const uri = await askFileName(`${stem}-${kind}`, folder, { title: titleOf(2, t), t });
  if (!uri) return undefined;
  const fault = await writeIfNew(uri, made.text, t);
  if (fault === undefined) return uri;
  showError(fault);
  return undefined;
}

function titleOf(step: number, t: Translate): string {
  return t('New checklist from this one ({step}/{steps})', { step, steps: 2 });
}

async function askKind(t: Translate): Promise<RenewalKind | undefined> {
  const about: Readonly<Record<RenewalKind, string>> = {
    更新: t('The contract is renewed'),
    追加構築: t('The system is extended'),
  };
  const kinds = RENEWAL_KINDS.map((kind) => ({
    label: kind,
    description: about[kind],
    value: kind,
  }));
  const picked = await pick(kinds, {
    title: titleOf(1, t),
    placeHolder: t(
      'Takes the parties, roles and agreed wording. Answers, dates and remarks are not taken.',
    ),
    ignoreFocusOut: true,
  });
  return picked?.value;
}

/** What the file says now, with what is typed in its tables; `undefined` if it cannot be read. */
async function checklistAt(
  uri: vscode.Uri,
  { documents, tables }: RenewalServices,
): Promise<Checklist | undefined> {
  await tables.settle(uri);
  const document = openDocument(uri);
  if (document) return checklistIn(documents.analysis(document));
  const file = await readFile(uri, SURELY_TOO_LONG);
  if (!('text' in file) || file.text.length > MOST_CHARACTERS) return undefined;
  return checklistIn(documents.analysisOf(file.text, uri));
}

function checklistIn({ reading }: Analysis): Checklist | undefined {
  return reading.kind === 'checklist' ? reading.checklist : undefined;
}

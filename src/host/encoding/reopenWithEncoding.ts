import * as vscode from 'vscode';
import type { EncodingFault } from '../../core/encoding/encodingFault';
import type { LegacyEncoding } from '../../core/encoding/encodings';
import { EDITOR_ENCODINGS, ENCODING_NAMES } from '../../core/encoding/encodings';
import type { Translate } from '../../core/problems/translate';
import { showWarning } from '../ui/notices';
import { pick } from '../ui/picks';
import { unsavedChanges } from './rewriteFile';

/**
 * Has VS Code read the file again: as UTF-8 where it is that, else in the encoding that the user
 * chooses. VS Code's own command for it works in text editors only. Returns whether the document is
 * one to be read as text now. Nothing is written.
 */
export async function reopenWithEncoding(
  document: vscode.TextDocument,
  fault: EncodingFault | undefined,
  t: Translate,
): Promise<boolean> {
  const encoding = fault?.kind === 'not-utf8' ? await choose(fault.candidates, t) : 'utf8';
  if (encoding === undefined) return false;
  if (document.isDirty) {
    void showWarning(unsavedChanges(t));
    return false;
  }
  await vscode.workspace.openTextDocument(document.uri, { encoding });
  return encoding !== 'utf8';
}

async function choose(
  candidates: readonly { readonly encoding: LegacyEncoding; readonly isLikely: boolean }[],
  t: Translate,
): Promise<string | undefined> {
  const likely = candidates.filter(({ isLikely }) => isLikely).map(({ encoding }) => encoding);
  const all = Object.keys(EDITOR_ENCODINGS) as LegacyEncoding[];
  const picks = [...likely, ...all.filter((each) => !likely.includes(each))].flatMap((each) => {
    const encoding = EDITOR_ENCODINGS[each];
    if (encoding === undefined) return [];
    const description = likely.includes(each) ? t('likely') : '';
    return [{ label: ENCODING_NAMES[each], description, encoding }];
  });
  const placeHolder = t('The encoding in which the file reads right');
  return (await pick(picks, { placeHolder }))?.encoding;
}

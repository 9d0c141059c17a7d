import * as vscode from 'vscode';
import type { MixedLineEnds } from '../../core/encoding/lineEnds';
import { mixedLineEnds, withLineEnd } from '../../core/encoding/lineEnds';
import type { Translate } from '../../core/problems/translate';
import type { MixedLineEndsNotice } from '../../protocol/messages';
import { showInformation } from '../ui/notices';
import { bytesOf } from './documentBytes';
import { rewriteFile, unsavedChanges } from './rewriteFile';

/** What saving would do to the file, and how to have it done as a change of its own. */
export function lineEndsNotice(
  { becomes, of, changed }: MixedLineEnds,
  t: Translate,
): MixedLineEndsNotice {
  const name = nameOf(becomes);
  return {
    message: t(
      'The lines of this file end differently. When it is saved, VS Code makes all of them {name}: {changed} of {of} lines then differ in Git as well.',
      { name, changed, of },
    ),
    action: t('Make all line ends {name} now', { name }),
  };
}

/**
 * Gives all lines of the file the end that VS Code would give them on saving, and changes nothing
 * else: so that it can be a commit of its own.
 */
export async function unifyLineEnds(document: vscode.TextDocument, t: Translate): Promise<void> {
  const outcome = document.isDirty ? unsavedChanges(t) : await unify(document, t);
  showInformation(outcome);
}

async function unify(document: vscode.TextDocument, t: Translate): Promise<string> {
  const becomes = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const before = await bytesOf(document.uri);
  const mixed = before && mixedLineEnds(before, becomes);
  if (!mixed) return t('All lines end alike already.');
  const after = withLineEnd(before, becomes);
  const refusal = await rewriteFile(document, { before, after }, t);
  const { changed } = mixed;
  return refusal ?? t('{changed} lines now end with {name}.', { changed, name: nameOf(becomes) });
}

function nameOf(lineEnd: MixedLineEnds['becomes']): string {
  return lineEnd === '\n' ? 'LF' : 'CRLF';
}

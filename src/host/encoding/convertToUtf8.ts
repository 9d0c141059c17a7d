import type * as vscode from 'vscode';
import type { EncodingCandidate } from '../../core/encoding/encodingFault';
import { ENCODING_NAMES } from '../../core/encoding/encodings';
import { decodeFrom } from '../../core/encoding/guessEncodings';
import { readUtf8 } from '../../core/encoding/readUtf8';
import type { Translate } from '../../core/problems/translate';
import { basename } from '../../core/text/fileName';
import { confirm, showWarning } from '../ui/notices';
import { pick } from '../ui/picks';
import { bytesOf } from './documentBytes';
import { rewriteFile, unsavedChanges } from './rewriteFile';

/**
 * Converts the file of a document to UTF-8, once the user has seen its first lines and said yes. Goes
 * from the bytes, never by the document, which may have lost some. A BOM is not kept.
 */
export async function convertToUtf8(document: vscode.TextDocument, t: Translate): Promise<void> {
  const refusal = await convert(document, t);
  if (refusal !== undefined) void showWarning(refusal);
}

async function convert(document: vscode.TextDocument, t: Translate): Promise<string | undefined> {
  if (document.isDirty) return unsavedChanges(t);
  const before = await bytesOf(document.uri);
  const read = before && readUtf8(before);
  if (!before || !read || 'text' in read) return t('This problem is no longer there.');
  const candidate = await choose(read.fault.candidates, t);
  if (!candidate || !(await isWanted(document.uri, candidate, t))) return undefined;
  const text = decodeFrom(before, candidate.encoding) ?? '';
  return rewriteFile(document, { before, after: new TextEncoder().encode(text) }, t);
}

async function choose(
  candidates: readonly EncodingCandidate[],
  t: Translate,
): Promise<EncodingCandidate | undefined> {
  const likely = candidates.filter(({ isLikely }) => isLikely);
  if (likely.length === 1) return likely[0];
  const picks = candidates.map((candidate) => ({
    label: ENCODING_NAMES[candidate.encoding],
    detail: candidate.lines.find((line) => /\P{ASCII}/u.test(line)) ?? candidate.lines[0] ?? '',
    candidate,
  }));
  const placeHolder = t('The encoding in which the file reads right');
  return (await pick(picks, { placeHolder }))?.candidate;
}

async function isWanted(
  uri: vscode.Uri,
  { encoding, lines }: EncodingCandidate,
  t: Translate,
): Promise<boolean> {
  const yes = t('Convert to UTF-8');
  const question = t('Convert {file} from {encoding} to UTF-8? Its first lines will read:', {
    file: basename(uri),
    encoding: ENCODING_NAMES[encoding],
  });
  return confirm(question, yes, lines.join('\n'));
}

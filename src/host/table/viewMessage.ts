import type * as vscode from 'vscode';
import { buildView, tooLargeView } from '../../core/view/buildView';
import type { DocumentView } from '../../core/view/tableView';
import type { ViewMessage } from '../../protocol/messages';
import { isWritable } from '../documentKind';
import type { MergeBases } from '../compare/mergeBases';
import type { Documents } from '../documents';
import { lineEndsNotice } from '../encoding/unifyLineEnds';
import type { LanguageSetting } from '../language';

interface Services {
  readonly bases: MergeBases;
  readonly documents: Documents;
  readonly language: LanguageSetting;
}

/** What a page shows of the document as it is now. */
export function viewMessage(
  document: vscode.TextDocument,
  revision: number,
  services: Services,
): ViewMessage {
  const { documents, language } = services;
  const mixed = documents.bytes.lineEnds(document);
  return {
    type: 'view',
    revision,
    view: documentView(document, services),
    today: documents.today,
    readOnly: !isWritable(document.uri),
    rulesOff: documents.rules.offFor(document.uri),
    ...(mixed && { mixedLineEnds: lineEndsNotice(mixed, language.t) }),
  };
}

function documentView(
  document: vscode.TextDocument,
  { bases, documents, language }: Services,
): DocumentView {
  const isTooLarge = documents.isTooLarge(document) && !documents.encodingFault(document);
  if (isTooLarge) return tooLargeView(language.t);
  const analysis = documents.analysis(document);
  const isConflict = analysis.reading.kind === 'conflict';
  if (!isConflict) bases.forget(document);
  return buildView(analysis, documents.editions, language.t, {
    catalogs: documents.catalogs.for(document.uri),
    mergeBase: isConflict ? bases.of(document) : undefined,
  });
}

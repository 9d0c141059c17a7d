import type * as vscode from 'vscode';
import { buildView, tooLargeView } from '../../core/view/buildView';
import type { DocumentView } from '../../core/view/tableView';
import type { ViewMessage } from '../../protocol/messages';
import { isWritable } from '../documentKind';
import type { Documents } from '../documents';
import { lineEndsNotice } from '../encoding/unifyLineEnds';
import type { LanguageSetting } from '../language';

interface Services {
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
  { documents, language }: Services,
): DocumentView {
  const isTooLarge = documents.isTooLarge(document) && !documents.encodingFault(document);
  return isTooLarge
    ? tooLargeView(language.t)
    : buildView(
        documents.analysis(document),
        documents.editions,
        language.t,
        documents.catalogs.for(document.uri),
      );
}

import { changes } from './builders/changes';
import { form } from './builders/form';
import { open } from './builders/open';
import { roles } from './builders/roles';
import type { ExportDocument } from './document';
import type { DocumentBuilder, DocumentSource } from './documentSource';
import type { DocumentName } from './names';

const BUILDERS: Readonly<Record<DocumentName, DocumentBuilder>> = { form, roles, open, changes };

/** In Japanese in every language, as the boxes on Japanese forms. */
const APPROVAL = ['作成', '確認', '承認'];

/** Builds the document. Never throws. */
export function buildDocument(name: DocumentName, source: DocumentSource): ExportDocument {
  const document = BUILDERS[name](source);
  return source.hasApproval ? { ...document, approval: APPROVAL } : document;
}

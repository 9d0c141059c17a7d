import { changes } from './builders/changes';
import { form } from './builders/form';
import { open } from './builders/open';
import { roles } from './builders/roles';
import type { ExportDocument } from './document';
import type { DocumentBuilder, DocumentSource } from './documentSource';
import type { DocumentName } from './names';

const BUILDERS: Readonly<Record<DocumentName, DocumentBuilder>> = { form, roles, open, changes };

/** Builds the document. Never throws. */
export function buildDocument(name: DocumentName, source: DocumentSource): ExportDocument {
  return BUILDERS[name](source);
}

import { newestEdition } from '../../core/catalog/lookup';
import type { Contract } from '../../core/contracts/contract';
import type { ContractsDocument, ContractsFormat } from '../../core/document/contractsSource';
import { isContractsFormat } from '../../core/document/contractsSource';
import type { Arguments, Session } from '../command';
import { Failure } from '../failure';
import { writeDocument } from './writeDocument';

/** The format if it is one of a document, by --format or else by the ending of -o. */
export function contractsFormat(
  name: ContractsDocument,
  given: Arguments,
): ContractsFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(given.last('out') ?? '')?.[1]?.toLowerCase();
  const format = given.last('format') ?? ending ?? '';
  return isContractsFormat(name, format) ? format : undefined;
}

/** Writes the document to -o, or prints it. A terminal gets no workbook. */
export async function writeContracts(
  { name, format }: { readonly name: ContractsDocument; readonly format: ContractsFormat },
  contracts: readonly Contract[],
  given: Arguments,
  session: Session,
): Promise<void> {
  const { io, t, editions, today } = session;
  const out = given.last('out') ?? '-';
  const isPrinted = out === '-';
  if (isPrinted && format === 'xlsx' && io.output === 'terminal') {
    throw new Failure(t('{format} cannot be printed. Name a file with -o.', { format }));
  }
  const { exportContracts } = await import('../../exporting');
  const source = { contracts, form: newestEdition(editions), today, t };
  const content = await exportContracts(name, format, source);
  if (isPrinted && format === 'xlsx') io.bytes(content);
  else writeDocument(out, content, given, session);
}

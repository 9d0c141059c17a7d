import editions from 'virtual:catalog';
import { newestEdition } from '../../core/catalog/lookup';
import { continuedIn } from '../../core/contracts/continued';
import { contractsMatrix } from '../../core/document/builders/contractsMatrix';
import { contractsOverview } from '../../core/document/builders/contractsOverview';
import type { ExportDocument } from '../../core/document/document';
import { writeMarkdown } from '../../core/document/writers/markdown';
import type { Translate } from '../../core/problems/translate';
import { fitLines } from '../comparing/fitLines';
import type { ContractsInRange } from './contractsInRange';
import { leftOut } from '../comparing/leftOut';

/**
 * The overview of the contracts that changed, and the matrix of their hospitals, folded; `''` where no checklist is left
 * of a change. Says how much it left out.
 */
export function overviewMarkdown(
  { changed, ofHospitals }: Pick<ContractsInRange, 'changed' | 'ofHospitals'>,
  { today, t }: { readonly today: string; readonly t: Translate },
): string {
  if (changed.length === 0) return '';
  const source = { form: newestEdition(editions), today, t };
  const continued = continuedIn(ofHospitals);
  const overview = withoutTitle(contractsOverview({ ...source, contracts: changed, continued }));
  const matrix = contractsMatrix({ ...source, contracts: ofHospitals }, false);
  return [
    `### ${t('Contracts that changed')}`,
    '',
    fitted(overview, 'kakunin overview', t),
    `<details><summary>${t('Contracts of a hospital, row by row')}</summary>`,
    '',
    fitted(matrix, 'kakunin matrix', t),
    '</details>',
    '',
    `<sub>${matrix.source}</sub>`,
    '',
  ].join('\n');
}

/** The title says that these are all contracts. */
function withoutTitle(document: ExportDocument): ExportDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'title'),
  }));
  return { ...document, sections };
}

/** Of each document, in UTF-16 code units. With problems and comparison it stays below the 1 MiB of a step. */
const LONGEST = 40_000;

/** The content of the document with headings that fit into a summary. */
function fitted(document: ExportDocument, command: string, t: Translate): string {
  const lines = writeMarkdown({ ...document, source: '' })
    .replace('<sub></sub>\n', '')
    // A text in the document has its # escaped.
    .replace(/^# /gm, '#### ')
    .split('\n');
  return fitLines(lines, LONGEST, (left) => ['', `> ${leftOut(left, command, t)}`, '']);
}

import type { FindingChanges, RowFinding } from '../../core/contracts/findingChanges';
import { appearedText } from '../../core/contracts/findingChanges';
import { findingText } from '../../core/contracts/findings';
import { hospitalName } from '../../core/contracts/hospital';
import type { Translate } from '../../core/problems/translate';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { fitLines } from '../comparing/fitLines';
import { markdownName } from '../comparing/markdownName';
import type { ContractsInRange } from './contractsInRange';
import { leftOut } from '../comparing/leftOut';

/**
 * Markdown that says which findings over the contracts of a hospital appear and which are gone; `''` where
 * there is none of both. It is short enough to stand in a comment beside the comparison of the checklists.
 */
export function findingsMarkdown(
  { findings, unreadable }: Pick<ContractsInRange, 'findings' | 'unreadable'>,
  t: Translate,
): string {
  if (findings.length === 0) return '';
  const lines = [
    `### ${t('Roles over all contracts of the hospital')}`,
    '',
    ...findings.flatMap((each) => hospitalLines(each, t)),
    ...unreadableLines(unreadable, t),
  ];
  return fitLines(lines, LONGEST, (left) => ['', `> ${leftOut(left, 'kakunin matrix', t)}`, '']);
}

/** A comment may have 65,536 characters, of which the comparison may take 60,000. */
const LONGEST = 5_000;

function hospitalLines(
  { hospital, appeared, gone }: FindingChanges,
  t: Translate,
): readonly string[] {
  const name = escapeMarkdown(cut(hospitalName(hospital, t)));
  const head = (text: string): readonly string[] => [text, ''];
  return [
    ...head(`#### ${name}`),
    ...(appeared.length === 0
      ? []
      : [
          ...head(`**⚠ ${t('New to talk about: {count}', { count: appeared.length })}**`),
          ...appeared.map((each) => line(each, appearedText(each, t))),
          '',
        ]),
    ...(gone.length === 0
      ? []
      : [
          ...head(t('No longer to talk about: {count}', { count: gone.length })),
          ...gone.map((each) => line(each, findingText(each.finding, t))),
          '',
        ]),
  ];
}

function line({ item, title }: RowFinding, text: string): string {
  return `- **${escapeMarkdown(item)}** ${escapeMarkdown(cut(title))}: ${escapeMarkdown(text)}`;
}

function unreadableLines(paths: readonly string[], t: Translate): readonly string[] {
  if (paths.length === 0) return [];
  const names = paths.slice(0, MOST_NAMES).map((path) => markdownName(cut(path)));
  const all = [...names, ...(paths.length > MOST_NAMES ? ['…'] : [])].join(t(', '));
  return [`> ${t('Cannot be read, and is not part of this: {files}', { files: all })}`, ''];
}

const MOST_NAMES = 5;
const MOST_CHARACTERS = 80;

/** The form's titles are shorter. Ends between characters. */
function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS).replace(/\p{Surrogate}$/u, '')}…`;
}

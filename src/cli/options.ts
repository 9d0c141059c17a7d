import { DOCUMENT_NAMES } from '../core/document/names';
import type { Translate } from '../core/problems/translate';
import { OUTPUT_FORMAT_NAMES } from './exporting/outputFormats';

export interface OptionSpec {
  /** A `string` takes a value. */
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** How the help shows the value if neither `choices` nor the command's formats list it. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given more than once. */
  readonly multiple?: boolean;
  readonly summary: (t: Translate) => string;
}

/** All options. An option has the same meaning in every command that takes it. */
export const OPTIONS = {
  format: {
    type: 'string',
    summary: (t) => t('Output format (default: text)'),
  },
  'fail-on': {
    type: 'string',
    choices: ['error', 'warning', 'information'],
    summary: (t) => t('The lowest severity that makes the exit status 1 (default: error)'),
  },
  rule: {
    type: 'string',
    value: 'ID=SEVERITY',
    multiple: true,
    summary: (t) =>
      t('Sets the severity of a rule: error, warning, information, hint or off. May be repeated'),
  },
  git: {
    type: 'string',
    value: 'BASE[..HEAD]',
    summary: (t) =>
      t('Compares two versions in git; without HEAD, compares with the current files'),
  },
  previous: {
    type: 'boolean',
    summary: (t) => t('Compares FILE with the checklist that it continues (前回)'),
  },
  as: {
    type: 'string',
    choices: DOCUMENT_NAMES,
    summary: (t) =>
      t(
        'Which document: the form, the roles (annex to a contract), what is open, or the changes (default: form)',
      ),
  },
  to: {
    type: 'string',
    choices: OUTPUT_FORMAT_NAMES,
    summary: (t) =>
      t(
        'The format (default: by the ending of OUT, else the first that is listed for the document)',
      ),
  },
  out: {
    type: 'string',
    short: 'o',
    value: 'OUT',
    summary: (t) =>
      t('The file to write (default: beside FILE; for a list of contracts, the standard output)'),
  },
  base: {
    type: 'string',
    value: 'OLD',
    summary: (t) => t('The older version for --as changes: a file, or a revision in git'),
  },
  guidance: {
    type: 'boolean',
    summary: (t) => t('Adds guidance to each row: our own words, not the official annex'),
  },
  internal: {
    type: 'boolean',
    summary: (t) => t('Includes internal notes (社内メモ); marks every page of a document 社外秘'),
  },
  approval: {
    type: 'boolean',
    summary: (t) => t('Adds signature boxes (作成・確認・承認) to docx, html and pdf'),
  },
  force: {
    type: 'boolean',
    summary: (t) => t('Replaces OUT if it exists'),
  },
  'exit-code': {
    type: 'boolean',
    summary: (t) => t('Makes the exit status 1 if the agreement differs'),
  },
  'dry-run': {
    type: 'boolean',
    summary: (t) => t('Writes nothing; prints what would change as a unified diff'),
  },
  from: {
    type: 'string',
    value: 'OLD',
    summary: (t) => t('Continues this checklist: renewal or addition'),
  },
  within: {
    type: 'string',
    value: 'DAYS',
    summary: (t) => t('Only what is due up to so many days from today'),
  },
  today: {
    type: 'string',
    value: 'YYYY-MM-DD',
    summary: (t) => t('Uses this day as today, for repeatable runs'),
  },
  lang: {
    type: 'string',
    choices: ['ja', 'en'],
    summary: (t) => t('Language of messages (default: that of the locale)'),
  },
  help: { type: 'boolean', short: 'h', summary: (t) => t('Shows this help') },
  version: { type: 'boolean', summary: (t) => t('Shows the version') },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['today', 'lang', 'help'];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

export function optionSpec(name: OptionName): OptionSpec {
  return OPTIONS[name];
}

import type { Analysis } from '../analyze';
import { isOwnId } from '../format/ids';
import type { RowPlace } from '../catalog/lookup';
import { NO_CATALOGS } from '../catalog/ownCatalog';
import type { OwnCatalog } from '../catalog/ownCatalog';
import type { Edition } from '../catalog/types';
import { FormRow, formRows } from '../model/formRows';
import { headingOf } from '../model/headings';
import { fixTitle } from '../problems/fix';
import { problemMessage } from '../rules/problem';
import type { Problem, RuleId } from '../rules/problem';
import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Span } from '../text/span';
import { editionOf } from './editionOf';
import { shortGuidanceViews } from '../guidance/guidance';
import type { GuidanceSource } from '../guidance/guidance';
import { termsOf } from '../guidance/ownTerms';
import { contains, idAt, keyAt } from './locate';
import { meaningOf } from './meaning';
import { referenceGroups } from '../guidance/references';

/** Blocks of plain text. The text comes from files and must not be interpreted as markup. */
export type HoverBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string; readonly rule: RuleId }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] };

export interface HoverText {
  readonly span: Span;
  readonly blocks: readonly HoverBlock[];
}

export interface HoverSource {
  readonly editions: readonly Edition[];
  /** Their guidance and terms are shown besides ours. */
  readonly catalogs?: readonly OwnCatalog[];
  readonly t: Translate;
}

/**
 * The hover at the offset: the messages and fixes of problems, the form's text for a row's id, the meaning
 * of a key.
 */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  source: HoverSource,
): HoverText | undefined {
  const { t } = source;
  const problems = problemsAt(analysis, offset);
  const ofProblems = problems.flatMap((problem) => problemBlocks(problem, t));
  const named = aboutId(analysis, offset, source) ?? aboutKey(analysis, offset, t);
  const span = named?.span ?? problems[0]?.span;
  return span && { span, blocks: [...ofProblems, ...(named?.blocks ?? [])].map(spelledOut) };
}

/** Spells out the hidden characters of the text. */
function spelledOut(block: HoverBlock): HoverBlock {
  if (block.kind !== 'list') return { ...block, text: spellOutHiddenCharacters(block.text) };
  const { title, items } = block;
  return {
    ...block,
    title: spellOutHiddenCharacters(title),
    items: items.map(spellOutHiddenCharacters),
  };
}

/** Problems within one line: a problem of the whole file is not shown at every offset. */
function problemsAt({ parsed, problems }: Analysis, offset: number): readonly Problem[] {
  return problems.filter(
    ({ span }) =>
      contains(span, offset) && !/[\r\n]/.test(parsed.text.slice(span.start, span.end).trimEnd()),
  );
}

function problemBlocks(problem: Problem, t: Translate): readonly HoverBlock[] {
  const fixes = problem.fixes.map((fix) => fixTitle(fix, t));
  const text = problemMessage(problem, t);
  const message = { kind: 'problem', text, rule: problem.rule } as const;
  return fixes.length === 0
    ? [message]
    : [message, { kind: 'list', title: t('Quick fixes'), items: fixes }];
}

function aboutKey(
  { checklist, parsed }: Analysis,
  offset: number,
  t: Translate,
): HoverText | undefined {
  const key = checklist && keyAt(checklist, parsed.text, offset);
  const meaning = key && meaningOf(key.path, t);
  if (!meaning) return undefined;
  const blocks = [
    { kind: 'title', text: meaning.title },
    { kind: 'text', text: meaning.text },
  ] as const;
  return { span: key.span, blocks };
}

function aboutId(
  analysis: Analysis,
  offset: number,
  { editions, catalogs = NO_CATALOGS, t }: HoverSource,
): HoverText | undefined {
  const named = idAt(analysis.parsed.text, offset);
  if (!named) return undefined;
  const edition = editionOf(analysis, editions);
  const { checklist } = analysis;
  const row = checklist
    ? formRows(checklist).find(named.id)
    : new FormRow(named.id, undefined, edition);
  const blocks = row && edition ? rowBlocks(row, { edition, catalogs }, t) : [];
  return blocks.length === 0 ? undefined : { span: named.span, blocks };
}

function rowBlocks(row: FormRow, source: GuidanceSource, t: Translate): readonly HoverBlock[] {
  const { id, title, titleText, content, place } = row;
  if (!place && !isOwnId(id)) return [];
  return [
    { kind: 'title', text: `${id} ${title}`.trim() },
    ...(content === '' ? [] : [{ kind: 'text', text: content } as const]),
    ...(place
      ? formBlocks(row, place, source.edition, t)
      : [{ kind: 'text', text: t('A row of your own') } as const]),
    ...terms(`${titleText}${content}`, source, t),
    ...shortGuidanceViews({ id, title: titleText }, source, t).flatMap(({ label, groups }) =>
      groups.map(
        ({ title: heading, items }) =>
          ({ kind: 'list', title: `${heading} (${label})`, items }) as const,
      ),
    ),
  ];
}

function formBlocks(
  { altered }: FormRow,
  { part, section, item }: RowPlace,
  edition: Edition,
  t: Translate,
): readonly HoverBlock[] {
  return [
    ...(altered ? ([{ kind: 'text', text: t('Altered') }] as const) : []),
    { kind: 'text', text: `${headingOf(part)} › ${headingOf(section)}` },
    ...referenceGroups(item.references, edition, t).map(
      (group) => ({ kind: 'list', ...group }) as const,
    ),
  ];
}

/** The terms that the text marks with `*1` …, and those of own catalogs that it has. */
function terms(
  text: string,
  { edition, catalogs }: GuidanceSource,
  t: Translate,
): readonly HoverBlock[] {
  const found = termsOf(edition, catalogs, t).in(text);
  const ofForm = found.filter(({ label }) => label === undefined);
  const own = found.filter(({ label }) => label !== undefined);
  const items = ofForm.map((term) => `*${term.number} ${term.term}: ${term.text}`);
  const title = `${t('Terms')} (${t('In our own words, not the official glossary.')})`;
  return [
    ...(items.length === 0 ? [] : [{ kind: 'list', title, items } as const]),
    ...own.map(({ term, text: meaning, label }) => {
      const heading = `${t('Terms')} (${label ?? ''})`;
      return { kind: 'list', title: heading, items: [`${term}: ${meaning}`] } as const;
    }),
  ];
}

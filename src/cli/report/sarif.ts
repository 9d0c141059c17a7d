import { isAbsolute } from 'node:path';
import { version } from '../../../package.json';
import { isInternal } from '../../core/format/fields';
import type { Fix } from '../../core/problems/fix';
import { fixTitle } from '../../core/problems/fix';
import { RULES } from '../../core/rules/index';
import type { Problem, RuleId } from '../../core/rules/problem';
import { problemMessage } from '../../core/rules/problem';
import type { Rule } from '../../core/rules/rule';
import type { Severity } from '../../core/problems/report';
import { lineIndex } from '../../core/text/lines';
import type { Span, TextEdit } from '../../core/text/span';
import type { Fault } from '../failure';
import { jsonText } from './jsonText';
import type { FixPlanner } from './planFixes';
import { fixPlanner } from './planFixes';
import type { CheckedFile, CheckReporter, CheckReportContext } from './checkReport';
import { sarifMessage } from './sarifMessage';
import { rulePage } from '../../rulePage';

/** SARIF 2.1.0 for code scanning services and editors. Severity `hint` becomes `note` too. */
export const reportSarif: CheckReporter = ({ files, faults }, context) => {
  const run = {
    tool: {
      driver: {
        name: 'kakunin',
        semanticVersion: version,
        rules: RULES.map((rule) => describe(rule, context)),
      },
    },
    invocations: [
      {
        executionSuccessful: faults.length === 0,
        toolExecutionNotifications: faults.map(notification),
      },
    ],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    results: files.flatMap((file) => reportFile(file, context)),
  };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function describe(rule: Rule<RuleId>, { t }: CheckReportContext) {
  const { id, severity } = rule;
  const { meaning, why } = rule.help(t);
  const text = `${meaning}\n\n${why}`;
  return {
    id,
    shortDescription: sarifMessage(meaning),
    fullDescription: sarifMessage(text),
    help: sarifMessage(`${text}\n\n${rulePage(id)}`),
    helpUri: rulePage(id),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function notification({ path, reason }: Fault) {
  return {
    level: 'error',
    message: sarifMessage(reason),
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

interface ProblemContext {
  readonly artifactLocation: object;
  readonly region: (span: Span) => object;
  readonly plan: FixPlanner;
  readonly context: CheckReportContext;
}

function reportFile(
  { path, analysis }: CheckedFile,
  context: CheckReportContext,
): readonly object[] {
  const { parsed, problems } = analysis;
  const problemContext: ProblemContext = {
    artifactLocation: artifact(path),
    region: regions(parsed.text),
    plan: fixPlanner(parsed, context.editions),
    context,
  };
  return problems.map((problem) => reportProblem(problem, problemContext));
}

/** Whether the fix writes no internal note: code scanning shows what a fix writes, maybe to another party. */
function isPublic({ operations }: Fix): boolean {
  return !operations.some((operation) => {
    if ('field' in operation) return isInternal(operation.field);
    return 'path' in operation && operation.path.some(isInternal);
  });
}

function reportProblem(
  problem: Problem,
  { artifactLocation, region, plan, context }: ProblemContext,
) {
  const { rule, severity, item, span } = problem;
  const { t } = context;
  const fixes = problem.fixes.filter(isPublic).flatMap((fix) => {
    const replacements = (plan(fix) ?? []).map((edit) => replacement(edit, region));
    // SARIF does not allow a fix without replacements.
    if (replacements.length === 0) return [];
    const artifactChanges = [{ artifactLocation, replacements }];
    return [{ description: sarifMessage(fixTitle(fix, t)), artifactChanges }];
  });
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: sarifMessage(problemMessage(problem, t)),
    locations: [
      {
        physicalLocation: { artifactLocation, region: region(span) },
        ...(item === undefined ? {} : { logicalLocations: [{ name: item, kind: 'element' }] }),
      },
    ],
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

function replacement(edit: TextEdit, region: ProblemContext['region']) {
  return { deletedRegion: region(edit), insertedContent: { text: edit.newText } };
}

/** Lines and columns of a span. SARIF does not count a BOM as part of the text. */
function regions(text: string): ProblemContext['region'] {
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  const position = lineIndex(text.slice(bom));
  return ({ start, end }) => {
    const from = position(Math.max(0, start - bom));
    const to = position(Math.max(0, end - bom));
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  };
}

/** A path as a URI, relative if the path is. */
function artifact(path: string) {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (!isAbsolute(path)) return { uri, uriBaseId: '%SRCROOT%' };
  return { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri}` };
}

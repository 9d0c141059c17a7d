import editions from 'virtual:catalog';
import type { Analysis } from '../../../src/core/analyze';
import { analyze } from '../../../src/core/analyze';
import { buildComparisonView } from '../../../src/core/compare/buildComparisonView';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import { fixAll } from '../../../src/core/fixAll';
import { completionsAt } from '../../../src/core/languageFeatures/completions';
import { definitionAt } from '../../../src/core/languageFeatures/definition';
import { foldings } from '../../../src/core/languageFeatures/folding';
import { hoverAt } from '../../../src/core/languageFeatures/hover';
import { lenses } from '../../../src/core/languageFeatures/lenses';
import { outline } from '../../../src/core/languageFeatures/symbols';
import { buildView } from '../../../src/core/view/buildView';
import { translateTo } from '../../../src/language';
import { folded } from '../../../webview/dom/words';
import { kakunin, write } from '../../support/cliFolder';
import { otherVersion } from './scaleTexts';

const OPTIONS = { editions, today: '2026-11-27' };

/** A text, read once, and another version of it. */
interface Given {
  readonly text: string;
  readonly analysis: Analysis;
  readonly other: () => Analysis;
}

const source = { ...OPTIONS, t: translateTo('en') };

const anywhere =
  (ask: (analysis: Analysis, offset: number) => unknown) =>
  ({ text, analysis }: Given): unknown =>
    [0.1, 0.5, 0.9, 1].map((part) => ask(analysis, Math.floor(part * text.length)));

const command =
  (...argv: readonly string[]) =>
  (): unknown =>
    kakunin(argv);

/** Everything that a text from somebody else is given to. */
export const ENTRY_POINTS: Readonly<Record<string, (given: Given) => unknown>> = {
  analyze: ({ text }) => analyze(text, OPTIONS),
  fixAll: ({ text }) => fixAll(text, OPTIONS),
  set: ({ analysis }) =>
    planEdits(
      analysis.parsed,
      [{ kind: 'set', item: 'P1-A-1', field: '備考', value: '済' }],
      editions,
    ),
  'set another key': ({ analysis }) =>
    planEdits(
      analysis.parsed,
      [{ kind: 'set', item: 'P1-A-1', field: '期限', value: '2027-01-01' }],
      editions,
    ),
  'the table or conflict view': ({ analysis }) => buildView(analysis, editions, source.t),
  'a search in the table': ({ text }) => folded(text),
  folding: ({ analysis }) => foldings(analysis),
  lenses: ({ analysis }) => lenses(analysis, source),
  outline: ({ analysis }) => outline(analysis, source),
  completion: anywhere((analysis, at) => completionsAt(analysis, at, source)),
  hover: anywhere((analysis, at) => hoverAt(analysis, at, source)),
  definition: anywhere((analysis, at) => definitionAt(analysis, at, editions)),
  'comparison view': ({ analysis, other }) =>
    buildComparisonView({ before: analysis, after: other() }, source.t),
  'check, text': command('check', 'a.kakunin.yaml'),
  'check, json': command('check', '--format', 'json', 'a.kakunin.yaml'),
  'check, sarif': command('check', '--format', 'sarif', 'a.kakunin.yaml'),
  'check, github': command('check', '--format', 'github', 'a.kakunin.yaml'),
  'diff, text': command('diff', 'a.kakunin.yaml', 'b.kakunin.yaml'),
  'diff, markdown': command('diff', '--format', 'markdown', 'a.kakunin.yaml', 'b.kakunin.yaml'),
  'diff, json': command('diff', '--format', 'json', 'a.kakunin.yaml', 'b.kakunin.yaml'),
  show: command('show', 'a.kakunin.yaml'),
  'fix --dry-run': command('fix', '--dry-run', 'a.kakunin.yaml'),
};

/** Milliseconds of the processor at each of them: other programs at work do not count. */
export function timeAtEach(
  text: string,
  names: readonly string[] = Object.keys(ENTRY_POINTS),
): ReadonlyMap<string, number> {
  write('a.kakunin.yaml', text);
  write('b.kakunin.yaml', otherVersion(text));
  const read = analyze(otherVersion(text), OPTIONS);
  const given = { text, analysis: analyze(text, OPTIONS), other: () => read };
  return new Map(
    names.map((name) => {
      const start = process.cpuUsage();
      ENTRY_POINTS[name]?.(given);
      const { user, system } = process.cpuUsage(start);
      return [name, (user + system) / 1000] as const;
    }),
  );
}

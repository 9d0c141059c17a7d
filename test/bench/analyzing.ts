import editions from 'virtual:catalog';
import { parseDocument } from 'yaml';
import { analyze } from '../../src/core/analyze';
import { buildView } from '../../src/core/view/buildView';
import { translateTo } from '../../src/language';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { rounded, sideBySide } from './measure';

const SIZES = [
  { times: 1, runs: 100 },
  { times: 10, runs: 30 },
  { times: 100, runs: 7 },
];

/** The whole check of a text, beside `yaml` merely parsing it. Goal: at most 1.5 times. */
export function analyzing(): Section {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const t = translateTo('ja');
  const options = { editions, today: '2026-11-23' };
  const rows = SIZES.map(({ times, runs }) => {
    const text = formOfRows(edition, times);
    const analysis = analyze(text, options);
    const [parsing = NaN, checking = NaN, viewing = NaN] = sideBySide(
      runs,
      () => parseDocument(text),
      () => analyze(text, options),
      () => buildView(analysis, editions, t),
    );
    return {
      rows: 38 * times,
      'yaml parseDocument': rounded(parsing),
      analyze: rounded(checking),
      'analyze ÷ parseDocument': rounded(checking / parsing),
      'view of it': rounded(viewing),
    };
  });
  return { title: 'Analysing a text (goal: at most 1.5 × parseDocument)', rows };
}

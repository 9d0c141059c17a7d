import { analyze } from '../../core/analyze';
import { SEVERITIES } from '../../core/problems/problem';
import type { Command } from '../command';
import { fileFault } from '../failure';
import { findChecklists } from '../findChecklists';
import { reporterOf } from '../report/formats';
import type { CheckedFile } from '../report/report';
import { readSeverities } from '../severities';
import { readText } from '../textFile';

export const check: Command = {
  name: 'check',
  operands: '[PATH…]',
  options: ['format', 'fail-on', 'rule'],
  summary: (t) => t('Lists the problems of checklists'),
  details: (t) => [
    t('Checks files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
  ],
  run(given, { io, t, editions, today }) {
    const severities = readSeverities(given.all('rule'), t);
    const faults: string[] = [];
    const onFault = (path: string, error: unknown): void => {
      faults.push(`${path}: ${fileFault(error, t)}\n`);
    };
    const paths = given.operands.length > 0 ? given.operands : ['.'];
    const files: CheckedFile[] = [];
    for (const path of findChecklists(paths, io, onFault)) {
      try {
        const text = readText(io.files, path);
        files.push({ path, analysis: analyze(text, { editions, today, severities }) });
      } catch (error) {
        onFault(path, error);
      }
    }
    if (files.length + faults.length === 0) io.stderr(`${t('No *.kakunin.yaml was found.')}\n`);
    if (faults.length > 0) io.stderr(faults.join(''));
    io.stdout(reporterOf(given.last('format'))(files, { t, editions }));
    if (faults.length > 0) return 2;
    return reaches(files, given.last('fail-on') ?? 'error') ? 1 : 0;
  },
};

function reaches(files: readonly CheckedFile[], threshold: string): boolean {
  const lightest = SEVERITIES.findIndex((severity) => severity === threshold);
  return files.some(({ analysis }) =>
    analysis.problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= lightest),
  );
}

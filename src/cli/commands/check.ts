import { SEVERITIES } from '../../core/problems/report';
import { isColoured, painter } from '../colours';
import type { Command, Session } from '../command';
import { eachChecklist } from '../files/eachChecklist';
import { PreviousFiles } from '../files/findPrevious';
import { pathFromTop } from '../git/pathFromTop';
import { FORMATS, isForCodeHost, reporterOf } from '../report/formats';
import type { CheckedFiles, CheckedFile } from '../report/checkReport';
import { readSeverities } from '../severities';

export const check: Command = {
  name: 'check',
  operands: '[PATH…]',
  options: ['format', 'fail-on', 'rule'],
  formats: FORMATS,
  summary: (t) => t('Lists the problems of checklists'),
  details: (t) => [
    t('Checks files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
    t(
      'The path - reads a list of paths from the standard input, one per line or each ended by NUL.',
    ),
  ],
  run(given, session) {
    const { io, t, language, editions, today } = session;
    const severities = readSeverities(given.all('rule'), t);
    const files: CheckedFile[] = [];
    const previous = new PreviousFiles(session);
    const checkFile = (path: string, text: string): void => {
      files.push({ path, analysis: previous.analyze(path, text, { editions, today, severities }) });
    };
    const format = given.last('format');
    // This format lists them as warnings.
    const reportsSkipped = format === 'github';
    const { faults, skipped } = eachChecklist(given.operands, session, checkFile, {
      reportsSkipped,
    });
    const checked = seenFromTop(format, { files, faults, skipped }, session);
    // Only the text has colours, and it spells out what could be taken for one.
    const isStyled = (format ?? 'text') === 'text' && isColoured(io);
    const report = reporterOf(format)(checked, { t, language, editions, paint: painter(io) });
    io.stdout(report, { isStyled });
    if (faults.length > 0) return 2;
    return reaches(files, given.last('fail-on') ?? 'error') ? 1 : 0;
  },
};

/** Formats for code hosts have paths relative to the top of the repository. */
function seenFromTop(
  format: string | undefined,
  checked: CheckedFiles,
  session: Session,
): CheckedFiles {
  if (!isForCodeHost(format)) return checked;
  const seen = pathFromTop(session);
  const named = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: seen(each.path),
  });
  return {
    files: checked.files.map(named),
    faults: checked.faults.map(named),
    skipped: checked.skipped.map((path) => seen(path)),
  };
}

function reaches(files: readonly CheckedFile[], threshold: string): boolean {
  const lightest = SEVERITIES.findIndex((severity) => severity === threshold);
  return files.some(({ analysis }) =>
    analysis.problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= lightest),
  );
}

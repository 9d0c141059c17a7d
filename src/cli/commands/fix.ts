import { fixAll } from '../../core/fixAll';
import type { Command } from '../command';
import { eachChecklist } from '../files/eachChecklist';
import { printedName } from '../printedName';
import { readSeverities } from '../severities';
import { toBytes } from '../files/textFile';
import { unifiedDiff } from '../unifiedDiff';

export const fix: Command = {
  name: 'fix',
  operands: '[PATH…]',
  options: ['dry-run', 'rule'],
  summary: (t) => t('Fixes what is safe to fix in checklists'),
  details: (t) => [
    t(
      'A safe fix changes the form and not the facts: how a date or an answer is written, missing rows, the order of rows. No date or answer is ever made up.',
    ),
    t('--rule ID=off leaves the problems of a rule as they are.'),
    t('Takes the same paths as check.'),
  ],
  run(given, session) {
    const { io, t, editions, today } = session;
    const severities = readSeverities(given.all('rule'), t);
    const dryRun = given.last('dry-run') !== undefined;
    let fixed = 0;
    const fixFile = (path: string, text: string): void => {
      const result = fixAll(text, { editions, today, severities });
      const count = result.fixed.length;
      if (result.text === text) return;
      if (dryRun) io.stdout(unifiedDiff(path, text, result.text));
      else {
        io.files.replace(path, toBytes(result.text));
        io.stdout(`${t('{path}: fixed problems: {count}.', { path: printedName(path), count })}\n`);
      }
      fixed += count;
    };
    const { files, faults } = eachChecklist(given.operands, session, fixFile, { writes: true });
    // The standard output is a patch then, so the summary goes to the standard error.
    if (dryRun) {
      io.stderr(
        `${t('Checklists: {files}. Nothing was written; to fix: {fixed}.', { files, fixed })}\n`,
      );
    } else io.stdout(`${t('Checklists: {files}. Fixed problems: {fixed}.', { files, fixed })}\n`);
    return faults.length > 0 ? 2 : 0;
  },
};

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import editions from 'virtual:catalog';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { rounded, sideBySide } from './measure';

const FILES = 1000;
const CLI = resolve('dist/cli.js');

/** The command line as it is shipped, in processes of its own. */
export function checkingFiles(): Section {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const folder = mkdtempSync(join(tmpdir(), 'kakunin-bench-'));
  try {
    const text = formOfRows(edition, 1);
    for (let file = 0; file < FILES; file++) {
      writeFileSync(join(folder, `${file}.kakunin.yaml`), text);
    }
    writeFileSync(join(folder, 'nothing.js'), '');
    return { title: 'Checking by the command line, 38 rows a file', rows: measure(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(cwd: string): Section['rows'] {
  const node = (...argv: readonly string[]) =>
    spawnSync(process.execPath, argv, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const check = (...argv: readonly string[]) => {
    const { status, stderr } = node(CLI, 'check', '--today', '2026-11-23', ...argv);
    if (status === null || status === 2) throw new Error(stderr.toString());
  };
  const [empty = NaN, one = NaN] = sideBySide(
    15,
    () => node('nothing.js'),
    () => check('0.kakunin.yaml'),
  );
  const perFile = (format: string): number => {
    const [all = NaN] = sideBySide(2, () => check('--format', format));
    return (all - one) / (FILES - 1);
  };
  return [
    { what: 'Node starting, doing nothing', ms: rounded(empty) },
    { what: 'from process start to the problems of one file', ms: rounded(one) },
    { what: `one file more, of ${FILES}: text`, ms: rounded(perFile('text')) },
    {
      what: `one file more, of ${FILES}: json, with the edits of every fix`,
      ms: rounded(perFile('json')),
    },
  ];
}

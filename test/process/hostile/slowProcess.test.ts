import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { folder, useFolder, write } from '../../support/cliFolder';
import { MANY, otherVersion, PLACES } from './scaleTexts';

const COMMANDS = [
  ['check', 'a.kakunin.yaml'],
  ['check', '--format', 'sarif', 'a.kakunin.yaml'],
  ['diff', 'a.kakunin.yaml', 'b.kakunin.yaml'],
  ['diff', '--format', 'markdown', 'a.kakunin.yaml', 'b.kakunin.yaml'],
  ['show', 'a.kakunin.yaml'],
  ['fix', '--dry-run', 'a.kakunin.yaml'],
];

/** Each took the command line a minute and more at the full size, but for the line breaks, which it could not print. */
const texts = (length: number): Readonly<Record<string, string>> => ({
  'line breaks in a text': PLACES['a literal text']?.('\n'.repeat(length)) ?? '',
  'marks in a day': PLACES['a day']?.('\u0315\u0300'.repeat(length / 2)) ?? '',
  'katakana in a remark': PLACES['a plain text']?.('ア'.repeat(length)) ?? '',
  'rows with unknown keys': MANY['rows with unknown keys']?.('x'.repeat(length)) ?? '',
  'rows in the wrong order': MANY['rows in the wrong order']?.('x'.repeat(length)) ?? '',
});

suite('a text that is made to take long, as a process of its own', () => {
  useFolder();
  const program = resolve('out/test/process/kakunin.main.mjs');
  const full = Number(process.env['KAKUNIN_HOSTILE'] ?? 0) >= 1_000_000;
  const length = full ? 400_000 : 40_000;
  const costs: string[] = [];
  for (const [name, text] of Object.entries(texts(length)).slice(0, full ? undefined : 2)) {
    test(`${length} characters: ${name}`, () => {
      write('a.kakunin.yaml', text);
      write('b.kakunin.yaml', otherVersion(text));
      for (const argv of full ? COMMANDS : COMMANDS.slice(2, 3)) {
        const start = performance.now();
        const { status, stderr } = spawnSync(process.execPath, [program, ...argv], {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 1e9,
          timeout: 120_000,
        });
        costs.push(
          `${(performance.now() - start).toFixed(0).padStart(6)}  ${argv.join(' ')}: ${name}`,
        );
        assert.notEqual(status, null, `${argv.join(' ')} did not end`);
        assert.doesNotMatch(stderr, /^ +at /m, argv.join(' '));
      }
    }).timeout(900_000);
  }
  suiteTeardown(() => {
    if (full)
      console.log(
        `\n  ms of the real command line:\n  ${costs.toSorted().toReversed().join('\n  ')}`,
      );
  });
});

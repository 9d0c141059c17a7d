import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram } from '../../../src/cli/files/isProgram';
import type { Io } from '../../../src/cli/io';
import { findBrowser } from '../../../src/cli/printing/findBrowser';
import { nodePrinter } from '../../../src/cli/printing/nodePrinter';
import { folder, kakuninLater, read, useFolder, write } from '../../support/cliFolder';

const SAMPLE = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');

const run = (argv: readonly string[], changes: Partial<Io> = {}) =>
  kakuninLater(['export', 'a.kakunin.yaml', ...argv], changes);

suite('kakunin export as PDF', function () {
  this.timeout(120_000);
  useFolder();
  setup(() => write('a.kakunin.yaml', SAMPLE));

  test('a browser of this machine prints the page: A4, upright and across', async function () {
    const { platform, env } = process;
    if (!findBrowser({ platform, env, isProgram })) this.skip();
    const { TMPDIR } = env;
    mkdirSync(join(folder, 'tmp'));
    env['TMPDIR'] = join(folder, 'tmp');
    try {
      assert.deepEqual(await run(['-o', 'a.pdf']), {
        status: 0,
        out: 'a.pdf: created.\n',
        err: '',
      });
    } finally {
      if (TMPDIR === undefined) delete env['TMPDIR'];
      else env['TMPDIR'] = TMPDIR;
    }
    const pdf = readFileSync(join(folder, 'a.pdf')).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)].map(
      ([, ...size]) => size,
    );
    assert.ok(sizes.length > 5);
    const upright = ['594', '841'];
    assert.deepEqual(sizes[0], upright);
    // The last sheet of the form, and nothing after it.
    assert.deepEqual(sizes.at(-1), upright.toReversed());
    assert.deepEqual(readdirSync(join(folder, 'tmp')), []);
  });

  test('no browser: says what to do, and writes nothing', async () => {
    const printPage = nodePrinter({ PATH: folder });
    const { status, out, err } = await run(['--to', 'pdf'], { printPage });
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /Chrome, Edge or Chromium.*KAKUNIN_BROWSER.*--to html/);
    assert.deepEqual(readdirSync(folder), ['a.kakunin.yaml']);
  });

  test('a browser that is named and is no program', async () => {
    const printPage = nodePrinter({ KAKUNIN_BROWSER: join(folder, 'chrom\u202e') });
    const { status, err } = await run(['--to', 'pdf'], { printPage });
    assert.equal(status, 2);
    assert.match(err, /not a program: .*chrom‹U\+202E›/);
  });

  test('a program that prints no PDF: its last word is shown', async () => {
    const printPage = nodePrinter({ KAKUNIN_BROWSER: process.execPath });
    const { status, err } = await run(['--to', 'pdf'], { printPage });
    assert.equal(status, 2);
    assert.match(err, /node printed no PDF\. .*It said: .*bad option: --/);
    assert.deepEqual(readdirSync(folder), ['a.kakunin.yaml']);
  });

  test('the program gets the page and a profile in a folder of its own, and no network', async () => {
    const script = `#!/bin/sh
for each in "$@"; do case $each in --print-to-pdf=*) out=\${each#*=};; esac; done
printf '%s\\n' "$@" > '${folder}/arguments'
ls -ld "\${out%/*}" | cut -c1-10 > '${folder}/mode'
printf '%%PDF-1.4' > "$out"
`;
    if (process.platform === 'win32') return;
    write('browser', script);
    chmodSync(join(folder, 'browser'), 0o755);
    const printPage = nodePrinter({ KAKUNIN_BROWSER: join(folder, 'browser') });
    assert.equal((await run(['--to', 'pdf'], { printPage })).out, 'a.form.pdf: created.\n');
    assert.equal(read('a.form.pdf'), '%PDF-1.4');
    assert.equal(read('mode'), 'drwx------\n');
    const argv = read('arguments');
    assert.match(argv, /^--user-data-dir=.*kakunin-print-\w+\/profile$/m);
    assert.match(argv, /^--host-resolver-rules=MAP \* ~NOTFOUND$/m);
    assert.match(argv, /^file:\/\/.*kakunin-print-\w+\/page\.html\n$/m);
  });

  test('boxes to sign in, on paper only, and only if asked for', async () => {
    const { out } = await run(['--as', 'roles', '--to', 'html', '-o', '-', '--approval']);
    assert.match(out, /<section[^>]*>\s*<table class="approval">.*作成.*確認.*承認/);
    assert.equal(out.match(/class="approval"/g)?.length, 1);
    const plain = await run(['--as', 'roles', '--to', 'html', '-o', '-']);
    assert.doesNotMatch(plain.out, /class="approval"/);
    const { status, err } = await run(['--approval']);
    assert.deepEqual([status, err], [2, 'kakunin: --approval is for docx, html and pdf.\n']);
  });
});

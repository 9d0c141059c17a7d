import assert from 'node:assert/strict';
import type { Io } from '../../../../src/cli/io';
import { kakunin, useFolder, write } from '../../../support/cliFolder';

const FILE = (remark: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    備考: ${remark}\n`;
const ESC = '\u001b';

function diff(changes: Partial<Io>, ...argv: readonly string[]): string {
  write('a.yaml', FILE('"旧\\e[2J"'));
  write('b.yaml', FILE('新'));
  return kakunin(['diff', 'a.yaml', 'b.yaml', ...argv], changes).out;
}

suite('colours of kakunin diff', () => {
  useFolder();

  test('on a terminal; what the file says has no escape sequence', () => {
    const out = diff({ output: 'terminal' });
    assert.ok(
      out.includes(`備考: ${ESC}[31m旧‹U+001B›[2J${ESC}[39m → ${ESC}[32m新${ESC}[39m`),
      JSON.stringify(out),
    );
    assert.ok(out.startsWith(`${ESC}[1ma.yaml → b.yaml${ESC}[22m\n`));
  });
  const cases: readonly (readonly [title: string, changes: Partial<Io>, coloured: boolean])[] = [
    ['in a pipe', { output: 'pipe' }, false],
    ['in a file', { output: 'file' }, false],
    ['with NO_COLOR', { output: 'terminal', env: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { output: 'terminal', env: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { output: 'terminal', env: { TERM: 'dumb' } }, false],
    ['in a pipe with FORCE_COLOR', { output: 'pipe', env: { FORCE_COLOR: '1' } }, true],
    [
      'in a CI log with FORCE_COLOR',
      { output: 'pipe', env: { FORCE_COLOR: '1', CI: 'true' } },
      true,
    ],
    ['with FORCE_COLOR=0', { output: 'terminal', env: { FORCE_COLOR: '0' } }, false],
    ['with both', { output: 'terminal', env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true],
  ];
  for (const [title, changes, coloured] of cases) {
    test(`${title}: ${coloured ? 'colours' : 'none'}`, () => {
      assert.equal(diff(changes).includes(ESC), coloured);
    });
  }
  test('never in Markdown and JSON', () => {
    for (const format of ['markdown', 'json']) {
      assert.ok(!diff({ output: 'terminal' }, '--format', format).includes(ESC));
    }
  });
});

suite('colours of kakunin check', () => {
  useFolder();

  const check = (changes: Partial<Io>, ...argv: readonly string[]): string => {
    write(
      'a.yaml',
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: "多\\e[2J"\n    期限: 2020-01-31\n',
    );
    return kakunin(['check', 'a.yaml', '--lang', 'en', ...argv], changes).out;
  };
  test('on a terminal: places and what is wrong; what the file says has no escape sequence', () => {
    const out = check({ output: 'terminal' });
    const place = `\n${ESC}[1ma.yaml:5:11${ESC}[22m ${ESC}[31merror${ESC}[39m P1-A-1 `;
    assert.ok(out.includes(place), JSON.stringify(out));
    assert.ok(out.includes(`${ESC}[33mwarning${ESC}[39m`), JSON.stringify(out));
    assert.match(out, /"多‹U\+001B›\[2J"/);
  });
  test('not in a pipe or a file, nor with NO_COLOR; the words are the same', () => {
    const plain = check({ output: 'pipe' });
    assert.ok(!plain.includes(ESC));
    assert.equal(check({ output: 'file' }), plain);
    assert.equal(check({ output: 'terminal', env: { NO_COLOR: '1' } }), plain);
    // eslint-disable-next-line no-control-regex -- what colours are made of
    assert.equal(check({ output: 'terminal' }).replace(/\u001b\[\d+m/g, ''), plain);
  });
  test('never for programs', () => {
    for (const format of ['json', 'github', 'sarif']) {
      assert.ok(!check({ output: 'terminal' }, '--format', format).includes(ESC), format);
    }
  });
});

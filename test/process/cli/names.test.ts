import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/io';
import { hasHiddenCharacter } from '../../../src/core/text/hiddenCharacters';
import type { Outcome } from '../../support/cliFolder';
import { folder, kakunin, only, useFolder, write } from '../../support/cliFolder';
import { commit, git } from '../../support/gitFolder';

const FAULTY = 'kakunin: 1\n様式: x\n';

/** What a file from somebody else may be called, and the same as it is printed. */
const NAMES: Readonly<Record<string, string>> = {
  'esc\u001b[2J\u001b]0;PWNED\u0007.kakunin.yaml':
    'esc‹U+001B›[2J‹U+001B›]0;PWNED‹U+0007›.kakunin.yaml',
  'a\n::error file=ok.txt,line=1::PWNED\n::stop-commands::x1\n.kakunin.yaml':
    'a‹U+000A›::error file=ok.txt,line=1::PWNED‹U+000A›::stop-commands::x1‹U+000A›.kakunin.yaml',
  '契約\u202elmay.nimukak\u202c.kakunin.yaml': '契約‹U+202E›lmay.nimukak‹U+202C›.kakunin.yaml',
  'c\u0085d\u2028e\r\tf.kakunin.yaml': 'c‹U+0085›d‹U+2028›e‹U+000D›‹U+0009›f.kakunin.yaml',
  '::warning::g ##[add-mask]h.kakunin.yaml': '::warning::g ##[add-mask]h.kakunin.yaml',
};
const NOT_UTF8 = Buffer.from([0xff, 0xfe, 0x41]);

const IN_ACTIONS: Partial<Io> = { env: { GITHUB_ACTIONS: 'true', CI: 'true' } };
const ON_TERMINAL: Partial<Io> = { output: 'terminal' };

/** As the runner of GitHub Actions reads a line. */
const COMMAND = /^\s*::[^\s:]+(?: .*)?::|##\[/m;

function assertHarmless({ out, err }: Outcome, what: string): void {
  for (const text of [out, err]) {
    assert.ok(!hasHiddenCharacter(text), `${what}: ${JSON.stringify(text)}`);
    assert.doesNotMatch(text, COMMAND, what);
  }
}

suite('kakunin, names of files', () => {
  useFolder();

  for (const [name, printed] of Object.entries(NAMES)) {
    const shown = printed.startsWith('::') ? ': :warning::g ## [add-mask]h.kakunin.yaml' : printed;

    test(`every command prints ${printed}`, () => {
      const run = (...argv: readonly string[]): Outcome => {
        const outcome = kakunin(argv, IN_ACTIONS);
        assertHarmless(outcome, argv.join(' '));
        return outcome;
      };
      write(name, FAULTY);
      assert.ok(run('check').out.includes(`${shown}:2:`));
      assert.ok(run('check', '--format', 'text').out.includes(shown));
      assert.ok(run('show', `${name}-not`).err.startsWith('kakunin: '));
      assert.ok(run('new', name).err.includes(printed.replace('##[', '## [')));
      write(name, NOT_UTF8);
      assert.ok(run('check').err.startsWith(`${shown}: `));
      assert.ok(run('check', '--format', 'github').err.startsWith(`${shown}: `));
      assert.ok(run('fix').err.startsWith(`${shown}: `));
      assert.ok(run('show', name).err.startsWith(`${shown}: `));
      assert.ok(run('diff', name, name).out.startsWith(shown));
      write(name, 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n');
      assert.ok(run('fix', '--rule', 'item-missing=off').out.startsWith(`${shown}: `));
      assert.ok(run('set', name, 'P1-A-1', '備考=x').out.startsWith(`${shown}: `));
      assert.ok(run('set', name, 'P1-A-1', '備考=x').out.startsWith(`${shown}: `));
    });

    test(`${printed} is the true name in JSON, and in a patch`, () => {
      write(name, 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n');
      for (const argv of [
        ['check', '--format', 'json'],
        ['diff', name, name, '--format', 'json'],
      ]) {
        const outcome = kakunin(argv, IN_ACTIONS);
        assertHarmless(outcome, argv.join(' '));
        const { files } = JSON.parse(outcome.out) as { files: readonly { path: string }[] };
        assert.equal(files[0]?.path, name);
      }
      const { out } = kakunin(['fix', '--dry-run', '--rule', 'item-missing=off'], ON_TERMINAL);
      assert.ok(!hasHiddenCharacter(out), out);
      git(['init', '--quiet']);
      git(['apply'], out);
      assert.match(readFileSync(join(folder, name), 'utf8'), /初回確認: はい/);
    });
  }

  test('one workflow command for each problem, whatever the name', () => {
    for (const name of Object.keys(NAMES)) write(name, FAULTY);
    const { out } = kakunin(
      ['check', '--format', 'github', ...only('edition-unknown')],
      IN_ACTIONS,
    );
    assert.ok(!hasHiddenCharacter(out), out);
    const lines = out.trimEnd().split('\n').slice(0, -1);
    assert.equal(lines.length, Object.keys(NAMES).length);
    for (const line of lines) assert.match(line, /^::error file=[^\n]*,title=edition-unknown::/);
  });

  test('what git says of a name is harmless too', () => {
    git(['init', '--quiet']);
    commit();
    const outcome = kakunin(['diff', '--git', 'no\u001b[2J\n::error::x'], IN_ACTIONS);
    assert.equal(outcome.status, 2);
    assertHarmless(outcome, 'diff --git');
  });
});

suite('kakunin, content on a terminal and in a log', () => {
  useFolder();
  const CONTENT =
    'kakunin: 1 # \u001b]0;PWNED\u0007\u001b[2J\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○ # \u202e\u001b[2J\n' +
    '    備考: |\n      ::error::x\n';
  const fix = ['fix', '--dry-run', '--rule', 'item-missing=off'];

  for (const [where, io] of [
    ['a terminal', ON_TERMINAL],
    ['the log of GitHub Actions', IN_ACTIONS],
    ['the log of another CI', { env: { CI: 'true' } }],
  ] as const) {
    test(`is spelled out on ${where}`, () => {
      write('a.kakunin.yaml', CONTENT);
      const patch = kakunin(fix, io).out;
      assert.ok(patch.includes('# ‹U+202E›‹U+001B›[2J'), patch);
      assert.ok(!hasHiddenCharacter(patch));
      write('b', '\u001b]0;PWNED\u0007\u001b[31mhello: [\n::error::x\n \t::stop-commands::y\n');
      const { out } = kakunin(['show', 'b'], io);
      assert.ok(!hasHiddenCharacter(out));
      assert.equal(COMMAND.test(out), io !== IN_ACTIONS, out);
    });
  }

  test('is left as it is for a file and another program: git apply takes it', () => {
    write('a.kakunin.yaml', CONTENT);
    for (const io of [{ output: 'pipe' }, { ...IN_ACTIONS, output: 'file' }] as const) {
      write('a.kakunin.yaml', CONTENT);
      const patch = kakunin(fix, io).out;
      git(['init', '--quiet']);
      git(['apply'], patch);
      const fixed = CONTENT.replace('○', 'はい');
      assert.equal(readFileSync(join(folder, 'a.kakunin.yaml'), 'utf8'), fixed);
    }
  });

  test('line ends of Windows are not spelled out', () => {
    write('a', 'a: [\r\nb\rc\r\n');
    assert.equal(kakunin(['show', 'a'], ON_TERMINAL).out, 'a: [\r\nb‹U+000D›c\r\n');
  });

  test('the program knows a file from a pipe', () => {
    write('a', '\u001b[2J: [\n');
    const program = join(process.cwd(), 'out/test/process/kakunin.main.mjs');
    const shell = (command: string): string =>
      execFileSync('sh', ['-c', command, 'sh', process.execPath, program], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CI: 'true' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    assert.equal(shell('"$1" "$2" show a | cat'), '‹U+001B›[2J: [\n');
    assert.equal(shell('"$1" "$2" show a > b; cat b'), '\u001b[2J: [\n');
  });
});

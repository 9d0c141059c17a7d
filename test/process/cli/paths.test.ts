import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { folder, kakunin, read, useFolder, write } from '../../support/cliFolder';

const TEXT = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n';

/** The paths that were checked with this on standard input. */
function checked(list: string | Uint8Array, ...operands: readonly string[]): readonly string[] {
  const stdin = () => (typeof list === 'string' ? Buffer.from(list) : list);
  const { out, err } = kakunin(['check', '--format', 'json', ...operands], { stdin });
  assert.equal(err, '');
  return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
}

suite('kakunin, paths on standard input', () => {
  useFolder();
  setup(() => {
    for (const name of ['a', 'b', '下 位/c', '下 位/d']) write(`${name}.kakunin.yaml`, TEXT);
  });

  test('one a line, each once, folders too', () => {
    const list = 'b.kakunin.yaml\n\n下 位\r\n./b.kakunin.yaml\n下 位/c.kakunin.yaml';
    const expected = ['b.kakunin.yaml', '下 位/c.kakunin.yaml', '下 位/d.kakunin.yaml'];
    assert.deepEqual(checked(list, '-'), expected);
  });
  test('ended by NUL, as git ls-files -z prints them', () => {
    write('二\n行.kakunin.yaml', TEXT);
    const list = '二\n行.kakunin.yaml\0a.kakunin.yaml\0';
    assert.deepEqual(checked(list, '-'), ['二\n行.kakunin.yaml', 'a.kakunin.yaml']);
  });
  test('with a BOM, with CRLF and with CR, in UTF-16 as PowerShell writes it', () => {
    const expected = ['下 位/c.kakunin.yaml', 'a.kakunin.yaml'];
    const list = '下 位/c.kakunin.yaml\r\na.kakunin.yaml\r\n';
    assert.deepEqual(checked(`\ufeff${list}`, '-'), expected);
    assert.deepEqual(checked(list.replaceAll('\n', ''), '-'), expected);
    assert.deepEqual(checked(Buffer.from(`\ufeff${list}`, 'utf16le'), '-'), expected);
  });
  test('as git quotes them without -z', () => {
    const names = ['契約\t"一".kakunin.yaml', 'b\\c.kakunin.yaml', '二\n行.kakunin.yaml'];
    for (const name of names) write(name, TEXT);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const how = ['--literal-pathspecs', 'ls-files', '--others', '--', ...names];
    const list = execFileSync('git', how, { cwd: folder });
    assert.match(list.toString(), /^"\\345/m);
    assert.deepEqual(checked(list, '-').toSorted(), names.toSorted());
  });
  test('quotes that are not those of git belong to the name', () => {
    for (const name of ['"a"b".kakunin.yaml', '"', '\\343.kakunin.yaml']) {
      const { err } = kakunin(['check', '-'], { stdin: () => Buffer.from(`${name}\n`) });
      assert.equal(err, `${name}: There is no such file or folder.\n`);
    }
  });
  test('among other paths, in its place', () => {
    assert.deepEqual(checked('b.kakunin.yaml', '下 位/d.kakunin.yaml', '-', 'a.kakunin.yaml'), [
      '下 位/d.kakunin.yaml',
      'b.kakunin.yaml',
      'a.kakunin.yaml',
    ]);
  });
  test('an empty list is nothing to check, not everything', () => {
    const { status, out, err } = kakunin(['check', '-', '--format', 'json']);
    assert.deepEqual([status, err], [0, 'No *.kakunin.yaml was found.\n']);
    assert.match(out, /"files": 0/);
  });
  test('a path that is not there is 2, and the others are checked', () => {
    const stdin = () => Buffer.from('gone.kakunin.yaml\na.kakunin.yaml\n');
    const { status, out, err } = kakunin(['check', '-', '--format', 'json'], { stdin });
    assert.deepEqual([status, err], [2, 'gone.kakunin.yaml: There is no such file or folder.\n']);
    assert.match(out, /"path": "a\.kakunin\.yaml"/);
  });
  test('a list that is not UTF-8 is 2', () => {
    const stdin = () => Buffer.from([0x8a, 0x6d]);
    const err = 'kakunin: -: It is not UTF-8. Save it as UTF-8 first.\n';
    assert.deepEqual(kakunin(['check', '-'], { stdin }), { status: 2, out: '', err });
  });
  test('nobody reads standard input where it is not asked for', () => {
    const stdin = () => assert.fail('read');
    assert.equal(kakunin(['check', 'a.kakunin.yaml', '--fail-on', 'error'], { stdin }).err, '');
  });
  test('fix takes the list too', () => {
    const stdin = () => Buffer.from('b.kakunin.yaml\n');
    assert.equal(kakunin(['fix', '-'], { stdin }).status, 0);
    assert.equal(read('a.kakunin.yaml'), TEXT);
    assert.match(read('b.kakunin.yaml'), /初回確認: はい/);
  });
  test('a file that may not be read is 2, and the others are checked', () => {
    const real = nodeFiles(folder);
    const readFile = (path: string): Uint8Array => {
      if (path === 'a.kakunin.yaml') throw Object.assign(new Error(), { code: 'EACCES' });
      return real.read(path);
    };
    const { status, out, err } = kakunin(['check', '--format', 'json'], {
      files: { ...real, read: readFile },
    });
    assert.deepEqual([status, err], [2, 'a.kakunin.yaml: No permission to read or write it.\n']);
    assert.match(out, /"files": 3/);
  });
  test('the real standard input: long, late and in pieces', () => {
    const outfile = join(folder, 'nodeIo.cjs');
    buildSync({ entryPoints: ['src/cli/nodeIo.ts'], bundle: true, platform: 'node', outfile });
    const list = Array.from({ length: 9000 }, (_, index) => `名/${index}.kakunin.yaml\n`).join('');
    write('list', list);
    const script = `
      const { nodeIo } = require(${JSON.stringify(outfile)});
      process.stdout.write(nodeIo().stdin());
    `;
    const late = '(sleep 0.1; head -c 70000 list; sleep 0.1; tail -c +70001 list)';
    const printed = execFileSync('sh', ['-c', `${late} | "$0" -e "$1"`, process.execPath, script], {
      cwd: folder,
      maxBuffer: 1e7,
    });
    assert.equal(printed.toString(), list);
  });
});

suite('kakunin, names that are not those of checklists', () => {
  useFolder();
  const reason = 'Skipped: it looks like a checklist, but its name does not end in .kakunin.yaml.';
  const others = ['a.kakunin (1).yaml', 'b.kakunin.yml', '下/x.yaml', '下/a.kakunin - コピー.yaml'];
  setup(() => {
    write('a.kakunin.yaml', TEXT);
    for (const name of others) write(name, TEXT);
    write('.gitlab-ci.yml', 'kakunin: 1\n');
    write('job.yml', 'kakunin:\n  image: node:22\n');
    write('broken.yaml', Buffer.from([0xff, 0xfe, 0x00]));
  });

  test('check reports what it passes over in a folder', () => {
    const { status, out, err } = kakunin(['check', ...['--format', 'json']]);
    assert.equal(status, 0);
    assert.deepEqual(
      err.split('\n').toSorted(),
      ['', ...others.map((name) => `${name}: ${reason}`)].toSorted(),
    );
    const { files, skipped } = JSON.parse(out) as Record<string, { path: string }[]>;
    assert.deepEqual(
      files?.map(({ path }) => path),
      ['a.kakunin.yaml'],
    );
    assert.deepEqual(skipped?.map(({ path }) => path).toSorted(), others.toSorted());
  });
  test('as warnings for GitHub', () => {
    const { out, err } = kakunin(['check', '--format', 'github']);
    assert.equal(err, '');
    assert.ok(out.includes(`::warning file=b.kakunin.yml::${reason}\n`), out);
    assert.ok(out.includes(`::warning file=下/x.yaml::${reason}\n`), out);
  });
  test('a file of such a name that is named is checked', () => {
    assert.match(kakunin(['check', 'b.kakunin.yml']).out, /^b\.kakunin\.yml:5:11 warning/m);
  });
  test('capitals are the same, in a folder and for git', () => {
    write('下/X.KAKUNIN.YAML', TEXT);
    assert.match(kakunin(['check']).out, /^下\/X\.KAKUNIN\.YAML:5:11 warning/m);
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a', ...args], { cwd: folder });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'x');
    write('下/X.KAKUNIN.YAML', TEXT.replace('○', '×'));
    for (const paths of [[], ['下'], ['下/X.KAKUNIN.YAML']]) {
      assert.match(kakunin(['diff', '--git', 'HEAD', ...paths]).out, /初回確認: ○ → ×/);
    }
  });
});

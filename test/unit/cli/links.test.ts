import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { folder, kakunin, read, useFolder, write } from '../../support/cliFolder';

const TEXT = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n';
const FIXED = /初回確認: はい/;

function link(target: string, name: string): void {
  symlinkSync(target, join(folder, name));
}

/** The paths of a folder that were checked, and what stood on the standard error. */
function checked(...argv: readonly string[]) {
  const { status, out, err } = kakunin(['check', '--format', 'json', ...argv]);
  const { files } = JSON.parse(out) as { files: { path: string }[] };
  return { status, paths: files.map(({ path }) => path), err };
}

suite('kakunin and links', () => {
  useFolder();
  let outside: string;
  const elsewhere = (): string => readFileSync(join(outside, 'x.kakunin.yaml'), 'utf8');
  setup(() => {
    outside = mkdtempSync(join(tmpdir(), 'kakunin-outside-'));
    writeFileSync(join(outside, 'x.kakunin.yaml'), TEXT);
    write('in/a.kakunin.yaml', TEXT);
  });
  teardown(() => rmSync(outside, { recursive: true }));

  const left = (path: string): string =>
    `${path}: Not written: the link leads out of the folder. To write the file, name the file itself.\n`;

  test('fix follows no link out of the folder it was given, says so, and fixes the rest', () => {
    link(join(outside, 'x.kakunin.yaml'), 'in/x.kakunin.yaml');
    link(outside, 'in/folder');
    write('next/b.kakunin.yaml', TEXT);
    link('../next/b.kakunin.yaml', 'in/b.kakunin.yaml');
    for (const argv of [['in'], ['-'], [join(folder, 'in')]]) {
      write('in/a.kakunin.yaml', TEXT);
      const stdin = () => Buffer.from('in');
      const { status, err } = kakunin(['fix', ...argv], { stdin });
      const given = argv[0] === '-' ? 'in' : argv[0]!;
      assert.equal(status, 2);
      // The list is bound to this folder, in which the other link stays.
      const names = argv[0] === '-' ? ['x'] : ['b', 'x'];
      assert.equal(err, names.map((name) => left(`${given}/${name}.kakunin.yaml`)).join(''));
      assert.match(read('in/a.kakunin.yaml'), FIXED);
      assert.equal(elsewhere(), TEXT);
    }
  });
  test('nor one that a list names', () => {
    link(join(outside, 'x.kakunin.yaml'), 'in/x.kakunin.yaml');
    link(outside, 'in/folder');
    const list = 'in/x.kakunin.yaml\nin/folder/x.kakunin.yaml\nin/a.kakunin.yaml\n';
    const { status, err } = kakunin(['fix', '-'], { stdin: () => Buffer.from(list) });
    assert.equal(status, 2);
    assert.equal(err, left('in/x.kakunin.yaml') + left('in/folder/x.kakunin.yaml'));
    assert.match(read('in/a.kakunin.yaml'), FIXED);
    assert.equal(elsewhere(), TEXT);
  });
  test('nor one by an absolute path, or by one that goes up first', () => {
    mkdirSync(join(folder, 'sub'), { recursive: true });
    symlinkSync(outside, join(folder, 'away'));
    const list = [join(folder, 'away', 'x.kakunin.yaml'), 'sub/../away/x.kakunin.yaml'];
    const before = readFileSync(join(outside, 'x.kakunin.yaml'), 'utf8');
    for (const path of list) {
      const { status } = kakunin(['fix', '-'], { stdin: () => Buffer.from(path) });
      assert.equal(status, 2, path);
    }
    const up = kakunin(['fix', '-'], {
      stdin: () => Buffer.from('../away/x.kakunin.yaml'),
      cwd: join(folder, 'sub'),
      files: nodeFiles(join(folder, 'sub')),
    });
    assert.equal(up.status, 2);
    assert.equal(readFileSync(join(outside, 'x.kakunin.yaml'), 'utf8'), before);
  });

  test('a file of a list that lies elsewhere is fixed', () => {
    const stdin = () => Buffer.from(join(outside, 'x.kakunin.yaml'));
    assert.equal(kakunin(['fix', '-'], { stdin }).err, '');
    assert.match(elsewhere(), FIXED);
  });
  test('a link within the folder is followed, and stays a link', () => {
    link('a.kakunin.yaml', 'in/b.kakunin.yaml');
    assert.deepEqual(kakunin(['fix', 'in']).err, '');
    assert.match(read('in/a.kakunin.yaml'), FIXED);
    assert.equal(nodeFiles(folder).kind('in/b.kakunin.yaml'), 'link');
  });
  test('so is one that the user names, by fix and set', () => {
    link(join(outside, 'x.kakunin.yaml'), 'x.kakunin.yaml');
    assert.equal(kakunin(['fix', 'x.kakunin.yaml']).err, '');
    assert.match(elsewhere(), FIXED);
    assert.equal(kakunin(['set', 'x.kakunin.yaml', 'P1-A-1', '備考=済']).status, 0);
    assert.match(elsewhere(), /備考: 済/);
  });
  test('a folder that is a link is the folder, where the user names it', () => {
    link(outside, 'folder');
    assert.equal(kakunin(['fix', 'folder']).err, '');
    assert.match(elsewhere(), FIXED);
  });
  test('check reads what a link leads to, wherever that is', () => {
    link(join(outside, 'x.kakunin.yaml'), 'in/x.kakunin.yaml');
    assert.deepEqual(checked('in').paths, ['in/a.kakunin.yaml', 'in/x.kakunin.yaml']);
  });

  test('one that leads in a circle, or nowhere, hides nothing', () => {
    link('loop.kakunin.yaml', 'in/loop.kakunin.yaml');
    link('nowhere', 'in/gone.kakunin.yaml');
    write('in/below/c.kakunin.yaml', TEXT);
    const { status, paths, err } = checked();
    assert.deepEqual(paths, ['in/a.kakunin.yaml', 'in/below/c.kakunin.yaml']);
    assert.deepEqual(err.split('\n').toSorted(), [
      '',
      'in/gone.kakunin.yaml: There is no such file or folder.',
      'in/loop.kakunin.yaml: Its links form a loop.',
    ]);
    assert.equal(status, 2);
  });
  test('nobody asks where a link of another name leads', () => {
    for (const name of ['loop', 'loop.yaml']) link(name, `in/${name}`);
    link('nowhere', 'in/gone.txt');
    mkdirSync(join(folder, 'in/folder.kakunin.yaml'));
    link('folder.kakunin.yaml', 'in/link.kakunin.yaml');
    assert.deepEqual(checked(), { status: 0, paths: ['in/a.kakunin.yaml'], err: '' });
  });
  test('a folder that may not be listed is reported, and its neighbours are checked', () => {
    write('in/secret/b.kakunin.yaml', TEXT);
    const real = nodeFiles(folder);
    const list = (path: string) => {
      if (!path.endsWith('secret')) return real.list(path);
      throw Object.assign(new Error(), { code: 'EACCES', syscall: 'scandir' });
    };
    const { status, out, err } = kakunin(['check', '--format', 'json'], {
      files: { ...real, list },
    });
    assert.deepEqual([status, err], [2, 'in/secret: No permission to list this folder.\n']);
    assert.match(out, /"path": "in\/a\.kakunin\.yaml"/);
  });
});

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { nodeFiles } from '../../../src/cli/nodeIo';
import type { FileSystem } from '../../../src/cli/files/replaceFile';
import { replaceFile } from '../../../src/cli/files/replaceFile';
import { temporaryName } from '../../../src/cli/files/temporaryName';
import type { Outcome } from '../../support/cliFolder';
import { folder, kakunin, read, useFolder, write } from '../../support/cliFolder';

const NAME = 'a.kakunin.yaml';
const NEW = Buffer.from('新しい');
const path = (name = NAME): string => join(folder, name);

/** Replaces NAME, with these calls otherwise. */
function replace(changes: Partial<FileSystem> = {}, content: Uint8Array = NEW): void {
  replaceFile(path(), content, { ...fs, ...changes });
}

const TEXT = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: ○\n';

/** `kakunin fix` of NAME, with these calls otherwise. */
function fix(changes: Partial<FileSystem>): Outcome {
  const files = {
    ...nodeFiles(folder),
    replace: (name: string, content: Uint8Array) =>
      replaceFile(path(name), content, { ...fs, ...changes }),
  };
  return kakunin(['fix', NAME], { files });
}

function fails(code: string, times = Infinity): () => never {
  return () => {
    if (times-- > 0) throw Object.assign(new Error(code), { code });
    return undefined as never;
  };
}

/** The rights of others than the owner, of all files of the folder. */
function rightsOfOthers(): readonly number[] {
  return fs.readdirSync(folder).map((name) => fs.statSync(path(name)).mode & 0o077);
}

suite('a file is replaced', () => {
  useFolder();
  setup(() => write(NAME, '前のもの、少し長い'));

  const only = (): void => assert.deepEqual(fs.readdirSync(folder), [NAME]);

  test('and keeps its rights; what was 0600 is readable by nobody else at any moment', () => {
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      fs.chmodSync(path(), mode);
      let written = 0;
      const writeSync: FileSystem['writeSync'] = (...given) => {
        if (mode === 0o600) for (const rights of rightsOfOthers()) assert.equal(rights, 0);
        written++;
        return fs.writeSync(...given);
      };
      const openSync = (...given: Parameters<typeof fs.openSync>): number => {
        const fd = fs.openSync(...given);
        assert.equal(fs.fstatSync(fd).mode & 0o077, 0, 'open to others for a moment');
        return fd;
      };
      replace({ writeSync, openSync });
      assert.ok(written > 0);
      assert.equal(fs.statSync(path()).mode & 0o777, mode);
      assert.equal(read(NAME), '新しい');
    }
    only();
  });

  test('nobody ever reads half of it: it is another file from one moment to the next', () => {
    const { ino } = fs.statSync(path());
    replace();
    assert.notEqual(fs.statSync(path()).ino, ino);
    only();
  });

  test('a hard link keeps its other names', () => {
    fs.linkSync(path(), path('b.kakunin.yaml'));
    nodeFiles(folder).replace(NAME, NEW);
    assert.equal(read('b.kakunin.yaml'), '新しい');
    assert.equal(read(NAME), '新しい');
    assert.equal(fs.readdirSync(folder).length, 2);
  });

  test('a file that is mounted by itself (EBUSY), or on another device, is written in place', () => {
    for (const code of ['EBUSY', 'EXDEV', 'EPERM']) {
      write(NAME, '前のもの、少し長い');
      const { ino } = fs.statSync(path());
      replace({ renameSync: fails(code) });
      assert.deepEqual([read(NAME), fs.statSync(path()).ino], ['新しい', ino]);
      only();
    }
  });

  test('what is busy for a moment is tried again', () => {
    for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
      const { ino } = fs.statSync(path());
      const busy = fails(code, 2);
      const renameSync = (from: fs.PathLike, to: fs.PathLike): void => {
        busy();
        fs.renameSync(from, to);
      };
      replace({ renameSync });
      assert.notEqual(fs.statSync(path()).ino, ino);
      assert.equal(read(NAME), '新しい');
      only();
    }
  });

  test('the owner stays: given where the system allows, else the file is written in place', () => {
    const { ino, uid, gid } = fs.statSync(path());
    const owners: unknown[] = [];
    const fchownSync = (...[, ...given]: Parameters<typeof fs.fchownSync>) => owners.push(given);
    const statSync = (file: string) => Object.assign(fs.statSync(file), { uid: 4321, gid: 5678 });
    replace({ fchownSync, statSync } as unknown as Partial<FileSystem>);
    assert.deepEqual(owners, [[4321, 5678]]);
    assert.notEqual(fs.statSync(path()).ino, ino);
    only();

    const now = fs.statSync(path()).ino;
    replace({ fchownSync: fails('EPERM'), statSync } as unknown as Partial<FileSystem>);
    const after = fs.statSync(path());
    assert.deepEqual([after.ino, after.uid, after.gid], [now, uid, gid]);
    assert.equal(read(NAME), '新しい');
    only();
  });

  test('where writing in place fails, what was there before is put back', () => {
    let writes = 0;
    const writeSync: FileSystem['writeSync'] = (fd, bytes, ...[offset, length, position]) => {
      writes++;
      // The new file, the copy, a piece of the new content, and no more; then it is put back.
      if (writes === 4) fails('ENOSPC')();
      return fs.writeSync(fd, bytes, offset, writes === 3 ? 3 : length, position);
    };
    assert.throws(() => replace({ renameSync: fails('EBUSY'), writeSync }), { code: 'ENOSPC' });
    assert.equal(read(NAME), '前のもの、少し長い');
    only();
  });

  test('and where not even that succeeds, the copy stays and is named', () => {
    write(NAME, TEXT);
    let writes = 0;
    const writeSync: FileSystem['writeSync'] = (...given) => {
      if (++writes > 2) fails('EIO')();
      return fs.writeSync(...given);
    };
    const { status, err } = fix({ renameSync: fails('EBUSY'), writeSync });
    assert.equal(status, 2);
    const start = 'a.kakunin.yaml: It was written only in part. Its previous content is in ';
    assert.ok(err.startsWith(start), err);
    assert.equal(fs.readFileSync(err.slice(start.length, -2), 'utf8'), TEXT);
  });

  test('a folder in which nothing may be created is named as what is missing', () => {
    const { ino } = fs.statSync(path());
    for (const code of ['EACCES', 'EROFS']) {
      assert.throws(() => replace({ openSync: fails(code) }), { code: 'KAKUNIN_FOLDER_RIGHT' });
    }
    assert.equal(fs.statSync(path()).ino, ino);
    write(NAME, TEXT);
    assert.equal(
      fix({ openSync: fails('EACCES') }).err,
      'a.kakunin.yaml: Not written: no permission to create files in its folder, which is needed to write it safely.\n',
    );
  });

  test('a name as long as the file system takes', () => {
    const long = `${'契'.repeat(80)}ab.kakunin.yaml`;
    assert.equal(Buffer.byteLength(long), 255);
    write(long, '前');
    nodeFiles(folder).replace(long, NEW);
    assert.equal(read(long), '新しい');
  });

  test('the name beside it is hidden, of no checklist, never longer, and another for each try', () => {
    for (const name of ['a.yaml', 'abcd', NAME, '契約.kakunin.yaml', `${'契'.repeat(80)}.yaml`]) {
      const names = [0, 1, 2, 3].map((index) => temporaryName(name, index));
      assert.equal(new Set(names).size, 4);
      for (const beside of names) {
        assert.ok(Buffer.byteLength(beside) <= Buffer.byteLength(name), beside);
        assert.match(beside, /^\.[\w.-]+$/);
        assert.doesNotMatch(beside, /\.ya?ml$/);
        assert.equal(basename(beside), beside);
      }
    }
  });

  test('a name beside it that is taken is left as it is', () => {
    let taken = '';
    const openSync = (...given: Parameters<typeof fs.openSync>): number => {
      if (taken === '') {
        taken = String(given[0]);
        fs.writeFileSync(taken, '他人のもの');
      }
      return fs.openSync(...given);
    };
    replace({ openSync });
    assert.equal(fs.readFileSync(taken, 'utf8'), '他人のもの');
    assert.equal(read(NAME), '新しい');
  });
});

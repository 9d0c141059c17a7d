import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folder, kakunin, useFolder, write } from '../../support/cliFolder';
import { commit, git } from '../../support/gitFolder';

const CHECKLIST =
  'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認:\n  P1-X-1:\n    項目: 院内の行\n    内容: い\n';

const catalog = (why: string): string =>
  `名称: ${why}の手引き\n加える行:\n  - {Part: Part1, 項目: 院内の行, 内容: い, なぜ大切か: ${why}の行}\n` +
  `手引き:\n  P1-A-1:\n    なぜ大切か: ${why}の理由\n`;

const show = (path: string, more: Parameters<typeof kakunin>[1] = {}) =>
  kakunin(['show', '--guidance', '--lang', 'ja', path], more);

suite('kakunin show --guidance: catalogs of one’s own', () => {
  useFolder();

  test('beside the file or above it, before ours, for rows of the form and own rows', () => {
    write('.kakunin/a.yaml', catalog('上'));
    write('契約/a.kakunin.yaml', CHECKLIST);
    git(['init', '-q']);
    const { out, err, status } = show('契約/a.kakunin.yaml');
    assert.deepEqual([status, err], [0, '']);
    const lines = out.split('\n');
    const from = lines.indexOf(
      'P1-A-1 上の手引き（このフォルダーのa.yaml。公式の別添ではありません）:',
    );
    assert.equal(lines[from + 1], 'P1-A-1   なぜ大切か: 上の理由');
    assert.equal(lines[from + 2], 'P1-A-1 独自の参考（公式の別添ではありません）:');
    assert.ok(lines.includes('P1-X-1   なぜ大切か: 上の行'));
    write('契約/.kakunin/b.yaml', catalog('近く'));
    const near = show('契約/a.kakunin.yaml').out;
    assert.match(near, /近くの理由/);
    assert.doesNotMatch(near, /上の理由/);
    assert.equal(kakunin(['show', '契約/a.kakunin.yaml']).out.includes('近く'), false);
  });

  test('not above the top of the repository', () => {
    write('.kakunin/a.yaml', catalog('外'));
    write('repo/.git/HEAD', '');
    write('repo/契約/a.kakunin.yaml', CHECKLIST);
    assert.doesNotMatch(show('repo/契約/a.kakunin.yaml').out, /外の理由/);
  });

  test('outside a repository, in the folder of the file and the current one', () => {
    write('.kakunin/a.yaml', catalog('今'));
    write('契約/古い/a.kakunin.yaml', CHECKLIST);
    assert.match(show('契約/古い/a.kakunin.yaml').out, /今の理由/);
    write('契約/.kakunin/a.yaml', catalog('途中'));
    assert.doesNotMatch(show('契約/古い/a.kakunin.yaml').out, /途中の理由/);
  });

  test('problems are warnings with their place; a broken catalog is left out, the others are read', () => {
    write('.kakunin/a.yaml', `${catalog('壊')}  P1-A-1:\n`);
    write('.kakunin/b.yaml', catalog('良'));
    write('.kakunin/c.yaml', new Uint8Array([0x61, 0xff]));
    write('.kakunin/d.yaml', `#${'x'.repeat(300_000)}`);
    write('.kakunin/e.txt', 'a: [');
    symlinkSync(join(folder, '.kakunin', 'b.yaml'), join(folder, '.kakunin', 'f.yaml'));
    write('a.kakunin.yaml', CHECKLIST);
    const { out, err, status } = show('a.kakunin.yaml');
    assert.equal(status, 0);
    assert.deepEqual(err.split('\n'), [
      '.kakunin/a.yaml:7:3: 同じキーが重複しています。どちらか一方を残してください。',
      '.kakunin/c.yaml: この手引きのファイルはUTF-8ではないため、使われません。',
      '.kakunin/d.yaml: この手引きのファイルは301 KBあり、読み込みません。300 KBまでです。',
      '.kakunin/f.yaml: リンクはワークスペースの外を指すことがあるため、手引きはリンクからは読み込みません。',
      '',
    ]);
    assert.match(out, /良の理由/);
    assert.equal(out.match(/良の理由/g)?.length, 1);
    assert.doesNotMatch(out, /壊の理由/);
  });

  test('a folder that is a link is not read, and git diff goes on', () => {
    write('elsewhere/a.yaml', catalog('外'));
    write('repo/a.kakunin.yaml', CHECKLIST);
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'repo', '.kakunin'));
    git(['init', '-q']);
    commit();
    const { out, err, status } = show('repo/a.kakunin.yaml');
    assert.equal(status, 0);
    assert.doesNotMatch(out, /外の理由/);
    assert.match(err, /^repo\/\.kakunin: リンクは/);
  });
});

import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../../../src/cli/nodeIo';
import { nodeGit } from '../../../../src/cli/nodeGit';
import type { Outcome } from '../../../support/cliFolder';
import { folder, kakunin, useFolder, write } from '../../../support/cliFolder';
import type { ScriptedCommit } from '../../../support/gitFolder';
import { commit, git, importCommits } from '../../../support/gitFolder';

/** A checklist in which each row's 備考 is told. */
function checklist(remarks: Readonly<Record<string, string>>): string {
  const rows = Object.entries(remarks).map(
    ([id, remark]) => `  ${id}:\n    初回確認: いいえ\n    備考: ${remark}\n`,
  );
  return `kakunin: 1\n様式: 令和6年6月\n医療機関: 青葉台病院\n項目:\n${rows.join('')}`;
}

const ONE = checklist({ 'P1-A-1': '一', 'P1-A-2-1': '二', 'P1-B-1': '三' });
const TWO = ONE.replace('二', '弐');
const NAME = '契約 書/電子カルテ.kakunin.yaml';

const diff = (...argv: readonly string[]): Outcome => kakunin(['diff', ...argv]);

interface Told {
  readonly path: string;
  readonly oldPath?: string;
  readonly kind: string;
  readonly rows?: readonly {
    readonly item: string;
    readonly fields: readonly { readonly before: string; readonly after: string }[];
  }[];
}

/** Each file in a line: `old → new kind: P1-A-1 一 → 壱`. */
function told(...argv: readonly string[]): readonly string[] {
  const { status, out, err } = diff('--format', 'json', ...argv);
  assert.deepEqual([status, err], [0, '']);
  const { files } = JSON.parse(out) as { readonly files: readonly Told[] };
  return files.map(({ path, oldPath, kind, rows = [] }) => {
    const names = oldPath === undefined ? path : `${oldPath} → ${path}`;
    const changes = rows.flatMap(({ item, fields }) =>
      fields.map(({ before, after }) => `${item} ${before} → ${after}`),
    );
    return `${names} ${kind}${changes.length > 0 ? `: ${changes.join(', ')}` : ''}`;
  });
}

/** git is started often, on a machine that may be busy. */
const TIMEOUT = 30_000;

suite('kakunin diff --git', () => {
  useFolder();
  setup(() => void git(['init', '--quiet', '--initial-branch=main']));

  test('an empty file is read, also where it is the only one', () => {
    write(NAME, '');
    commit();
    write(NAME, ONE);
    commit();
    assert.doesNotMatch(diff('--git', 'HEAD~..HEAD').out, /This clone does not have it/);
  }).timeout(TIMEOUT);

  test('a commit with the files as they are now, with blanks and Japanese in their names', () => {
    write(NAME, ONE);
    commit();
    assert.deepEqual(told('--git', 'HEAD'), []);
    write(NAME, TWO);
    assert.deepEqual(told('--git', 'HEAD'), [`${NAME} changed: P1-A-2-1 二 → 弐`]);
    const { status, out } = diff('--git', 'HEAD', '--exit-code');
    assert.equal(status, 1);
    assert.equal(
      out,
      [
        NAME,
        '  remarks and the like changed in 1.',
        '  P1-A-2-1 事業者管理 ①',
        '    備考: 二 → 弐',
        '',
        'Checklists: changed 1.',
        '',
      ].join('\n'),
    );
  });

  test('two commits, and from where the branch was left', () => {
    write('a.kakunin.yaml', ONE);
    commit();
    git(['switch', '--quiet', '-c', 'branch']);
    write('a.kakunin.yaml', TWO);
    commit();
    git(['switch', '--quiet', 'main']);
    write('a.kakunin.yaml', ONE.replace('三', '参'));
    commit();
    const branch = 'P1-A-2-1 二 → 弐';
    assert.deepEqual(told('--git', 'main..branch'), [
      `a.kakunin.yaml changed: ${branch}, P1-B-1 参 → 三`,
    ]);
    assert.deepEqual(told('--git', 'main...branch'), [`a.kakunin.yaml changed: ${branch}`]);
    assert.deepEqual(told('--git', 'branch...'), ['a.kakunin.yaml changed: P1-B-1 三 → 参']);
    assert.deepEqual(told('--git', 'HEAD..HEAD', '--exit-code'), []);
  });

  test('files that are new, gone, renamed and changed, renamed only', () => {
    write('a.kakunin.yaml', ONE);
    write('b.kakunin.yaml', checklist({ 'P2-A-1': 'い', 'P2-A-2': 'ろ', 'P2-A-3': 'は' }));
    write('c.kakunin.yaml', 'kakunin: 1\n項目:\n  P2-C-5: {備考: 別のもの}\n');
    commit();
    git(['mv', 'a.kakunin.yaml', 'z.kakunin.yaml']);
    write('z.kakunin.yaml', TWO);
    git(['mv', 'b.kakunin.yaml', 'y.kakunin.yaml']);
    git(['rm', '--quiet', 'c.kakunin.yaml']);
    write('d.kakunin.yaml', 'kakunin: 1\n様式: 令和6年6月\n# 新しい確認表\n項目:\n');
    git(['add', '--all']);
    const expected = [
      'c.kakunin.yaml removed',
      'd.kakunin.yaml added',
      'b.kakunin.yaml → y.kakunin.yaml changed',
      'a.kakunin.yaml → z.kakunin.yaml changed: P1-A-2-1 二 → 弐',
    ];
    assert.deepEqual(told('--git', 'HEAD'), expected);
    commit();
    assert.deepEqual(told('--git', 'HEAD~1..HEAD'), expected);
    assert.match(
      diff('--git', 'HEAD~').out,
      /^Checklists: changed 1, .* only 1, added 1, removed 1\.$/m,
    );
  });

  test('a file written again as it was is not told, another dress is', () => {
    write('a.kakunin.yaml', ONE);
    write('b.kakunin.yaml', ONE);
    commit();
    renameSync(join(folder, 'a.kakunin.yaml'), join(folder, 'x'));
    write('a.kakunin.yaml', ONE);
    write('b.kakunin.yaml', `${ONE}# 注\n`);
    assert.deepEqual(told('--git', 'HEAD', '--exit-code'), ['b.kakunin.yaml changed']);
  });

  test('other line breaks than git keeps, and a file that a sparse checkout leaves out, are no change', () => {
    write('a.kakunin.yaml', ONE);
    write('x/b.kakunin.yaml', ONE);
    commit();
    write('a.kakunin.yaml', ONE.replaceAll('\n', '\r\n'));
    git(['update-index', '--skip-worktree', 'x/b.kakunin.yaml']);
    rmSync(join(folder, 'x'), { recursive: true });
    assert.deepEqual(told('--git', 'HEAD'), []);
  });

  test('files that are gone, announced, or moved behind a link', () => {
    for (const name of ['a', 'x/b', 'c', 'd']) write(`${name}.kakunin.yaml`, ONE);
    commit();
    rmSync(join(folder, 'a.kakunin.yaml'));
    renameSync(join(folder, 'x'), join(folder, 'y'));
    symlinkSync('y', join(folder, 'x'));
    write('n.kakunin.yaml', TWO);
    git(['add', '--intent-to-add', 'n.kakunin.yaml']);
    rmSync(join(folder, 'c.kakunin.yaml'));
    write('c.kakunin.yaml/x', '');
    git(['rm', '--quiet', '--cached', 'd.kakunin.yaml']);
    const gone = (name: string): string => `${name}.kakunin.yaml removed`;
    assert.deepEqual(told('--git', 'HEAD'), [
      ...['a', 'c', 'd'].map(gone),
      'n.kakunin.yaml added',
      gone('x/b'),
    ]);
  });

  test('in a repository that names its objects by SHA-256', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    git(['init', '--quiet', '--object-format=sha256']);
    write('a.kakunin.yaml', ONE);
    write('b.kakunin.yaml', ONE);
    commit();
    write('b.kakunin.yaml', TWO);
    assert.deepEqual(told('--git', 'HEAD'), ['b.kakunin.yaml changed: P1-A-2-1 二 → 弐']);
  });

  test('versions that cannot be read are told, and the others compared', () => {
    write('a.kakunin.yaml', new Uint8Array([0, 1, 0x82, 0xff]));
    write('b.kakunin.yaml', ONE);
    write('c.kakunin.yaml', 'a: [');
    write('d.kakunin.yaml', ONE);
    commit();
    write('a.kakunin.yaml', ONE);
    write('b.kakunin.yaml', TWO);
    write('c.kakunin.yaml', 'b: [');
    rmSync(join(folder, 'd.kakunin.yaml'));
    symlinkSync('b.kakunin.yaml', join(folder, 'd.kakunin.yaml'));
    const { status, out, err } = diff('--git', 'HEAD');
    assert.deepEqual([status, err], [0, '']);
    for (const line of [
      'The older version: It is not UTF-8. Save it as UTF-8 first.',
      'The older version: It cannot be read as YAML. The newer version: It cannot be read as YAML.',
      'The newer version: It is a link or a folder.',
      '    備考: 二 → 弐',
      'Checklists: changed 1, not readable 3.',
    ]) {
      assert.ok(out.includes(`${line}\n`), `${line}\n${out}`);
    }
    assert.equal(diff('--git', 'HEAD', '--exit-code').status, 1);
  });

  test('a merge that stopped', () => {
    write('a.kakunin.yaml', ONE);
    commit();
    git(['switch', '--quiet', '-c', 'branch']);
    write('a.kakunin.yaml', TWO);
    commit();
    git(['switch', '--quiet', 'main']);
    write('a.kakunin.yaml', ONE.replace('二', '2'));
    commit();
    assert.throws(() => git(['merge', 'branch']));
    assert.equal(
      diff('--git', 'HEAD').out,
      'a.kakunin.yaml\n  The newer version: It has merge conflict markers.\n\nChecklists: not readable 1.\n',
    );
  });

  test('only below these paths, seen from this folder, to the letter', () => {
    for (const name of [
      'a.kakunin.yaml',
      'x/b.kakunin.yaml',
      'x/[y]*/c.kakunin.yaml',
      'x/y1/c.kakunin.yaml',
      'e.yaml',
    ]) {
      write(name, ONE);
    }
    commit();
    for (const name of [
      'a.kakunin.yaml',
      'x/b.kakunin.yaml',
      'x/[y]*/c.kakunin.yaml',
      'x/y1/c.kakunin.yaml',
      'e.yaml',
    ]) {
      write(name, TWO);
    }
    const paths = (...argv: readonly string[]) =>
      told('--git', 'HEAD', ...argv).map((line) => line.split(' ')[0]);
    assert.deepEqual(paths().length, 4);
    assert.deepEqual(paths('x').length, 3);
    assert.deepEqual(paths('x/[y]*'), ['x/[y]*/c.kakunin.yaml']);
    assert.deepEqual(paths('x/[y]*/c.kakunin.yaml', 'a.kakunin.yaml', 'e.yaml'), [
      'a.kakunin.yaml',
      'x/[y]*/c.kakunin.yaml',
    ]);
    assert.deepEqual(paths('--', '--x'), []);
    assert.deepEqual(paths(':(exclude)x').length, 0);
    const cwd = join(folder, 'x');
    const inX = (...argv: readonly string[]) =>
      kakunin(['diff', '--git', 'HEAD', ...argv], {
        cwd,
        git: nodeGit(cwd),
        files: nodeFiles(cwd),
      });
    assert.match(inX('../a.kakunin.yaml').out, /^\.\.\/a\.kakunin\.yaml\n/);
    assert.match(inX('y1').out, /^y1\/c\.kakunin\.yaml\n/);
    assert.match(inX().out, /changed 3\.$/m);
  });

  test('what is no commit, no repository or no git: 2', () => {
    write('a.kakunin.yaml', ONE);
    const fails = (argv: readonly string[], message: string, changes = {}) =>
      assert.deepEqual(kakunin(['diff', ...argv], changes), {
        status: 2,
        out: '',
        err: `kakunin: ${message}\n`,
      });
    const none = (name: string) => `"${name}" is not a commit in this repository.`;
    fails(['--git', 'HEAD'], none('HEAD'));
    commit();
    fails(['--git', 'nowhere'], none('nowhere'));
    fails(['--git', 'HEAD..nowhere'], none('nowhere'));
    fails(['--git=--output=x'], none('--output=x'));
    fails(['--git', 'HEAD:a.kakunin.yaml'], none('HEAD:a.kakunin.yaml'));
    fails(['--git'], '--git needs a value.');
    git(['switch', '--quiet', '--orphan', 'other']);
    commit();
    fails(['--git', 'main...other'], 'The two ends of main...other have no commit in common.');
    rmSync(join(folder, '.git'), { recursive: true });
    fails(['--git', 'HEAD'], 'This folder is not in a git repository.', {
      git: withVariables({ GIT_CEILING_DIRECTORIES: join(folder, '..') }),
    });
    fails(['--git', 'HEAD'], 'git was not found. Install it, or put it on PATH.', {
      git: withVariables({ PATH: join(folder, 'nothing') }),
    });
  });

  test('200 commits with renames: any two of them', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    const { commits, states } = history(200);
    importCommits(commits);
    const at = (index: number): string => `main~${199 - index}`;
    for (const [from, to] of [
      [0, 199],
      [0, 1],
      [57, 58],
      [59, 60],
      [30, 90],
      [120, 119],
      [199, 0],
    ] as const) {
      assert.deepEqual(
        told('--git', `${at(from)}..${at(to)}`),
        expectedBetween(states[from]!, states[to]!),
      );
    }
    assert.deepEqual(told('--git', at(100)), expectedBetween(states[100]!, states[199]!));
  });
}).timeout(TIMEOUT);

/** git with these variables, for the time it runs. */
function withVariables(variables: Readonly<Record<string, string>>): ReturnType<typeof nodeGit> {
  return (...given) => {
    const { env } = process;
    process.env = { ...env, ...variables };
    try {
      return nodeGit(folder)(...given);
    } finally {
      process.env = env;
    }
  };
}

/** Name and remark of each of three contracts. */
type State = readonly { readonly path: string; readonly remark: string }[];

/** Each commit changes the remark of one contract; every twentieth renames it too. */
function history(length: number): {
  readonly commits: readonly ScriptedCommit[];
  readonly states: readonly State[];
} {
  const commits: ScriptedCommit[] = [];
  const states: State[] = [];
  let state: State = ['電子カルテ', 'PACS', '会計'].map((name) => ({
    path: `契約 ${name}/0.kakunin.yaml`,
    remark: '初版',
  }));
  for (let index = 0; index < length; index++) {
    const files: Record<string, string | null> = {};
    if (index > 0) {
      state = state.map((file, which) => {
        if (which !== index % 3) return file;
        const path = index % 20 === 0 ? file.path.replace(/\d+(?=\.)/, String(index)) : file.path;
        if (path !== file.path) files[file.path] = null;
        return { path, remark: `第${index}版` };
      });
    }
    for (const [which, { path, remark }] of state.entries()) files[path] = contract(which, remark);
    commits.push({ files });
    states.push(state);
  }
  return { commits, states };
}

/** No two contracts are like each other, so that each is followed by its own content. */
function contract(which: number, remark: string): string {
  const rows = Array.from({ length: 12 }, (_, index) => [
    `P2-A-${index + 1}`,
    `${'甲乙丙'[which]}${'あいう'[which]}${index}`.repeat(6),
  ]);
  return checklist({ 'P1-A-1': remark, ...(Object.fromEntries(rows) as Record<string, string>) });
}

function expectedBetween(before: State, after: State): readonly string[] {
  const lines = before.flatMap(({ path: oldPath, remark: old }, which) => {
    const { path, remark } = after[which]!;
    if (old === remark) return [];
    const names = oldPath === path ? path : `${oldPath} → ${path}`;
    return [{ path, line: `${names} changed: P1-A-1 ${old} → ${remark}` }];
  });
  const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  return lines.sort((a, b) => order(a.path, b.path)).map(({ line }) => line);
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { nodeGit } from '../../../src/cli/nodeGit';
import { nodeFiles } from '../../../src/cli/nodeIo';
import { folder, kakunin, only, useFolder, write } from '../../support/cliFolder';
import { git } from '../../support/gitFolder';

const FAULTY = 'kakunin: 1\n様式: x\n項目: {}\n';
const NOT_UTF8 = Buffer.from([0xff]);

interface Sarif {
  readonly runs: readonly [
    {
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly Result[] }];
      readonly results: readonly Result[];
    },
  ];
}
interface Result {
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
  ];
}

interface Place {
  /** Where the command is started, below the folder of the tests. */
  readonly cwd: string;
  readonly paths?: readonly string[];
  readonly workspace?: string;
}

/** The paths that `--format github` and `--format sarif` give. */
function pathsIn({ cwd, paths = [], workspace }: Place): readonly string[] {
  const at = join(folder, cwd);
  const env = workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace };
  const check = (format: string): string => {
    const argv = ['check', '--format', format, ...only('edition-unknown'), ...paths];
    return kakunin(argv, { cwd: at, env, git: nodeGit(at), files: nodeFiles(at) }).out;
  };
  const github = Array.from(
    check('github').matchAll(/^::error file=(.*?),line/gm),
    ([, path]) => path!,
  );
  const [run] = (JSON.parse(check('sarif')) as Sarif).runs;
  const uris = (results: readonly Result[]): readonly string[] =>
    results.map(({ locations: [{ physicalLocation }] }) =>
      decodeURIComponent(physicalLocation.artifactLocation.uri),
    );
  assert.deepEqual(uris(run.results), github);
  return [...github, ...uris(run.invocations[0].toolExecutionNotifications)];
}

suite('kakunin check, paths from the top of the repository', function () {
  // git is started often, on a machine that may be busy.
  this.timeout(30_000);
  useFolder();
  setup(() => {
    git(['init', '--quiet', 'checkout 甲']);
    write('checkout 甲/a.kakunin.yaml', FAULTY);
    write('checkout 甲/契約 書/b.kakunin.yaml', FAULTY);
    write('checkout 甲/契約 書/c.kakunin.yaml', NOT_UTF8);
    write('elsewhere/d.kakunin.yaml', FAULTY);
  });
  const BELOW = ['契約 書/b.kakunin.yaml', '契約 書/c.kakunin.yaml'];

  test('at the top itself', () => {
    assert.deepEqual(pathsIn({ cwd: 'checkout 甲' }), ['a.kakunin.yaml', ...BELOW]);
  });
  test('in a folder below it, also of paths above and absolute ones', () => {
    const cwd = 'checkout 甲/契約 書';
    assert.deepEqual(pathsIn({ cwd }), BELOW);
    assert.deepEqual(pathsIn({ cwd, paths: ['../a.kakunin.yaml'] }), ['a.kakunin.yaml']);
    const absolute = join(folder, cwd, 'b.kakunin.yaml');
    assert.deepEqual(pathsIn({ cwd, paths: [absolute] }), ['契約 書/b.kakunin.yaml']);
  });
  test('above the repository, as with actions/checkout and a path', () => {
    const workspace = folder;
    assert.deepEqual(pathsIn({ cwd: '.', paths: ['checkout 甲'], workspace }), [
      'a.kakunin.yaml',
      ...BELOW,
    ]);
    assert.deepEqual(pathsIn({ cwd: 'checkout 甲/契約 書', workspace }), BELOW);
  });
  test('without a repository from GITHUB_WORKSPACE, else as given', () => {
    const cwd = 'elsewhere';
    assert.deepEqual(pathsIn({ cwd, workspace: folder }), ['elsewhere/d.kakunin.yaml']);
    assert.deepEqual(pathsIn({ cwd }), ['d.kakunin.yaml']);
  });
  test('a file outside of the repository keeps its path', () => {
    const paths = ['../elsewhere/d.kakunin.yaml'];
    assert.deepEqual(pathsIn({ cwd: 'checkout 甲', paths }), paths);
  });
  test('the other formats give paths as they were given', () => {
    const at = join(folder, 'checkout 甲/契約 書');
    const io = { cwd: at, git: nodeGit(at), files: nodeFiles(at) };
    assert.match(kakunin(['check', ...only('edition-unknown')], io).out, /^b\.kakunin\.yaml:2:/);
  });
});

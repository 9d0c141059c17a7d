import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runJob } from '../../action/runner';
import { folder, kakunin, useFolder, write } from '../../../support/cliFolder';
import { commit, git, useRepository } from '../../../support/gitFolder';

const TEXT = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n    初回確認: はい\n';
const NAME = 'a.kakunin.yaml';

/** The script that no command of ours may run: it leaves a mark. */
const script = (): string => join(folder, 'script.sh');
const mark = (): string => join(folder, 'MARK');

/** What git would run. `key=value` for `.git/config`; `SCRIPT` stands for the script's path. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  'core.fsmonitor': ['core.fsmonitor=SCRIPT'],
  'a clean filter': ['filter.mark.clean=SCRIPT'],
  'a filter process': ['filter.mark.process=SCRIPT', 'filter.mark.required=true'],
  'a file that include.path names': ['include.path=../included'],
  'a file that includeIf names': [`includeIf.gitdir:**/.path=../included`],
  'core.sshCommand, for an object that is missing': [
    ...promisor('ssh://example.invalid/a.git'),
    'core.sshCommand=SCRIPT',
  ],
  'remote.*.uploadpack, for an object that is missing': [
    ...promisor('file:///nowhere'),
    'remote.origin.uploadpack=SCRIPT',
  ],
  'a remote helper, for an object that is missing': [
    ...promisor('ext::SCRIPT'),
    'protocol.ext.allow=always',
    'protocol.allow=always',
  ],
  'core.gitProxy, for an object that is missing': [
    ...promisor('git://example.invalid/a.git'),
    'core.gitProxy=SCRIPT',
  ],
};

/** What git runs only for other commands than ours: they are to stay such commands. */
const OTHERS = [
  'filter.mark.smudge=SCRIPT',
  'diff.mark.textconv=SCRIPT',
  'diff.mark.command=SCRIPT',
  'diff.external=SCRIPT',
  'core.hooksPath=hooks',
  'core.pager=SCRIPT',
  'pager.diff-index=SCRIPT',
  'pager.cat-file=true',
  'alias.cat-file=!SCRIPT',
  'alias.rev-parse=!SCRIPT',
  'alias.diff-index=!SCRIPT',
  'gpg.program=SCRIPT',
  'log.showSignature=true',
  'core.alternateRefsCommand=SCRIPT',
  'core.askPass=SCRIPT',
  'credential.helper=!SCRIPT',
  'core.editor=SCRIPT',
  'sequence.editor=SCRIPT',
];

function promisor(url: string): readonly string[] {
  return [
    'core.repositoryFormatVersion=1',
    'extensions.partialClone=origin',
    'remote.origin.promisor=true',
    'remote.origin.partialCloneFilter=blob:none',
    `remote.origin.url=${url}`,
  ];
}

/** Three commits; a file that is changed, one that is written again, one whose content is missing. */
function makeRepository(): void {
  git(['init', '--quiet', '--initial-branch=main']);
  write('.gitattributes', '*.kakunin.yaml diff=mark filter=mark\n');
  write(NAME, TEXT);
  write('missing.kakunin.yaml', `${TEXT}# 一\n`);
  commit();
  write('missing.kakunin.yaml', `${TEXT}# 二\n`);
  git(['rm', '--quiet', '--cached', NAME]);
  commit();
  git(['add', NAME]);
  commit();
  const missing = git(['rev-parse', 'HEAD~2:missing.kakunin.yaml']).trim();
  rmSync(join(folder, '.git/objects', missing.slice(0, 2), missing.slice(2)));
  write(NAME, TEXT.replace('はい', '対象外'));
  write('missing.kakunin.yaml', `${TEXT}# 三\n`);
}

function makeScript(): void {
  write('script.sh', `#!/bin/sh\necho "$0 $*" >> '${mark()}'\nexit 1\n`);
  chmodSync(script(), 0o755);
  mkdirSync(join(folder, 'hooks'));
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    write(`hooks/${hook}`, `#!/bin/sh\nexec '${script()}'\n`);
    chmodSync(join(folder, 'hooks', hook), 0o755);
  }
  write('included', `[core]\n  fsmonitor = ${script()}\n`);
}

function configure(settings: readonly string[], file = '.git/config'): void {
  for (const setting of settings) {
    const [, key = '', value = ''] = /^(.*?)=(.*)$/.exec(setting.replaceAll('SCRIPT', script()))!;
    git(['config', '--file', file, key, value]);
  }
}

/** The real program. */
function diff(...argv: readonly string[]): string {
  const program = resolve('out/test/process/kakunin.main.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, 'diff', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', LANG: 'C' },
  });
  return stdout + stderr;
}

const RANGES = ['HEAD', 'HEAD~2', 'HEAD~2...HEAD'];

suite('what .git/config of a folder names is not run by kakunin', () => {
  useFolder();
  useRepository(makeRepository);
  setup(makeScript);

  const noMark = (): void => assert.ok(!existsSync(mark()), 'the script was run');

  const ranges = (print: (range: string) => string): void => {
    const printed = RANGES.map(print);
    noMark();
    assert.match(printed[0] ?? '', /初回確認: はい → 対象外/);
  };

  for (const [name, settings] of Object.entries(SETTINGS)) {
    test(name, () => {
      configure(settings);
      ranges((range) => kakunin(['diff', '--git', range]).out);
    });
  }

  test('all else, with the real program', () => {
    configure([...Object.values(SETTINGS).flat(), ...OTHERS]);
    ranges((range) => diff('--git', range));
  }).timeout(60_000);

  test('fsmonitor of a submodule that has the name of a checklist', () => {
    write('sub.kakunin.yaml/file', 'a');
    const inside = ['-C', 'sub.kakunin.yaml'];
    git([...inside, 'init', '--quiet']);
    git([...inside, 'add', '--all']);
    git([...inside, 'commit', '--quiet', '-m', 'x']);
    git(['add', 'sub.kakunin.yaml']);
    commit();
    appendFileSync(join(folder, 'sub.kakunin.yaml/file'), 'b');
    configure(SETTINGS['core.fsmonitor']!, 'sub.kakunin.yaml/.git/config');
    diff('--git', 'HEAD');
    diff('--git', 'HEAD~');
    noMark();
  }).timeout(60_000);

  test('in the GitHub Action, all of them at once', async () => {
    for (const settings of [...Object.values(SETTINGS), OTHERS]) configure(settings);
    const before = git(['rev-parse', 'HEAD~2']).trim();
    const { summary } = await runJob({ event: { before } });
    noMark();
    assert.match(summary, /missing\.kakunin\.yaml/);
  }).timeout(60_000);
});

import assert from 'node:assert/strict';
import { findBrowser } from '../../../src/cli/printing/findBrowser';

function assertFound(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  there: readonly string[],
  expected: ReturnType<typeof findBrowser>,
): void {
  const isProgram = (file: string): boolean => there.includes(file);
  assert.deepEqual(findBrowser({ platform, env, isProgram }), expected);
}

suite('where a browser is looked for', () => {
  test('the one that the environment names goes first, ours before that of other tools', () => {
    const there = ['/opt/chrome', '/opt/edge', '/usr/bin/chromium'];
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    assertFound('linux', env, there, { program: '/opt/chrome' });
    const both = { ...env, KAKUNIN_BROWSER: '/opt/edge' };
    assertFound('linux', both, there, { program: '/opt/edge' });
  });
  test('one that is named and not there is not replaced by another', () => {
    const env = { PATH: '/usr/bin', KAKUNIN_BROWSER: '/opt/chrom' };
    assertFound('linux', env, ['/usr/bin/chromium'], { named: '/opt/chrom' });
  });
  test('Linux: in PATH, Chrome before Chromium', () => {
    const there = ['/usr/bin/chromium', '/usr/local/bin/google-chrome'];
    assertFound('linux', { PATH: '/usr/bin:/usr/local/bin' }, there, {
      program: '/usr/local/bin/google-chrome',
    });
    assertFound('linux', { PATH: '/usr/bin' }, there, { program: '/usr/bin/chromium' });
    assertFound('linux', { PATH: '.:bin' }, ['chromium', 'bin/chromium'], undefined);
  });
  test('Windows: Edge where there is no Chrome', () => {
    const env = { ProgramFiles: 'C:\\P', 'ProgramFiles(x86)': 'C:\\P86', LOCALAPPDATA: 'C:\\L' };
    const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\L\\Google\\Chrome\\Application\\chrome.exe';
    assertFound('win32', env, [edge], { program: edge });
    assertFound('win32', env, [edge, chrome], { program: chrome });
  });
  test('macOS: for all users, and for this one', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assertFound('darwin', { HOME: '/Users/a' }, [edge], { program: edge });
    assertFound('darwin', { HOME: '/Users/a' }, [edge, chrome], { program: chrome });
  });
  test('none', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      assertFound(platform, {}, [], undefined);
    }
  });
});

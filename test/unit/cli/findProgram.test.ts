import assert from 'node:assert/strict';
import { findProgram } from '../../../src/cli/findProgram';

function assertFound(
  platform: NodeJS.Platform,
  path: string | undefined,
  expected: string | undefined,
  ...missing: readonly string[]
): void {
  // All else is there, in the current folder too.
  const isProgram = (file: string): boolean => !missing.includes(file);
  assert.equal(findProgram('git', { platform, path, isProgram }), expected);
}

suite('where a program is looked for', () => {
  test('the first folder of PATH that has it', () => {
    assertFound('linux', '/usr/local/bin:/usr/bin', '/usr/bin/git', '/usr/local/bin/git');
    assertFound('darwin', '/opt/homebrew/bin', '/opt/homebrew/bin/git');
  });
  test('not the current folder, nor any that begins there', () => {
    for (const path of ['.', '', ':', './tools', 'bin:..', undefined]) {
      assertFound('linux', path, undefined);
    }
    assertFound('linux', '.::bin:/usr/bin', '/usr/bin/git');
  });
  test('on Windows the program, not a script, and with the quotes that PATH may have', () => {
    assertFound('win32', 'C:\\Git\\cmd', 'C:\\Git\\cmd\\git.exe');
    const quoted = '"C:\\Program Files\\Git;x\\cmd"';
    assertFound('win32', '"C:\\Program Files\\Git\\cmd"', 'C:\\Program Files\\Git\\cmd\\git.exe');
    const inQuotes = 'C:\\Program Files\\Git;x\\cmd\\git.exe';
    assertFound('win32', `a;${quoted};D:\\git`, inQuotes);
    assertFound('win32', `a;${quoted};D:\\git`, 'D:\\git\\git.exe', inQuotes);
  });
  test('on Windows neither the current folder nor one of the current drive', () => {
    for (const path of ['.', ';;', 'bin', '..\\bin', '\\tools', '/tools', 'C:tools', '']) {
      assertFound('win32', path, undefined);
    }
    assertFound('win32', '.;\\\\server\\tools', '\\\\server\\tools\\git.exe');
  });
});

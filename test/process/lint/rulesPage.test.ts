import { execFileSync } from 'node:child_process';

suite('the page of the rules', () => {
  test('is what the script makes of it', () => {
    execFileSync(process.execPath, ['test/docs/rules.mjs', '--check'], { stdio: 'pipe' });
  }).timeout(20_000);
});

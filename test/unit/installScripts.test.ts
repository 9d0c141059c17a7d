import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/**
 * npm runs the install scripts of those packages only that the lock file says have some. Whoever
 * installs this as a hook of pre-commit installs the packages for development too.
 */
test('no package has npm run a script when it is installed', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  const names = Object.keys(lock.packages).filter((name) => lock.packages[name]?.hasInstallScript);
  assert.deepEqual(names, [], 'take "hasInstallScript" out of package-lock.json (CONTRIBUTING.md)');
});

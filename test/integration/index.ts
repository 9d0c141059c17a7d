import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** What VS Code offers differs between its versions, or has changed before. */
const DEPENDS_ON_VERSION = /^(comparing|encodings|manifest|merging|opening|saving)\./;

/**
 * VS Code calls this in the extension host. Rejects when a test fails. `KAKUNIN_GREP` chooses by title;
 * `KAKUNIN_PART=versions` runs only what depends on the version of VS Code.
 */
export async function run(): Promise<void> {
  const { KAKUNIN_GREP: grep, KAKUNIN_PART: part } = process.env;
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 180_000, ...(grep && { grep }) });
  for (const name of readdirSync(__dirname).sort()) {
    const isInPart = part !== 'versions' || DEPENDS_ON_VERSION.test(name);
    if (isInPart && name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failing`);
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** VS Code calls this in the extension host. Rejects when a test fails. `KAKUNIN_GREP` chooses by title. */
export async function run(): Promise<void> {
  const { KAKUNIN_GREP: grep } = process.env;
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 90_000, ...(grep && { grep }) });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failing`);
}

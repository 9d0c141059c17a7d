import { howMany } from '../howMany';
import { storm } from './storm';

suite('A storm in VS Code', () => {
  test('table, document and disk agree after every interleaving', async function () {
    this.timeout(0);
    const { seed, count } = howMany(1, 500);
    await storm(seed, count);
  });
});

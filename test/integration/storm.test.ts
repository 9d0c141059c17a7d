import { storm } from '../storm/host/storm';

suite('Everybody at once', () => {
  test('a short storm leaves table, document and disk in agreement', () => storm(7, 10));
});

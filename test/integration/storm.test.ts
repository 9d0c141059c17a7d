import { storm } from '../storm/host/storm';
import { longTest } from './workbench';

suite('Everybody at once', () => {
  longTest('a short storm leaves table, document and disk in agreement', () => storm(7, 10));
});

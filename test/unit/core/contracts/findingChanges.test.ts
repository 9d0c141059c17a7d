import assert from 'node:assert/strict';
import type { Contract } from '../../../../src/core/contracts/contract';
import { appearedText, findingChanges } from '../../../../src/core/contracts/findingChanges';
import { findingText } from '../../../../src/core/contracts/findings';
import { translateTo } from '../../../../src/language';
import { contract, row } from './checklists';

/** A contract in which P2-C-4 says these lines, of 青葉台病院 by default. */
const of = (path: string, lines: readonly string[], hospital = '青葉台病院'): Contract =>
  contract(path, [`医療機関: ${hospital}`, '項目:', ...row('P2-C-4', ...lines)]);
const lead = (who: string): readonly string[] => ['初回確認: はい', `役割分担: {主担当: ${who}}`];
const none = ['初回確認: はい'];
const notApplicable = ['初回確認: 対象外'];

/** `+ finding` and `- finding` of P2-C-4, with `lost` where a 主担当 was named before. */
function changes(before: readonly Contract[], after: readonly Contract[]): readonly string[] {
  return findingChanges(before, after).flatMap(({ appeared, gone }) => [
    ...appeared.map(({ finding, isLost }) => `+ ${finding}${isLost ? ' lost' : ''}`),
    ...gone.map(({ finding }) => `- ${finding}`),
  ]);
}

suite('findings that appear and are gone', () => {
  test('a 主担当 that no contract names any more', () => {
    const other = of('b', none);
    assert.deepEqual(changes([of('a', lead('事業者')), other], [of('a', none), other]), [
      '+ nobody lost',
    ]);
    assert.deepEqual(changes([of('a', none), other], [of('a', lead('事業者')), other]), [
      '- nobody',
    ]);
    assert.deepEqual(
      changes([of('a', lead('事業者')), of('b', lead('事業者'))], [of('a', lead('事業者')), other]),
      ['- several'],
    );
  });

  test('nobody was named before where the row was 対象外', () => {
    const before = of('a', [...notApplicable, '役割分担: {主担当: 事業者}']);
    assert.deepEqual(changes([before], [of('a', none)]), ['+ nobody', '- nowhere']);
  });

  test('a contract that is taken away, and one that continues another', () => {
    const [a, b] = [of('a', lead('事業者')), of('b', none)];
    assert.deepEqual(changes([a, b], [b]), ['+ nobody lost']);
    const next = contract('c', [
      ...['医療機関: 青葉台病院', '前回: a', '項目:'],
      ...row('P2-C-4', ...lead('事業者')),
    ]);
    assert.deepEqual(changes([a, b], [a, b, next]), []);
  });

  test('not of a hospital that one version does not have, and each hospital for itself', () => {
    assert.deepEqual(changes([], [of('a', none)]), []);
    assert.deepEqual(changes([of('a', none)], []), []);
    const found = findingChanges(
      [of('a', lead('事業者')), of('b', lead('事業者'), '乙病院')],
      [of('a', none), of('b', none, '乙病院')],
    );
    assert.deepEqual(
      found.map(({ hospital }) => hospital),
      ['乙病院', '青葉台病院'],
    );
  });

  test('own rows are the same by their titles', () => {
    const own = (title: string, ...lines: readonly string[]) =>
      contract('a', [
        '医療機関: 青葉台病院',
        '項目:',
        ...row('P2-X-1', `項目: ${title}`, '内容: あ', ...lines),
      ]);
    assert.deepEqual(changes([own('甲', '役割分担: {主担当: 共同}')], [own('甲')]), [
      '+ nobody lost',
    ]);
    assert.deepEqual(changes([own('甲', '役割分担: {主担当: 共同}')], [own('乙')]), ['+ nobody']);
  });

  test('a lost 主担当 has a sentence of its own', () => {
    const t = translateTo('ja');
    const found = { item: 'P2-C-4', title: '', finding: 'nobody', isLost: true } as const;
    assert.equal(appearedText(found, t), '主担当を記した契約がなくなりました。');
    assert.equal(appearedText({ ...found, isLost: false }, t), findingText('nobody', t));
  });
});

import assert from 'node:assert/strict';
import { kakunin, useFolder } from '../../support/cliFolder';

const FILE = 'a.kakunin.yaml';
const DAY = ['--today', '2026-11-23'];

function set(item: string, ...pairs: readonly string[]): void {
  assert.equal(kakunin(['set', FILE, item, ...pairs]).status, 0);
}

suite('an honest open checklist', () => {
  useFolder();
  setup(() => {
    kakunin(['new', FILE, '医療機関=青葉台病院', ...DAY]);
    set('.', '初回確認日.Part1=2026-11-02', '初回確認日.Part2=2026-11-02');
    set('P1-A-1', '初回確認=はい');
    set('P1-A-2-1', '初回確認=いいえ', '完了日=2026-11-20');
    set('P1-B-1', '初回確認=いいえ', '期限=2026-12-11');
    set('P1-B-2', '初回確認=いいえ', '期限=2026-11-23');
    set('P1-B-4', '初回確認=対象外', '備考=該当する職員がいない');
  });

  test('passes --fail-on warning', () => {
    const { status, out } = kakunin(['check', '--fail-on', 'warning', ...DAY]);
    assert.match(out, /warnings: 0/);
    assert.equal(status, 0);
  });

  test('fails once a 期限 has passed, for that alone', () => {
    const { status, out } = kakunin(['check', '--fail-on', 'warning', '--today', '2026-11-24']);
    assert.deepEqual(out.match(/warning P\S+/g), ['warning P1-B-2']);
    assert.match(out, /: 期限 2026-11-23 has passed\. .* \(overdue\)$/m);
    assert.equal(status, 1);
  });

  test('fails where nobody says until when', () => {
    set('P1-B-5-1', '初回確認=いいえ');
    const { status, out } = kakunin(['check', '--fail-on', 'warning', ...DAY]);
    assert.match(out, /warning P1-B-5-1 .* \(completion-date-missing\)$/m);
    assert.equal(status, 1);
  });
});

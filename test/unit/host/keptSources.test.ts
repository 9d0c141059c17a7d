import assert from 'node:assert/strict';
import { KeptSources, MOST_SOURCES } from '../../../src/host/compare/keptSources';

/** What VS Code keeps over a reload: plain data. */
class Memory {
  kept = '{}';

  get(key: string): unknown {
    return (JSON.parse(this.kept) as Record<string, unknown>)[key];
  }

  update(key: string, value: unknown): Promise<void> {
    this.kept = JSON.stringify({ ...(JSON.parse(this.kept) as object), [key]: value });
    return Promise.resolve();
  }
}

const sourceOf = (name: string) => {
  const side = { uri: `file:///${name}.kakunin.yaml`, label: name };
  return { before: side, after: side };
};

suite('What comparisons compare', () => {
  let memory: Memory;
  setup(() => (memory = new Memory()));
  const sources = (): KeptSources =>
    new KeptSources(memory as ConstructorParameters<typeof KeptSources>[0]);

  test('is found by its id in the next window', () => {
    const id = sources().keep(sourceOf('a'));
    assert.match(id, /^[0-9a-f]{32}$/);
    const { before, after } = sources().find(id)!;
    assert.deepEqual({ before, after }, sourceOf('a'));
  });

  test('has one id', () => {
    const [id, other] = [sources().keep(sourceOf('a')), sources().keep(sourceOf('b'))];
    assert.equal(sources().keep(sourceOf('a')), id);
    assert.notEqual(other, id);
  });

  test('is not found by anything else', () => {
    const id = sources().keep(sourceOf('a'));
    for (const each of [
      undefined,
      null,
      '',
      0,
      [id],
      { id },
      sourceOf('a'),
      '0'.repeat(32),
      id.slice(1),
    ])
      assert.equal(sources().find(each), undefined);
  });

  test('is forgotten when there are many newer ones, not while it is in use', () => {
    const [unused, used] = [sources().keep(sourceOf('unused')), sources().keep(sourceOf('used'))];
    for (let index = 0; index < 2 * MOST_SOURCES; index++) {
      sources().keep(sourceOf(`${index}`));
      sources().keep(sourceOf('used'));
    }
    assert.equal(sources().find(unused), undefined);
    assert.ok(sources().find(used));
    assert.equal((memory.get('comparisons') as unknown[]).length, MOST_SOURCES);
  });

  test('what another version has written is no trouble', () => {
    for (const written of [
      null,
      'x',
      {},
      [null, 1, {}, { id: 'a' }, { id: 'a', before: {}, after: {} }],
    ]) {
      void memory.update('comparisons', written);
      assert.equal(sources().find('a'), undefined);
      assert.ok(sources().find(sources().keep(sourceOf('a'))));
    }
  });
});

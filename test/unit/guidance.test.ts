import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import editions from 'virtual:catalog';
import { parse } from 'yaml';
import { guidanceOf, rowsOf } from '../../src/core/catalog/lookup';
import type { Edition, Guidance } from '../../src/core/catalog/types';

const file = parse(readFileSync('catalog/r6-06.guidance.yaml', 'utf8')) as Record<string, Guidance>;
const schema = JSON.parse(readFileSync('schemas/guidance.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
const [edition] = editions as readonly [Edition];
const ids = rowsOf(edition).map(({ id }) => id);

function errorsAfter(change: (guidance: Guidance) => object): string[] {
  validate({ 'P2-A-1': change(structuredClone(file['P2-A-1']!)) });
  return (validate.errors ?? []).map(
    ({ instancePath, keyword }) => `${instancePath.replace('/P2-A-1', '')} ${keyword}`,
  );
}

suite('guidance for 令和6年6月', () => {
  test('agrees with the schema: its keys, and the lengths of its texts', () => {
    assert.ok(validate(file), JSON.stringify(validate.errors));
  });

  test('the schema catches mistakes', () => {
    const long = 'あ'.repeat(300);
    assert.deepEqual(
      errorsAfter(() => ({})),
      [' required', ' required', ' required'],
    );
    assert.deepEqual(
      errorsAfter((g) => ({ ...g, why: long })),
      ['/why maxLength'],
    );
    assert.deepEqual(
      errorsAfter((g) => ({ ...g, check: [long] })),
      ['/check/0 maxLength'],
    );
    assert.deepEqual(
      errorsAfter((g) => ({ ...g, wording: '乙は、\n\n行う。\n' })),
      ['/wording pattern'],
    );
    assert.deepEqual(
      errorsAfter((g) => ({ ...g, risk: 'a' })),
      [' additionalProperties'],
    );
    assert.deepEqual(
      errorsAfter((g) => ({ ...g, roles: { ...g.roles, 主担当: '甲' } })),
      ['/roles/主担当 enum'],
    );
    assert.equal(validate({ 'P1-A': file['P2-A-1'] }), false);
  });

  test('every row of the edition has guidance, in the form’s order, and no other row has', () => {
    assert.deepEqual(Object.keys(file), ids);
    assert.deepEqual(
      ids.map((id) => guidanceOf(edition, id)),
      Object.values(file),
    );
  });

  test('a row without guidance, and ids that objects have', () => {
    for (const id of ['P1-X-1', 'P1-A-2', 'constructor', '__proto__']) {
      assert.equal(guidanceOf(edition, id), undefined, id);
    }
    assert.equal(guidanceOf({ ...edition, guidance: {} }, 'P1-A-1'), undefined);
  });

  test('every row of Part 2 has roles and a clause that names a party and leaves ○ to fill in', () => {
    for (const id of ids.filter((each) => each.startsWith('P2'))) {
      const { roles, wording = '' } = guidanceOf(edition, id)!;
      assert.ok(roles, id);
      assert.match(wording, /[甲乙]/, id);
      assert.match(wording, /○/, id);
    }
  });

  test('sentences end as sentences; entries of lists have no full stop', () => {
    for (const [id, { why, check, roles, evidence }] of Object.entries(file)) {
      for (const text of [why, ...(roles ? [roles.医療機関, roles.事業者] : [])]) {
        assert.match(text, /。$/, `${id} ${text}`);
      }
      for (const text of [...check, ...evidence]) assert.doesNotMatch(text, /。$/, `${id} ${text}`);
    }
  });

  test('only one kind of circle, no full-width digits, no hidden characters', () => {
    const text = JSON.stringify(file);
    assert.deepEqual(text.match(/[◯〇０-９Ａ-Ｚａ-ｚ\p{Cf}\u3000]/gu), null);
  });

  test('is not parsed before somebody reads it', () => {
    const descriptor = Object.getOwnPropertyDescriptor(edition, 'guidance');
    assert.equal(typeof descriptor?.get, 'function');
    assert.equal(edition.guidance, edition.guidance);
  });
});

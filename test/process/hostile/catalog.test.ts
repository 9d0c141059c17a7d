import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import editions from 'virtual:catalog';
import { parse } from 'yaml';
import { analyze } from '../../../src/core/analyze';
import type { Edition } from '../../../src/core/catalog/types';
import { newChecklist } from '../../../src/core/edit/proposal/newChecklist';
import { knownSeverities } from '../../../src/core/rules/severities';
import { buildView } from '../../../src/core/view/buildView';
import { translateTo } from '../../../src/language';
import { everyDoor } from './everyDoor';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const catalog = readFileSync('catalog/r6-06.yaml', 'utf8');
const schema = JSON.parse(readFileSync('schemas/catalog.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  schema,
);

/** As the build reads a catalog; `undefined` where it refuses it. */
function readCatalog(text: string): Edition | undefined {
  const edition = parse(text) as Edition;
  return validate(edition) ? (JSON.parse(JSON.stringify(edition)) as Edition) : undefined;
}

/** The catalog with that name in all places of text. */
function namedSo(name: string): string {
  return catalog
    .replace(/^id: .*/m, `id: ${name}`)
    .replace(
      /^( *(?:- )?(?:title|note|項目|内容|term|text|section|volume|short|edition): ).*/gm,
      `$1${name}`,
    );
}

function assertClean(): void {
  const clean: { readonly polluted?: unknown } = {};
  assert.equal(clean.polluted, undefined);
  assert.equal(Object.hasOwn(Object.prototype, 'title'), false);
}

suite('a catalog with names that objects have', () => {
  for (const name of NAMES) {
    test(`${name} as its id and in all its texts, at every door`, () => {
      const edition = readCatalog(namedSo(name));
      assert.ok(edition, JSON.stringify(validate.errors));
      assert.equal(edition.id, name);
      for (const known of [[edition], [...editions, edition]]) {
        everyDoor(newChecklist(edition), known);
        everyDoor(
          `kakunin: 1\n様式: ${name}\n項目:\n  P1-A-1:\n    ${name}: 1\n  ${name}:\n`,
          known,
        );
      }
      const text = newChecklist(edition);
      const { checklist } = analyze(text, { editions: [edition], today: '2026-11-23' });
      assert.equal(checklist?.edition, edition);
      assertClean();
    });

    test(`${name} as the id of a row, a section, a Part or a document is refused`, () => {
      for (const [from, to] of [
        [/id: P1-A-1$/m, `id: ${name}`],
        [/letter: A$/m, `letter: ${name}`],
        [/id: P1$/m, `id: ${name}`],
        [/key: Part1$/m, `key: ${name}`],
        [/^title:/m, `${name}: {polluted: 1}\ntitle:`],
      ] as const) {
        const text = catalog.replace(from, to);
        assert.notEqual(text, catalog, String(from));
        assert.equal(readCatalog(text), undefined, String(from));
      }
      assertClean();
    });
  }

  test('a document that is not there is not looked for in what objects have', () => {
    const edition = readCatalog(catalog.replace(/document: mhlw-6\.0,/g, 'document: constructor,'));
    assert.ok(edition);
    const analysis = analyze(newChecklist(edition), { editions: [edition], today: '2026-11-23' });
    const shown = JSON.stringify(buildView(analysis, [edition], translateTo('en')));
    assert.match(shown, /constructor/);
    assert.doesNotMatch(shown, /undefined/);
    everyDoor(newChecklist(edition), [edition]);
  });
});

suite('settings with names that objects have', () => {
  test('are left out', () => {
    const set: unknown = JSON.parse(
      '{"__proto__": {"overdue": "off", "polluted": "error"}, "constructor": "off", "toString": "error", "overdue": "hint"}',
    );
    const known = knownSeverities(set);
    assert.deepEqual(Object.entries(known), [['overdue', 'hint']]);
    assert.equal(Object.getPrototypeOf(known), Object.prototype);
    assertClean();
  });

  test('of no severity are left out', () => {
    for (const severity of ['__proto__', 'constructor', null, {}, 1]) {
      assert.deepEqual(knownSeverities({ overdue: severity }), {});
    }
    for (const set of [undefined, null, 'off', 1, []]) assert.deepEqual(knownSeverities(set), {});
  });
});

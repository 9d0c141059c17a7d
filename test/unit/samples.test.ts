import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse, parseDocument } from 'yaml';
import { compare } from '../../src/core/compare/compare';
import { setbacksOf } from '../../src/core/compare/setbacks';
import { analyze } from '../../src/core/analyze';
import { contractOf } from '../../src/core/contracts/contract';
import { matrixOf } from '../../src/core/contracts/matrix';
import { isOwnId } from '../../src/core/format/ids';
import { compareIds, itemTitle, rowById, rowsOf } from '../../src/core/catalog/lookup';
import type { Edition } from '../../src/core/catalog/types';
import { readCatalog } from '../../src/core/ownCatalog/readCatalog';
import { version } from '../support/version';

interface Row {
  readonly 初回確認: string | null;
  readonly 完了日?: string;
  readonly 備考?: string;
  readonly 内容?: string;
}
interface Sample {
  readonly 様式: string;
  readonly 医療機関: string;
  readonly 事業者: string;
  readonly 項目: Readonly<Record<string, Row>>;
}

const edition = parse(readFileSync('catalog/r6-06.yaml', 'utf8')) as Edition;
const schema = JSON.parse(readFileSync('schemas/checklist.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  schema,
);
const names = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.kakunin.yaml'),
);
const read = (name: string): string => readFileSync(join('samples', name), 'utf8');

function statusOf(row: Row): string {
  if (row.初回確認 === 'はい') return '確認済';
  if (row.初回確認 === 'いいえ') return row.完了日 === undefined ? '未完了' : '完了';
  return row.初回確認 ?? '未確認';
}

/** `P1-A-2-1: # 事業者管理 ①` → `['P1-A-2-1', '事業者管理 ①']`, for every key line of a row. */
function keyLines(text: string): [string, string | undefined][] {
  const lines = text.matchAll(/^ {2}(P[12]-[A-Z]-[\d-]+):(?: # (.*?))?\r?$/gm);
  return [...lines].map((line) => [line[1]!, line[2]]);
}

suite('samples', () => {
  for (const name of names) {
    const text = read(name);
    const sample = parse(text) as Sample;
    const ids = Object.keys(sample.項目);

    test(`${name} parses and agrees with the schema`, () => {
      const document = parseDocument(text);
      assert.deepEqual([...document.errors, ...document.warnings], []);
      validate(sample);
      assert.deepEqual(validate.errors ?? [], []);
      assert.equal(sample.様式, edition.id);
    });

    test(`${name} has the 38 rows in the form's order`, () => {
      assert.deepEqual(
        ids.filter((id) => !isOwnId(id)),
        rowsOf(edition).map((place) => place.id),
      );
      assert.deepEqual(
        [...ids].sort((a, b) => compareIds(edition, a, b)),
        ids,
      );
      for (const id of ids) assert.ok('初回確認' in sample.項目[id]!, id);
    });

    test(`${name} names every row in the comment of its key line`, () => {
      const expected = ids.map((id) => {
        const place = rowById(edition, id);
        return [id, place && itemTitle(place)];
      });
      assert.deepEqual(keyLines(text), expected);
    });

    test(`${name} has the headings of the form as comments`, () => {
      const headings = edition.parts.flatMap((part) => [
        `  # Part ${part.id.slice(1)} ${part.title}`,
        ...part.sections.map((section) => `  # ${section.letter} ${section.title}`),
      ]);
      const lines = new Set(text.split(/\r?\n/));
      for (const heading of headings) assert.ok(lines.has(heading), heading);
    });
  }

  test('are contracts of two hospitals, one of which has three vendors', () => {
    const samples = names.map((name) => parse(read(name)) as Sample);
    assert.equal(new Set(samples.map((sample) => sample.医療機関)).size, 2);
    const own = samples.filter((sample) => sample.医療機関 === '青葉台病院');
    assert.equal(new Set(own.map((sample) => sample.事業者)).size, 3);
  });

  test('the catalog of one hospital has a ready row, guidance and a term that the form’s text has', () => {
    const text = read('.kakunin/aobadai.yaml');
    const { catalog, problems } = readCatalog(text, 'aobadai.yaml', [edition]);
    assert.deepEqual(problems, []);
    assert.equal(catalog?.name, '青葉台病院の手引き');
    assert.deepEqual([catalog.readyRows.length, catalog.guidance.size], [2, 1]);
    const contents = rowsOf(edition).map(({ row }) => row.内容);
    assert.ok(catalog.terms.every(({ term }) => contents.some((each) => each.includes(term))));
  });

  test('one continues another', () => {
    const [name = '', ...others] = names.filter((each) => /^前回: /m.test(read(each)));
    const { 前回: previous } = parse(read(name)) as { 前回: string };
    assert.deepEqual(others, []);
    assert.ok(names.includes(join(dirname(name), previous)), previous);
  });

  test('the renewal is weaker than the contract before it in several ways', () => {
    const [name = ''] = names.filter((each) => /^前回: /m.test(read(each)));
    const { 前回: previous } = parse(read(name)) as { 前回: string };
    const before = version(read(join(dirname(name), previous)));
    const { rows } = compare(before, version(read(name)));
    const found = rows.flatMap((row) => setbacksOf(row).map(({ kind }) => `${row.id} ${kind}`));
    assert.deepEqual(found, ['P1-B-5-2 not-applicable', 'P2-A-12 dropped', 'P2-B-3 back-to-no']);
  });

  test('the matrix of the hospital has something to show of each kind', () => {
    const contracts = names.flatMap(
      (name) =>
        contractOf(name, analyze(read(name), { editions: [edition], today: '2026-11-28' })) ?? [],
    );
    const [hospital] = matrixOf(contracts);
    const found = new Set(hospital?.rows.flatMap(({ findings }) => findings));
    for (const finding of ['nobody', 'several', 'differs', 'unpaid'] as const) {
      assert.ok(found.has(finding), finding);
    }
  });

  test('show every status', () => {
    const rows = names.flatMap((name) => Object.values((parse(read(name)) as Sample).項目));
    assert.deepEqual(
      [...new Set(rows.map(statusOf))].sort(),
      ['完了', '対象外', '未完了', '未確認', '確認済'].sort(),
    );
    const notApplicable = rows.filter((row) => statusOf(row) === '対象外');
    assert.ok(notApplicable.some((row) => row.備考 !== undefined));
    assert.ok(notApplicable.some((row) => row.備考 === undefined));
  });

  test('aobadai-receipt has CRLF line ends throughout, the others none', () => {
    for (const name of names) {
      const crlf = name.includes('receipt');
      const text = read(name);
      assert.equal(/(?<!\r)\n/.test(text), !crlf, name);
      assert.equal(text.includes('\r'), crlf, name);
    }
  });
});

suite('checklist schema', () => {
  const minimal = { kakunin: 1, 様式: '令和6年6月', 項目: {} };
  const assertErrors = (data: object, ...expected: string[]): void => {
    validate(data);
    const found = (validate.errors ?? []).map((e) => `${decodeURI(e.instancePath)} ${e.keyword}`);
    assert.deepEqual(found, expected);
  };
  const assertItem = (item: unknown, ...expected: string[]): void =>
    assertErrors({ ...minimal, 項目: { 'P1-A-1': item } }, ...expected);

  test('takes the least and the empty', () => {
    assertErrors(minimal);
    assertErrors({ ...minimal, 医療機関: null, 契約: null, 初回確認日: null, 項目: null });
    assertErrors({ ...minimal, 契約: { 種別: null, 名称: null, 締結予定日: null } });
    assertItem(null);
    assertItem({});
    assertItem({ 初回確認: null, 完了日: null, 役割分担: null, 備考: null });
    assertItem({ 役割分担: { 主担当: null, 医療機関: null, 事業者: null } });
    assertErrors({ ...minimal, 項目: { 'unknown id': null } });
  });

  test('finds what is missing, unknown, of the wrong type or value', () => {
    assertErrors({}, ' required', ' required', ' required');
    assertErrors({ ...minimal, メモ: '' }, ' additionalProperties');
    assertErrors({ ...minimal, kakunin: 2 }, '/kakunin const');
    assertErrors({ ...minimal, 様式: null }, '/様式 type');
    assertErrors({ ...minimal, 契約: { 種別: '解約' } }, '/契約/種別 enum');
    assertErrors({ ...minimal, 初回確認日: { Part3: null } }, '/初回確認日 additionalProperties');
    assertItem('はい', '/項目/P1-A-1 type');
    assertItem({ 初回確認: true }, '/項目/P1-A-1/初回確認 enum');
    assertItem({ 備考: 3 }, '/項目/P1-A-1/備考 type');
    assertItem({ 役割分担: { 主担当: '甲' } }, '/項目/P1-A-1/役割分担/主担当 enum');
  });

  test('a date is ten characters of ASCII', () => {
    assertItem({ 完了日: '2026-11-23', 期限: '2026-02-30' });
    for (const date of [
      '2026/11/23',
      '2026-1-2',
      '２０２６-11-23',
      ' 2026-11-23',
      '2026-11-23\n',
      '',
    ]) {
      assertItem({ 完了日: date }, '/項目/P1-A-1/完了日 pattern');
    }
    assertItem({ 期限: 20261123 }, '/項目/P1-A-1/期限 type');
  });

  test('every property has a title and a description', () => {
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value as Record<string, object>)) {
            assert.ok('title' in property && 'description' in property, `${path}/${name}`);
          }
        }
        walk(value, `${path}/${key}`);
      }
    };
    walk(schema, '');
  });
});

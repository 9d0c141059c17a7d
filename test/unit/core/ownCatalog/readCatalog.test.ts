import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { catalogProblemMessage } from '../../../../src/core/ownCatalog/catalogProblem';
import { MOST_READ } from '../../../../src/core/ownCatalog/dataReader';
import { readCatalog } from '../../../../src/core/ownCatalog/readCatalog';
import { translateTo } from '../../../../src/language';

const read = (text: string) => readCatalog(text, 'a.yaml', editions);

/** The code and the place of each problem: `too-long «あああ»`. */
const problemsOf = (text: string): readonly string[] =>
  read(text).problems.map(({ fact, span }) => `${fact.code} «${text.slice(span.start, span.end)}»`);

const NAME = '名称: 青葉台病院の手引き\n';
const WHOLE = `${NAME}加える行:
  - Part: Part2
    項目: 夜間の連絡先
    内容: 夜間の連絡先を決めている。
    なぜ大切か: 電話がつながらないことがあった。
    根拠: 院内規程 第5条
手引き:
  P2-C-4:
    確かめること:
      - 誰が受けるか
      - 何分で折り返すか
    役割分担:
      主担当: 事業者
    合意内容: |
      乙は、○分以内に折り返す。
      甲は、窓口を定める。
    確認資料: [連絡体制図]
用語:
  電カル委員会: 電子カルテの運用を決める院内の会議。
`;

suite('reading a catalog of one’s own', () => {
  test('ready rows, guidance by id and terms; every part may be absent', () => {
    const { catalog, problems } = read(WHOLE);
    assert.deepEqual(problems, []);
    assert.deepEqual(catalog, {
      name: '青葉台病院の手引き',
      file: 'a.yaml',
      readyRows: [
        {
          part: 'P2',
          項目: '夜間の連絡先',
          内容: '夜間の連絡先を決めている。',
          source: '院内規程 第5条',
          why: '電話がつながらないことがあった。',
        },
      ],
      guidance: new Map([
        [
          'P2-C-4',
          {
            check: ['誰が受けるか', '何分で折り返すか'],
            roles: Object.assign(Object.create(null) as object, { 主担当: '事業者' }),
            wording: '乙は、○分以内に折り返す。\n甲は、窓口を定める。\n',
            evidence: ['連絡体制図'],
          },
        ],
      ]),
      terms: [{ term: '電カル委員会', text: '電子カルテの運用を決める院内の会議。' }],
    });
    assert.equal(read(NAME).catalog?.guidance.size, 0);
  });

  const long = 'あ'.repeat(301);
  const cases: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
    ['an empty file', '# なし\n', ['empty «»']],
    ['a list', '- a\n', ['type «- a»']],
    ['no name', '用語:\n  委員会: a\n', ['missing «用語»']],
    ['an empty name', '名称:\n', ['type «名称»']],
    ['a key that is not one', `${NAME}手引:\n  P2-C-4: {}\n`, ['unknown-key «手引»']],
    ['a key of guidance', `${NAME}手引き:\n  P2-C-4:\n    理由: a\n`, ['unknown-key «理由»']],
    ['a map where a list belongs', `${NAME}加える行:\n  Part: Part2\n`, ['type «加える行»']],
    ['a number', `${NAME}手引き:\n  P2-C-4:\n    確認資料: [12]\n`, ['type «12»']],
    [
      'a row without its texts',
      `${NAME}加える行:\n  - 項目: あ\n`,
      ['missing «項目»', 'missing «項目»'],
    ],
    ['a Part', `${NAME}加える行:\n  - {Part: P2, 項目: あ, 内容: い}\n`, ['choice «P2»']],
    ['a long text', `${NAME}用語:\n  委員会: ${long}\n`, [`too-long «${long}»`]],
    ['a long term', `${NAME}用語:\n  ${long}: い\n`, [`too-long «${long}»`]],
    ['a short term', `${NAME}用語:\n  の: い\n`, ['too-short «の»']],
    ['two lines', `${NAME}用語:\n  委員会: "a\\nb"\n`, ['not-a-line «"a\\nb"»']],
    ['nothing', `${NAME}手引き:\n  P2-C-4: {}\n`, ['nothing «P2-C-4»']],
    ['an own row', `${NAME}手引き:\n  P2-X-1:\n    なぜ大切か: a\n`, ['not-a-row «P2-X-1»']],
    ['an alias', `名称: &a 青葉台\n用語:\n  委員会: *a\n`, ['alias «*a»']],
    ['a key twice', `${NAME}${NAME}`, ['syntax «名称»']],
    ['broken YAML', `${NAME}用語: [a\n`, ['syntax «\n»']],
    ['two documents', `${NAME}---\n${NAME}`, ['syntax «---»']],
    ['a merge key', `${NAME}<<: {用語: {委員会: a}}\n`, ['unknown-key «<<»']],
    ['__proto__', `${NAME}__proto__:\n  用語: {}\n`, ['unknown-key «__proto__»']],
    [
      '__proto__ as a row',
      `${NAME}手引き:\n  __proto__:\n    なぜ大切か: a\n`,
      ['not-a-row «__proto__»'],
    ],
    ['constructor as a row', `${NAME}手引き: {constructor: {}}\n`, ['not-a-row «constructor»']],
  ];
  for (const [what, text, problems] of cases) {
    test(`${what}: said at its place, and the file is ignored`, () => {
      const found = problemsOf(text).filter((each) => !each.startsWith('nothing «constructor'));
      assert.deepEqual(found, problems);
      assert.equal(read(text).catalog, undefined);
    });
  }

  test('__proto__ as a term is a term, and changes nothing else', () => {
    const { catalog } = read(`${NAME}用語:\n  __proto__: い\n  toString: う\n`);
    assert.deepEqual(catalog?.terms, [
      { term: '__proto__', text: 'い' },
      { term: 'toString', text: 'う' },
    ]);
    assert.equal(({} as Record<string, unknown>)['い'], undefined);
  });

  test('guidance for a row that no edition has is left out with a warning', () => {
    const text = `${NAME}手引き:\n  P2-C-99:\n    なぜ大切か: a\n  P2-C-4:\n    なぜ大切か: b\n`;
    const { catalog, problems } = read(text);
    assert.deepEqual(
      problems.map(({ severity, fact }) => [severity, fact]),
      [['warning', { code: 'no-such-row', id: 'P2-C-99' }]],
    );
    assert.deepEqual([...(catalog?.guidance.keys() ?? [])], ['P2-C-4']);
  });

  test('every code has a sentence in both languages, without an internal word', () => {
    const texts = [...cases.map(([, text]) => text), `${NAME}手引き: {P2-C-99: {合意内容: a}}\n`];
    for (const { fact } of texts.flatMap((text) => read(text).problems)) {
      const [english, japanese] = (['en', 'ja'] as const).map((language) =>
        catalogProblemMessage(fact, translateTo(language)),
      );
      assert.match(english ?? '', /\.$/, fact.code);
      assert.match(japanese ?? '', /^[^a-z]*.*。$/, fact.code);
      assert.notEqual(english, japanese, fact.code);
    }
  });

  test('what is read of a list or a map is more than the schema allows', () => {
    const schema = readFileSync('schemas/own-catalog.schema.json', 'utf8');
    const limits = [...schema.matchAll(/"max(?:Items|Properties)": (\d+)/g)].map(
      ([, most]) => +most!,
    );
    assert.ok(limits.length >= 4);
    assert.equal(schema.match(/"type": "array"/g)?.length, schema.match(/"maxItems"/g)?.length);
    assert.ok(Math.max(...limits) < MOST_READ);
    const terms = (count: number): string =>
      `${NAME}用語:\n${Array.from({ length: count }, (_, nth) => `  語${nth}: 説明\n`).join('')}`;
    assert.deepEqual(problemsOf(terms(200)), []);
    assert.deepEqual(problemsOf(terms(201)), ['too-many «用語»']);
    assert.deepEqual(problemsOf(terms(1_000)), ['too-many «用語»']);
  });
});

import assert from 'node:assert/strict';
import type { Completion } from '../../../../src/core/languageFeatures/completions';
import editions from 'virtual:catalog';
import { rowsOf } from '../../../../src/core/catalog/lookup';
import type { Edition } from '../../../../src/core/catalog/types';
import { samplesOf } from '../../../../src/core/guidance/samples';
import { completionsAt } from '../../../../src/core/languageFeatures/completions';
import { analysed, atCursor, source } from './atCursor';

const [edition] = editions as readonly [Edition];

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';

function at(marked: string): readonly Completion[] {
  const { analysis, offset } = atCursor(marked);
  return completionsAt(analysis, offset, source)?.items ?? [];
}

const labels = (marked: string): readonly string[] => at(marked).map(({ label }) => label);

/** The text after the completion of that name was taken, its stop shown as `¦`. */
function taken(marked: string, label: string): string {
  const { analysis, offset } = atCursor(marked);
  const found = completionsAt(analysis, offset, source);
  const item = found?.items.find((each) => each.label === label);
  assert.ok(found && item, label);
  const { text } = analysis.parsed;
  const margin = /^ */.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  const inserted = item.snippet.replaceAll('\n', `\n${margin}`).replace(/\$\d/g, '¦');
  return text.slice(0, found.span.start) + inserted + text.slice(found.span.end);
}

suite('completion: keys', () => {
  test('an empty file is offered every key, in canonical order', () => {
    const all = [
      'kakunin',
      '様式',
      '医療機関',
      '事業者',
      '対象システム',
      '契約',
      '初回確認日',
      '前回',
      '社内メモ',
      '項目',
    ];
    assert.deepEqual(labels('¦'), all);
  });

  test('the top level is offered what is not there yet, above the line or below it', () => {
    const found = labels(`${HEAD}¦\n契約:\n  名称: a\n項目:\n  P1-A-1:\n    初回確認:\n`);
    const expected = ['医療機関', '事業者', '対象システム', '初回確認日', '前回', '社内メモ'];
    assert.deepEqual(found, expected);
  });

  test('a half typed key is completed, though the text is no YAML', () => {
    const marked = `${HEAD}項目:\n  P1-A-1:\n    初回確認: いいえ\n    完¦\n  P1-A-2-1:\n    備考: a\n`;
    const keys = [
      ...['初回確認日', '完了日', '期限', '担当者', '役割分担', '合意文書', '合意内容'],
      ...['確認資料', '備考', '社内メモ'],
    ];
    // Of a row of the form, few want to alter the text.
    assert.deepEqual(labels(marked), [...keys, '項目', '内容']);
    assert.deepEqual(labels(marked.replace('P1-A-1', 'P1-X-1')), ['項目', '内容', ...keys]);
    const after = marked.replace('完¦', '完了日: ¦');
    assert.equal(taken(marked, '完了日'), after);
  });

  test('契約, 初回確認日 and 役割分担 have keys of their own', () => {
    const contract = `${HEAD}契約:\n  種別: 新規\n  ¦\n`;
    assert.deepEqual(labels(contract), ['名称', '締結予定日', '満了日']);
    assert.deepEqual(labels(`${HEAD}初回確認日:\n  ¦\n`), ['Part1', 'Part2']);
    const row = `${HEAD}項目:\n  P1-A-1:\n    役割分担:\n      ¦\n      事業者: a\n`;
    assert.deepEqual(labels(row), ['主担当', '医療機関', '費用']);
  });

  test('a map goes on in the line below it', () => {
    const marked = `${HEAD}項目:\n  P1-A-1:\n    役¦\n`;
    assert.equal(taken(marked, '役割分担'), marked.replace('役¦', '役割分担:\n      ¦'));
  });

  test('a key with its colon is replaced alone', () => {
    const marked = `${HEAD}項目:\n  P1-A-1:\n    期¦日: 2026-12-01\n`;
    assert.equal(taken(marked, '期限'), marked.replace('期¦日', '期限'));
  });

  test('the meaning comes with the key', () => {
    const key = at(`${HEAD}項目:\n  P1-A-1:\n    ¦`).find(({ label }) => label === '完了日');
    assert.match(key?.documentation ?? '', /a row that was いいえ/);
    assert.equal(key?.suggestsValues, true);
  });

  for (const [what, marked] of [
    ['a comment', `${HEAD}# ¦\n`],
    ['a block of text', `${HEAD}項目:\n  P2-C-4:\n    合意内容: |\n      乙は、\n      ¦\n`],
    ['a flow map', `${HEAD}項目:\n  P2-C-4: {¦}\n`],
    ['a depth of no map', `${HEAD}項目:\n  P1-A-1:\n    初回確認:\n   ¦\n`],
    ['the left edge above rows', `${HEAD}項目:\n¦\n  P1-A-1:\n    初回確認:\n`],
    ['a row without 項目', `a:\n  ¦\n`],
  ] as const) {
    test(`nothing in ${what}`, () => assert.deepEqual(labels(marked), []));
  }

  test('CRLF, a BOM and the start of the document change nothing', () => {
    const text = `\ufeff---\n${HEAD}¦\n契約:\n  名称: a\n`.replaceAll('\n', '\r\n');
    const parties = ['医療機関', '事業者', '対象システム'];
    const rest = ['初回確認日', '前回', '社内メモ', '項目'];
    assert.deepEqual(labels(text), [...parties, ...rest]);
    const above = ['kakunin', ...parties, '契約', ...rest];
    assert.deepEqual(labels('\ufeff¦\n様式: 令和6年6月\n'), above);
  });
});

suite('completion: rows', () => {
  const marked = `${HEAD}項目:\n  P1-A-1:\n    初回確認:\n  P1-A-2¦\n  P1-X-2:\n    項目: a\n`;

  test('offers the rows that are not there, with 項目, and the next of one’s own', () => {
    const found = at(marked);
    assert.equal(found.length, 37 + 2);
    assert.deepEqual(
      found.slice(0, 2).map(({ label, detail }) => [label, detail]),
      [
        ['P1-A-2-1', '事業者管理 ①'],
        ['P1-A-2-2', '事業者管理 ②'],
      ],
    );
    assert.deepEqual(
      found.slice(-2).map(({ label }) => label),
      ['P1-X-3', 'P2-X-1'],
    );
    assert.match(found[0]?.documentation ?? '', /契約・協働体制/);
  });

  test('a row comes with its comment and its 初回確認', () => {
    const row = 'P1-A-2-1: # 事業者管理 ①\n    初回確認:¦';
    assert.equal(taken(marked, 'P1-A-2-1'), marked.replace('P1-A-2¦', row));
  });

  test('a row of one’s own comes with 項目 and 内容', () => {
    const row = 'P1-X-3:\n    項目: ¦\n    内容: ¦\n    初回確認:¦';
    assert.equal(taken(marked, 'P1-X-3'), marked.replace('P1-A-2¦', row));
  });
});

suite('completion: samples of the guidance', () => {
  const row = (lines: string): string => `${HEAD}項目:\n  P2-C-5:\n    ${lines}`;

  test('for a clause: a literal block in which each ○ is a tab stop', () => {
    const marked = row('合意内容: ¦\n    備考: a\n');
    const [sample] = at(marked);
    assert.equal(sample?.kind, 'sample');
    assert.match(sample.snippet, /^\|-\n {2}事故が.*別紙\$\{1:○\}の分担/);
    assert.match(sample.snippet, /\n {2}乙は、\$\{2:○\}日以内に/);
    assert.equal(sample.detail, 'For reference, in our own words (not the official annex)');
    assert.match(sample.documentation ?? '', /別紙○の分担.*\n乙は、○日以内に/);
  });

  test('every sample of every row reads back as what the guidance has', () => {
    for (const { id } of rowsOf(edition)) {
      for (const { field, value } of samplesOf(edition.guidance![id]!)) {
        const keys = field.split('.');
        const key = keys.at(-1)!;
        const parent = keys.length > 1 ? '    役割分担:\n      ' : '    ';
        const marked = `${HEAD}項目:\n  ${id}:\n${parent}${key}:¦`;
        if (key === '主担当') continue;
        const text = taken(marked, 'Sample').replace(/\$\{\d+:(○+)\}/g, '$1');
        const found = analysed(text).checklist?.rows[0]?.field(field);
        assert.equal(found?.text?.trimEnd(), value, `${id} ${field}`);
      }
    }
  });

  for (const [what, lines] of [
    ['a value that is there', '合意内容: 乙は¦\n'],
    ['a block below', '合意内容: ¦\n      乙は\n'],
    ['a comment on the line', '合意内容: ¦ # 協議中\n'],
    ['a field without samples', '備考: ¦\n'],
  ] as const) {
    test(`none for ${what}`, () => assert.deepEqual(labels(row(lines)), []));
  }

  test('none for an own row, and none for a key of that name elsewhere', () => {
    assert.deepEqual(labels(row('合意内容: ¦\n').replace('P2-C-5', 'P2-X-1')), []);
    assert.deepEqual(labels(`${HEAD}合意内容: ¦\n`), []);
  });
});

suite('completion: values', () => {
  const row = `${HEAD}項目:\n  P1-A-1:\n    初回確認: いいえ\n`;

  for (const [what, marked, found] of [
    ['answers', `${HEAD}項目:\n  P1-A-1:\n    初回確認: ¦\n`, ['はい', 'いいえ', '対象外']],
    ['種別', `${HEAD}契約:\n  種別: 新¦`, ['新規', '更新', '追加構築']],
    [
      '主担当',
      `${row}    役割分担:\n      主担当: ¦`,
      ['医療機関', '事業者', '共同', '他の事業者'],
    ],
    ['費用', `${row}    役割分担:\n      費用: ¦`, ['契約に含む', '別料金', '未定']],
    ['the end of the contract', `${HEAD}契約:\n  満了日: ¦`, ['2026-11-23']],
    ['editions', 'kakunin: 1\n様式: ¦\n', ['令和6年6月']],
    ['the version', 'kakunin: ¦\n', ['1']],
    ['today', `${row}    完了日: ¦`, ['2026-11-23']],
    ['today in the head', `${HEAD}初回確認日:\n  Part2: ¦`, ['2026-11-23']],
    ['nothing for text', `${row}    備考: ¦`, []],
    ['nothing in a comment', `${row}    完了日: # ¦`, []],
    ['nothing for a key of no field', `${row}    初回確任: ¦`, []],
  ] as const) {
    test(what, () => assert.deepEqual(labels(marked), found));
  }

  test('the whole value is replaced, the comment is kept, a space goes in where there is none', () => {
    const line = `${HEAD}項目:\n  P1-A-1:\n    初回確認: い¦いえ # 要確認\n`;
    assert.equal(taken(line, 'はい'), line.replace('い¦いえ', 'はい'));
    const bare = `${HEAD}項目:\n  P1-A-1:\n    初回確認:¦ # 要確認\n`;
    assert.equal(taken(bare, 'はい'), bare.replace(':¦', ': はい'));
  });
});

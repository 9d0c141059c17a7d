import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { foldings } from '../../../../src/core/languageFeatures/folding';
import { lenses } from '../../../../src/core/languageFeatures/lenses';
import type { OutlineSymbol } from '../../../../src/core/languageFeatures/symbols';
import { outline } from '../../../../src/core/languageFeatures/symbols';
import { newChecklist } from '../../../../src/core/edit/proposal/newChecklist';
import { buildView } from '../../../../src/core/view/buildView';
import { lineIndex } from '../../../../src/core/text/lines';
import { analysed, source } from './atCursor';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n';
const form = newChecklist(source.editions[0]!);

const named = (symbols: readonly OutlineSymbol[]): unknown =>
  symbols.map(({ name, children }) => (children.length === 0 ? name : [name, named(children)]));

suite('outline', () => {
  test('Part → section → row, rows with their status', () => {
    const found = outline(analysed(form.replace('初回確認:', '初回確認: はい')), source);
    assert.deepEqual(
      found.map(({ name, children }) => [name, children.map((each) => each.name)]),
      [
        [
          'Part 1 主に医療機関が実施する項目',
          ['A 事業者選定・事業者管理', 'B 医療機関の内部体制', 'C 規程類の整備'],
        ],
        [
          'Part 2 医療機関と事業者が共同で実施する項目',
          found[1]?.children.map((each) => each.name),
        ],
      ],
    );
    const rows = found.flatMap(({ children }) => children.flatMap((each) => each.children));
    assert.equal(rows.length, 38);
    assert.deepEqual(
      rows.slice(0, 2).map(({ name, detail }) => [name, detail]),
      [
        ['P1-A-1 事業者からの開示資料の確認', '確認済'],
        ['P1-A-2-1 事業者管理 ①', '未確認'],
      ],
    );
  });

  test('follows the file where rows are out of order, unknown or one’s own', () => {
    const ids = ['P2-A-1', 'P1-A-1', 'P1-X-1', 'P1-A-9', 'x', '""'];
    const text = `${HEAD}項目:\n${ids.map((id) => `  ${id}:\n    項目: 甲\n`).join('')}`;
    const part1 = 'Part 1 主に医療機関が実施する項目';
    const found = outline(analysed(text), source);
    assert.deepEqual(found.length, 4);
    assert.deepEqual(named(found.slice(1)), [
      [
        part1,
        [
          ['A 事業者選定・事業者管理', ['P1-A-1 甲']],
          ['X Rows added by the parties', ['P1-X-1 甲']],
          ['A 事業者選定・事業者管理', ['P1-A-9 甲']],
        ],
      ],
      'x 甲',
      '甲',
    ]);
  });

  test('every symbol holds its children and its name', () => {
    const check = ({ span, nameSpan, children }: OutlineSymbol): void => {
      for (const inner of [nameSpan, ...children.map((child) => child.span)]) {
        assert.ok(span.start <= inner.start && inner.end <= span.end);
      }
      children.forEach(check);
    };
    outline(analysed(readFileSync('samples/aobadai-pacs.kakunin.yaml', 'utf8')), source).forEach(
      check,
    );
  });

  test('Parts and sections begin at the comment that names them, in whatever order', () => {
    for (const comments of ['  # Part 1 主\n  # A 事業者\n', '  # A 事業者\n  # Part 1 主\n']) {
      const text = `${HEAD}項目:\n${comments}  P1-A-1:\n    初回確認:\n`;
      const [part] = outline(analysed(text), source);
      const section = part?.children[0];
      const named = [part, section].map((each) =>
        text.slice(each?.nameSpan.start, each?.nameSpan.end),
      );
      assert.deepEqual(named, ['# Part 1 主', '# A 事業者']);
      assert.ok(part && section && part.span.start <= section.span.start);
    }
  });

  test('a heading names its section, not another comment in its place', () => {
    const headed = (comments: string): readonly string[] => {
      const text = `${HEAD}項目:\n  P1-A-1:\n${comments}  P1-B-1:\n`;
      const [part] = outline(analysed(text), source);
      return (part?.children ?? []).map(({ nameSpan }) => text.slice(nameSpan.start, nameSpan.end));
    };
    assert.deepEqual(headed('  # Ｂ．体制\n'), ['P1-A-1', '# Ｂ．体制']);
    assert.deepEqual(headed('  # B 医療機関の内部体制\n  # B 社に確認\n'), [
      'P1-A-1',
      '# B 医療機関の内部体制',
    ]);
    assert.deepEqual(headed('  # A 社に確認\n'), ['P1-A-1', 'P1-B-1']);
  });

  test('nothing where the text does not parse', () => {
    assert.deepEqual(outline(analysed(`${HEAD}項目: [`), source), []);
  });
});

suite('folding', () => {
  function folded(text: string): readonly string[] {
    const position = lineIndex(text);
    const lines = text.split(/\r?\n/);
    return foldings(analysed(text)).map(({ start, end }) => {
      const [from, to] = [position(start).line - 1, position(end).line - 1];
      return `${lines[from]?.trim()} … ${lines[to]?.trim()}`;
    });
  }

  for (const [what, newline] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    test(`Parts and sections fold from their comment, rows and maps from their key (${what})`, () => {
      const text = [
        ...['kakunin: 1', '様式: 令和6年6月', '契約:', '  種別: 新規', '', '項目:'],
        ...['  # Part 1 主', '  # A 事業者', '  P1-A-1:', '    初回確認: はい', ''],
        ...[
          '  # Part 2 共同',
          '  # C 保守',
          '  P2-C-4:',
          '    合意内容: |',
          '      乙は、',
          '',
          '',
        ],
      ].join(newline);
      assert.deepEqual([...folded(text)].sort(), [
        '# A 事業者 … 初回確認: はい',
        '# C 保守 … 乙は、',
        '# Part 1 主 … 初回確認: はい',
        '# Part 2 共同 … 乙は、',
        'P1-A-1: … 初回確認: はい',
        'P2-C-4: … 乙は、',
        '合意内容: | … 乙は、',
        '契約: … 種別: 新規',
        '項目: … 乙は、',
      ]);
    });
  }

  test('the form has 2 Parts and 6 sections, none of which cross', () => {
    const spans = foldings(analysed(form));
    assert.equal(spans.filter(({ start }) => form.startsWith('# Part', start)).length, 2);
    assert.equal(spans.filter(({ start }) => /^# [A-C] /.test(form.slice(start))).length, 6);
    for (const a of spans) {
      for (const b of spans) assert.ok(!(a.start < b.start && b.start < a.end && a.end < b.end));
    }
  });

  test('without comments only rows fold', () => {
    assert.deepEqual(folded(`${HEAD}項目:\n  P1-A-1:\n    備考: a\n`), [
      '項目: … 備考: a',
      'P1-A-1: … 備考: a',
    ]);
  });
});

suite('code lenses', () => {
  test('progress above 項目 is that of the table, rows left out too', () => {
    for (const text of [
      form,
      readFileSync('samples/aobadai-pacs.kakunin.yaml', 'utf8'),
      `${HEAD}項目:\n  P1-A-1:\n    初回確認: はい\n  P1-X-1:\n    初回確認: 対象外\n`,
    ]) {
      const analysis = analysed(text);
      const [progress] = lenses(analysis, source);
      const view = buildView(analysis, source.editions, source.t);
      assert.ok(progress && view.kind === 'table');
      const { done, total, counts } = view.progress;
      assert.ok(progress.title.startsWith(`${done} of ${total} done`), progress.title);
      assert.ok(counts.未確認 === 0 || progress.title.includes(`未確認 ${counts.未確認}`));
      assert.equal(text.slice(progress.span.start, progress.span.end), '項目');
    }
  });

  test('a row with a problem has a fix at its id, and none that makes up a day comes first', () => {
    const text = `${HEAD}初回確認日:\n  Part1: 2026-11-01\n項目:\n  P1-A-1:\n    初回確認: いいえ\n`;
    const fix = lenses(analysed(text), source).find(({ kind }) => kind === 'fix');
    assert.ok(fix?.kind === 'fix');
    assert.equal(text.slice(fix.span.start, fix.span.end), 'P1-A-1');
    assert.equal(fix.title, 'Add 期限');
    assert.deepEqual(fix.fix, {
      item: 'P1-A-1',
      rule: 'completion-date-missing',
      field: '完了日',
      fix: 'add-deadline',
    });
  });

  test('none without 項目 and none where the text does not parse', () => {
    assert.deepEqual(lenses(analysed('kakunin: 1\n'), source), []);
    assert.deepEqual(lenses(analysed(`${HEAD}項目: [`), source), []);
  });
});

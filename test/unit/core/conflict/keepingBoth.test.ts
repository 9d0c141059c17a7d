import assert from 'node:assert/strict';
import type { Choice } from '../../../../src/core/conflict/choice';
import { bothRows } from '../../../../src/core/conflict/bothRows';
import { planResolution } from '../../../../src/core/conflict/planResolution';
import { readConflict } from '../../../../src/core/conflict/readConflict';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';

const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n';
const END = '  P2-A-1:\n    初回確認: はい\n';
const merge = (ours: string, theirs: string, base = ''): string =>
  `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> みどり野\n`;
const row = (id: string, title: string, more = ''): string =>
  `  ${id}:\n    項目: ${title}\n    内容: ${title}の内容\n${more}`;

function choiceOfBoth(text: string, item: string): Choice | undefined {
  const conflict = readConflict(text);
  assert.ok(conflict, 'the conflict can be read');
  const both = bothRows(conflict, item);
  return both && { region: 0, path: ['項目', item], side: 'both', seen: both.seen };
}

/** The text once both rows are kept; what stands between it and a plan is told. */
function kept(text: string, item = 'P1-X-1'): string {
  const choice = choiceOfBoth(text, item);
  assert.ok(choice, `${item} can be kept twice`);
  const plan = planResolution(parseText(text), [choice]);
  assert.ok(plan.ok, plan.ok ? '' : plan.refusal.code);
  assert.equal(plan.parsed.text, applyEdits(text, plan.edits));
  return plan.parsed.text;
}

suite('keeping the rows of both sides', () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: string, item?: string]>> =
    {
      'the second gets the next id of both sides': [
        `${HEAD}${merge(row('P1-X-1', '甲'), row('P1-X-1', '乙') + row('P1-X-2', '丙'))}${END}`,
        `${HEAD}${row('P1-X-1', '甲')}${row('P1-X-3', '乙')}${merge('', row('P1-X-2', '丙'))}${END}`,
      ],
      'it stands at the end of the own rows of the Part, as the form has it': [
        `${HEAD}${merge(row('P1-X-1', '甲'), row('P1-X-1', '乙'))}${row('P1-X-2', '丙')}${END}`,
        `${HEAD}${row('P1-X-1', '甲')}${row('P1-X-2', '丙')}${row('P1-X-3', '乙')}${END}`,
      ],
      'lines that git has found the same belong to both': [
        `${HEAD}  P1-X-1: # 独自\n${merge('    項目: 甲\n', '    項目: 乙\n')}    内容: 同じ\n${merge('    備考: 一\n', '')}${END}`,
        `${HEAD}  P1-X-1: # 独自\n    項目: 甲\n    内容: 同じ\n    備考: 一\n  P1-X-2: # 独自\n    項目: 乙\n    内容: 同じ\n${END}`,
      ],
      'rows of other ids that git has glued together': [
        `${HEAD}${merge('  P1-X-1:\n    項目: 甲\n', '  P1-X-2:\n    項目: 乙\n')}    内容: 同じ\n${END}`,
        `${HEAD}  P1-X-1:\n    項目: 甲\n    内容: 同じ\n  P1-X-2:\n    項目: 乙\n    内容: 同じ\n${END}`,
      ],
      'a text in which only some lines differ': [
        `${HEAD}  P1-X-1:\n    項目: 表\n    内容: |\n      一\n${merge('      二\n', '      弐\n')}      三\n${END}`,
        `${HEAD}  P1-X-1:\n    項目: 表\n    内容: |\n      一\n      二\n      三\n  P1-X-2:\n    項目: 表\n    内容: |\n      一\n      弐\n      三\n${END}`,
      ],
      'comments stay with their row': [
        `${HEAD}${merge(`  # 甲が追加\n${row('P1-X-1', '甲', '    # 7/1 電話\n')}`, `  # 乙が追加\n${row('P1-X-1', '乙', '    # 7/2 面談\n')}`)}${END}`,
        `${HEAD}  # 甲が追加\n${row('P1-X-1', '甲', '    # 7/1 電話\n')}  # 乙が追加\n${row('P1-X-2', '乙', '    # 7/2 面談\n')}${END}`,
      ],
      'a comment that both have above it is there once': [
        `${HEAD}${merge(`  # 独自の行\n${row('P1-X-1', '甲')}`, `  # 独自の行\n${row('P1-X-1', '乙')}`, '||||||| 1a2b\n')}${END}`,
        `${HEAD}  # 独自の行\n${row('P1-X-1', '甲')}${row('P1-X-2', '乙')}${END}`,
      ],
      'what else is contested in the place stays a conflict, with its base': [
        `${HEAD}  P1-C-3:\n${merge(`    備考: 一\n${row('P1-X-1', '甲')}`, `    備考: 二\n${row('P1-X-1', '乙')}`, '||||||| 1a2b\n    備考: 元\n')}${END}`,
        `${HEAD}  P1-C-3:\n${merge('    備考: 一\n', '    備考: 二\n', '||||||| 1a2b\n    備考: 元\n')}${row('P1-X-1', '甲')}${row('P1-X-2', '乙')}${END}`,
      ],
      'a file without a final line break': [
        `${HEAD}${END}${merge(row('P2-X-1', '甲'), row('P2-X-1', '乙'))}`.trimEnd(),
        `${HEAD}${END}${row('P2-X-1', '甲')}${row('P2-X-2', '乙')}`,
        'P2-X-1',
      ],
      'a key in quotes, a row in braces': [
        `${HEAD}${merge('  "P1-X-1": {項目: 甲, 内容: 一}\n', "  'P1-X-1': {項目: 乙, 内容: 二}\n")}${END}`,
        `${HEAD}  "P1-X-1": {項目: 甲, 内容: 一}\n  P1-X-2: {項目: 乙, 内容: 二}\n${END}`,
      ],
    };
  for (const [title, [text, expected, item]] of Object.entries(cases)) {
    test(title, () => assert.equal(kept(text, item), expected));
    test(`${title}: with CRLF, a BOM and longer markers`, () => {
      const long = (lines: string): string =>
        `\ufeff${lines.replace(/^([<=>|])\1{6}/gm, '$1'.repeat(15)).replaceAll('\n', '\r\n')}`;
      assert.equal(kept(long(text), item), long(expected));
    });
  }

  test('is not offered of an official row, of one row with two values, of one that only one side has', () => {
    const official = `${HEAD}  P1-C-3:\n${merge('    項目: 甲\n', '    項目: 乙\n')}${END}`;
    assert.equal(choiceOfBoth(official, 'P1-C-3'), undefined);
    const answered = `${HEAD}${row('P1-X-1', '甲')}${merge('    備考: 一\n', '    備考: 二\n')}${END}`;
    assert.equal(choiceOfBoth(answered, 'P1-X-1'), undefined);
    const renamed = `${HEAD}  P1-X-1:\n${merge('    項目: 甲\n', '    項目: 乙\n', '||||||| 1a\n    項目: 元\n')}${END}`;
    assert.equal(choiceOfBoth(renamed, 'P1-X-1'), undefined);
    const alone = `${HEAD}${merge(row('P1-X-1', '甲'), '')}${END}`;
    assert.equal(choiceOfBoth(alone, 'P1-X-1'), undefined);
  });

  test('is not offered where git has glued the row to an official one', () => {
    const text = `${HEAD}${merge('  P1-X-1:\n    項目: 甲\n', '  P1-C-3:\n    項目: 乙\n')}    内容: 同じ\n${END}`;
    assert.equal(choiceOfBoth(text, 'P1-X-1'), undefined);
  });

  test('refuses a row that is no longer as it was seen, and a choice among others', () => {
    const text = `${HEAD}${merge(row('P1-X-1', '甲'), row('P1-X-1', '乙'))}${END}`;
    const choice = choiceOfBoth(text, 'P1-X-1')!;
    const changed = planResolution(parseText(text.replace('乙の内容', '丙')), [choice]);
    assert.deepEqual(changed, { ok: false, refusal: { code: 'conflict-changed' } });
    const two = planResolution(parseText(text), [choice, choice]);
    assert.deepEqual(two, { ok: false, refusal: { code: 'conflict-linked' } });
  });

  test('refuses where an alias would stand for something else', () => {
    const ours = row('P1-X-1', '甲').replace('内容: 甲の内容', '内容: &a 一');
    const theirs = row('P1-X-1', '乙').replace('内容: 乙の内容', '内容: &a 二');
    const text = `${HEAD}${merge(ours, theirs)}${END}    備考: *a\n`;
    const plan = planResolution(parseText(text), [choiceOfBoth(text, 'P1-X-1')!]);
    assert.deepEqual(plan, { ok: false, refusal: { code: 'conflict-linked' } });
  });
});

import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../../src/core/analyze';
import { buildView } from '../../../../src/core/view/buildView';
import type { ConflictView } from '../../../../src/core/view/conflictView';
import { translateTo } from '../../../../src/language';

function view(text: string, language: 'ja' | 'en' = 'ja', base?: string): ConflictView {
  const analysis = analyze(text, { editions, today: '2026-11-24' });
  const shown = buildView(analysis, editions, translateTo(language), { mergeBase: base });
  assert.equal(shown.kind, 'conflict');
  return shown;
}

/** Line by line: rows by id and title, keys with both values and, where it is known, the base. */
function told({ regions }: ConflictView): readonly string[] {
  return regions.flatMap(({ line, isSplit, rows }) => [
    `${line}${isSplit ? '' : ' as a whole'}`,
    ...rows.flatMap(({ item, title, choices }) => [
      `${item ?? '-'} ${title}`.trim(),
      ...choices.flatMap(({ fields, seen }) =>
        fields.length === 0
          ? [`lines ${JSON.stringify(seen)}`]
          : fields.map(({ name, ours, theirs, base }) =>
              [name, ours ?? '-', theirs ?? '-', ...(base === undefined ? [] : [base ?? '-'])].join(
                ' | ',
              ),
            ),
      ),
    ]),
  ]);
}

const merge = (ours: string, theirs: string, base = ''): string =>
  `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> みどり野\n`;
const rows = (text: string): string => `kakunin: 1\n様式: 令和6年6月\n項目:\n${text}`;

suite('a merge conflict as it is shown', () => {
  const cases: Readonly<Record<string, readonly [text: string, ...expected: string[]]>> = {
    'keys of a row, with the form’s name of it': [
      rows(
        `  P1-A-2-1:\n${merge(
          '    完了日: 2026-11-02\n    役割分担:\n      主担当: 共同\n',
          '    役割分担:\n      主担当: "事業者"\n    備考: |\n      一\n      二\n',
        )}`,
      ),
      '5',
      'P1-A-2-1 事業者管理 ①',
      '完了日 | 2026-11-02 | -',
      '役割分担 主担当 | 共同 | 事業者',
      '備考 | - | 一\n二',
    ],
    'the keys of the whole agreement, with the internal note': [
      rows(
        `  P1-A-1:\n${merge(
          '    担当者: 情報管理室\n    役割分担:\n      費用: 未定\n    確認資料: SDS\n    社内メモ: 甲\n',
          '    役割分担:\n      費用: 別料金\n    確認資料: MDS2\n    社内メモ: 乙\n',
        )}`,
      ),
      '5',
      'P1-A-1 事業者からの開示資料の確認',
      '担当者 | 情報管理室 | -',
      '役割分担 費用 | 未定 | 別料金',
      '確認資料 | SDS | MDS2',
      '社内メモ | 甲 | 乙',
    ],
    'the end of the contract, the previous checklist and the note of the file': [
      `kakunin: 1\n様式: 令和6年6月\n${merge(
        '契約:\n  満了日: 2027-03-31\n前回: a.kakunin.yaml\n社内メモ: 甲\n',
        '契約:\n  満了日: 2028-03-31\n前回: b.kakunin.yaml\n社内メモ: 乙\n',
      )}項目:\n`,
      '3',
      '- 確認表の冒頭',
      '契約 満了日 | 2027-03-31 | 2028-03-31',
      '前回 | a.kakunin.yaml | b.kakunin.yaml',
      '社内メモ | 甲 | 乙',
    ],
    'the base where the markers have it': [
      rows(
        `  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n', '||||||| 1a2b\n    備考: 丙\n')}`,
      ),
      '5',
      'P1-A-1 事業者からの開示資料の確認',
      '備考 | 甲 | 乙 | 丙',
    ],
    'keys of the head': [
      `kakunin: 1\n様式: 令和6年6月\n${merge('契約:\n  名称: 甲\n', '契約:\n  名称: 乙\n')}項目:\n`,
      '3',
      '- 確認表の冒頭',
      '契約 名称 | 甲 | 乙',
    ],
    'rows of one’s own, by what they are called': [
      rows(merge('  P2-X-1:\n    項目: 保守回線\n', '')),
      '4',
      'P2-X-1 保守回線',
      '項目 | 保守回線 | -',
    ],
    'comments and quotes alone: by their lines': [
      rows(`  P1-A-1:\n${merge('    備考: 甲 # 電話\n', '    備考: "甲"\n')}`),
      '5',
      'P1-A-1 事業者からの開示資料の確認',
      'lines {"ours":"    備考: 甲 # 電話\\n","theirs":"    備考: \\"甲\\"\\n"}',
    ],
    'comments behind the last key: with the row above, or without any': [
      rows(
        `  P1-A-1:\n${merge('    備考: 甲\n  # 一\n', '    備考: 乙\n  # 二\n')}  P2-A-1:\n${merge('# 三\n', '')}`,
      ),
      '5',
      'P1-A-1 事業者からの開示資料の確認',
      '備考 | 甲 | 乙',
      'lines {"ours":"  # 一\\n","theirs":"  # 二\\n"}',
      '13',
      '-',
      'lines {"ours":"# 三\\n","theirs":""}',
    ],
    'a clause in which lines differ: by its whole text': [
      rows(`  P2-C-4:\n    合意内容: |\n${merge('      1時間\n', '      2時間\n')}      以内\n`),
      '6 as a whole',
      'P2-C-4 事故発生時の報告',
      '合意内容 | 1時間\n以内 | 2時間\n以内',
    ],
    'lines that only say something together with other places': [
      rows(
        `${merge('  P1-B-1:\n    備考: 甲\n    期限: 2026-11-24\n', '')}  P1-A-1:\n${merge('', '  P1-B-1:\n    備考: 甲\n')}`,
      ),
      '4',
      'P1-B-1 「医療情報システムの安全管理に関するガイドライン」の確認',
      '期限 | 2026-11-24 | -',
      '11',
      'P1-B-1 「医療情報システムの安全管理に関するガイドライン」の確認',
      '期限 | 2026-11-24 | -',
    ],
  };
  for (const [title, [text, ...expected]] of Object.entries(cases)) {
    test(title, () => assert.deepEqual(told(view(text)), expected));
  }

  test('rows of one’s own that both sides added: both can stay, and what becomes of the second', () => {
    const own = (title: string): string => `  P2-X-1:\n    項目: ${title}\n`;
    const both = (text: string): unknown =>
      view(text).regions.flatMap((region) => region.rows.map((row) => row.both?.text));
    assert.deepEqual(both(rows(merge(own('甲'), own('乙')))), [
      '両方を残す（相手の行は P2-X-2 に）',
    ]);
    const glued = '  P2-X-1:\n    項目: 甲\n';
    assert.deepEqual(both(rows(`${merge(glued, glued.replace('X-1', 'X-2'))}    備考: 共通\n`)), [
      '両方を残す',
      '両方を残す',
    ]);
    assert.deepEqual(both(rows(`  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n')}`)), [
      undefined,
    ]);
  });

  test('a row that is there twice on a side, too, does not hide the choices', () => {
    const twice = '  P1-X-1:\n    項目: 回線\n';
    const text = rows(
      `${twice}  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n')}${twice.replace('回線', '端末')}`,
    );
    assert.deepEqual(told(view(text)), [
      '7',
      'P1-A-1 事業者からの開示資料の確認',
      '備考 | 甲 | 乙',
    ]);
  });

  test('the base of git stands in for markers without one, and for those that have one', () => {
    const base = rows('  P1-A-1:\n    備考: 丁\n');
    for (const inMarkers of ['', '||||||| 1a2b\n    備考: 丙\n']) {
      const text = rows(`  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n', inMarkers)}`);
      assert.deepEqual(told(view(text, 'ja', base)).slice(2), ['備考 | 甲 | 乙 | 丁']);
    }
    const text = rows(`  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n')}`);
    assert.deepEqual(told(view(text, 'ja', '[')).slice(2), ['備考 | 甲 | 乙']);
    assert.deepEqual(told(view(text, 'ja', rows(''))).slice(2), ['備考 | 甲 | 乙 | -']);
  });

  test('the words of a text are marked in which the sides differ; dates and unlike texts are not', () => {
    const marks = (ours: string, theirs: string): unknown => {
      const side = (value: string): string => `    備考: ${value}\n`;
      const [region] = view(rows(`  P1-A-1:\n${merge(side(ours), side(theirs))}`)).regions;
      const { words } = region?.rows[0]?.choices[0]?.fields[0] ?? {};
      const marked = (side: 'ours' | 'theirs') =>
        words?.[side].map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
      return words && [marked('ours'), marked('theirs')];
    };
    assert.deepEqual(marks('検知後24時間以内に報告する', '検知後1時間以内に報告する'), [
      '検知後[24]時間以内に報告する',
      '検知後[1]時間以内に報告する',
    ]);
    assert.equal(marks('2026-11-24', '2026-11-25'), undefined);
    assert.equal(marks('保守契約書の別紙による', 'annex 2 of the SLA'), undefined);
  });

  test('the sides are called as git calls them', () => {
    const text = rows(`  P1-A-1:\n${merge('    備考: 甲\n', '    備考: 乙\n')}`);
    const [japanese] = view(text).regions;
    assert.deepEqual(
      [japanese?.ours, japanese?.theirs],
      ['自分の変更（HEAD）', '相手の変更（みどり野）'],
    );
    const [nameless] = view(text.replace(' HEAD', ''), 'en').regions;
    assert.deepEqual(
      [nameless?.ours, nameless?.theirs],
      ['My changes', 'Their changes (みどり野)'],
    );
  });
});

import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import { buildComparisonView } from '../../../src/core/compare/buildComparisonView';
import { compare } from '../../../src/core/compare/compare';
import { rowChangeText } from '../../../src/core/compare/rowChangeText';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import { hoverAt } from '../../../src/core/languageFeatures/hover';
import { lenses } from '../../../src/core/languageFeatures/lenses';
import { outline } from '../../../src/core/languageFeatures/symbols';
import { hiddenCharacters } from '../../../src/core/text/hiddenCharacters';
import { lookAlike } from '../../../src/core/text/lookAlike';
import { buildView } from '../../../src/core/view/buildView';
import type { Translate } from '../../../src/core/problems/translate';
import { translateTo } from '../../../src/language';
import { version } from '../../support/version';
import { kakunin, useFolder, write } from '../../support/cliFolder';
import type { Variant } from './variants';
import { VARIANTS } from './variants';

const quoted = (text: string): string => JSON.stringify(text).replaceAll('\u007f', '\\u007f');

/** The text in a row of the form, and in one of the parties' own, where it is the name of the row. */
const checklist = (text: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n医療機関: ${quoted(text)}\n項目:\n  P2-A-1:\n    初回確認: はい\n` +
  `    合意内容: ${quoted(text)}\n    メモ: ${quoted(text)}\n` +
  `  P2-X-1:\n    項目: ${quoted(text)}\n    内容: ${quoted(text)}\n`;

// The language is one for the process: chosen when it is needed, and put back by `useFolder`.
const t: Translate = (message, facts) => translateTo('en')(message, facts);
const source = { editions, t, today: '2026-11-23' };

/** All that is printed or handed to VS Code as plain text, by what it is. */
const OUTPUTS: Readonly<Record<string, (variant: Variant) => string>> = {
  'check --format text': () => kakunin(['check', 'new.kakunin.yaml']).out,
  'check --format github': () => kakunin(['check', 'new.kakunin.yaml', '--format', 'github']).out,
  'check --format json': () => {
    const { out } = kakunin(['check', 'new.kakunin.yaml', '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { problems: { message: string }[] }[] };
    return files.flatMap(({ problems }) => problems.map(({ message }) => message)).join('\n');
  },
  show: () => kakunin(['show', 'new.kakunin.yaml']).out,
  diff: () => kakunin(['diff', 'old.kakunin.yaml', 'new.kakunin.yaml']).out,
  'diff --format markdown': () =>
    kakunin(['diff', 'old.kakunin.yaml', 'new.kakunin.yaml', '--format', 'markdown']).out,
  'problems of the table': ({ after }) => {
    const view = buildView(analyze(checklist(after), source), editions, t);
    assert.ok(view.kind === 'table');
    const rows = view.parts.flatMap(({ sections }) =>
      sections.flatMap(({ items }) => items.flatMap((item) => item.rows)),
    );
    const problems = [...view.problems, ...rows.flatMap((row) => row.problems)];
    return problems.map(({ message }) => message).join('\n');
  },
  hover: ({ after }) => {
    const text = checklist(after);
    const hover = hoverAt(analyze(text, source), text.indexOf('P2-X-1') + 1, source);
    return JSON.stringify(hover?.blocks, undefined, 1);
  },
  outline: ({ after }) => JSON.stringify(outline(analyze(checklist(after), source), source)),
  'history of a row': ({ before, after }) => {
    const { rows } = compare(version(checklist(before)), version(checklist(after)));
    return rows.map((row) => rowChangeText(row, t)).join('\n');
  },
};

/** Where the value itself stands; the history of a row tells only in what it differs. */
const WHOLE = Object.keys(OUTPUTS).filter((name) => name !== 'history of a row');

suite('hidden characters in every output', () => {
  useFolder();

  for (const [name, variant] of Object.entries(VARIANTS)) {
    const { before, after, hidden } = variant;
    const prepare = (): void => {
      write('old.kakunin.yaml', checklist(before));
      write('new.kakunin.yaml', checklist(after));
    };

    test(`${name}: no output hides anything`, () => {
      prepare();
      for (const [output, make] of Object.entries(OUTPUTS)) {
        const printed = make(variant);
        const left = hiddenCharacters(printed).map(({ codePoint }) => codePoint.toString(16));
        assert.deepEqual(left, [], `${output}: ${printed}`);
        const spelled = WHOLE.includes(output) ? hidden : [];
        for (const each of spelled) assert.ok(printed.includes(each), `${output}: ${printed}`);
      }
    });

    test(`${name}: ${hidden.length > 0 ? 'reported at every text, and removed' : 'no problem'}`, () => {
      const text = checklist(after);
      const { parsed, problems } = analyze(text, source);
      const found = problems.filter(({ rule }) => rule === 'hidden-character');
      const places = found.map(({ item, field }) => `${item ?? ''} ${field ?? ''}`);
      const all = [' 医療機関', 'P2-A-1 合意内容', 'P2-A-1 メモ', 'P2-X-1 項目', 'P2-X-1 内容'];
      assert.deepEqual(places, hidden.length > 0 ? all : []);
      const fixes = found.flatMap((problem) => problem.fixes);
      assert.equal(fixes.length, hidden.length > 0 ? 4 : 0);
      assert.ok(fixes.every(({ safe }) => !safe));
      const operations = fixes.flatMap((fix) => fix.operations);
      const plan = planEdits(parsed, operations, editions);
      assert.ok(plan.ok);
      const left = analyze(plan.parsed.text, source).problems;
      const count = left.filter(({ rule }) => rule === 'hidden-character').length;
      // The key that is none of the format's is for the user to see to.
      assert.equal(count, hidden.length > 0 ? 1 : 0);
    });

    test(`${name}: what looks the same is said to differ`, () => {
      prepare();
      assert.deepEqual(
        lookAlike(before, after).map(({ kind }) => kind),
        variant.lookAlike,
      );
      const isSaid = variant.lookAlike.length > 0;
      const sentence = 'They look the same, but their characters differ: ';
      for (const output of ['diff', 'diff --format markdown', 'history of a row']) {
        assert.equal(OUTPUTS[output]!(variant).includes(sentence), isSaid, output);
      }
      const [old, now] = [before, after].map((text) => analyze(checklist(text), source));
      const view = buildComparisonView({ before: old, after: now }, t);
      assert.ok(view.kind === 'changes');
      const rows = view.parts.flatMap((part) => part.rows);
      const fields = [...view.head, ...rows.flatMap((row) => row.fields)];
      assert.ok(fields.length > 0);
      for (const { field, lookAlike: note } of fields) {
        // What is no field of the form is shown in quotes, on the side that needs them.
        if (field === 'メモ') continue;
        assert.equal(note?.startsWith(sentence) ?? false, isSaid, note);
      }
      const { out } = kakunin(['diff', 'old.kakunin.yaml', 'new.kakunin.yaml', '--format', 'json']);
      const { files } = JSON.parse(out) as {
        files: { head: { lookAlike?: { kind: string }[] }[] }[];
      };
      const kinds = files[0]?.head[0]?.lookAlike?.map(({ kind }) => kind) ?? [];
      assert.deepEqual(kinds, variant.lookAlike);
    });
  }

  test('titles of fixes above a row show what they would write', () => {
    const text = checklist('a').replace('P2-X-1', '"P2-B-1\\u200b"');
    const titles = lenses(analyze(text, source), source).map(({ title }) => title);
    assert.deepEqual(hiddenCharacters(titles.join('\n')), []);
  });
});

suite('hidden characters and other rules', () => {
  const rulesOf = (lines: string): readonly string[] =>
    analyze(`kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-A-1:\n${lines}`, source)
      .problems.filter(({ item }) => item !== undefined)
      .map(({ rule }) => rule);
  const cases: readonly (readonly [lines: string, rules: readonly string[]])[] = [
    ['    初回確認: "はい\\u200b"\n', ['answer-variant']],
    ['    初回確認: "は\\u202eい"\n', ['answer-variant']],
    ['    期限: "2027-01-01\\u200b"\n', ['invalid-date']],
    ['    役割分担:\n      主担当: "共同\\u200b"\n', ['invalid-value']],
    ['    "備考\\u200b": 済み\n', ['unknown-key']],
  ];
  for (const [lines, rules] of cases) {
    test(`one cause is one problem: ${lines.trim()}`, () => {
      assert.deepEqual(rulesOf(lines), rules);
    });
  }

  test('an answer or a date that hides something is not fixed unasked', () => {
    const text =
      'kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-A-1:\n    初回確認: "はい\\u200b"\n    期限: "2027-01-01\\u200b"\n';
    const fixes = analyze(text, source).problems.flatMap(({ rule, fixes: [fix] }) =>
      rule === 'answer-variant' || rule === 'invalid-date' ? [fix?.safe] : [],
    );
    assert.deepEqual(fixes, [false, false]);
  });

  test('in a file with CRLF and a byte order mark nothing hides', () => {
    const text = `\ufeff${checklist('乙').replaceAll('\n', '\r\n')}    備考: |\r\n      一\r\n      二\r\n`;
    const { problems } = analyze(text, source);
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'hidden-character'),
      [],
    );
  });

  test('a comment is looked at wherever rows can be read by themselves, and where not', () => {
    for (const head of ['', '備忘: &a 1\n写し: *a\n']) {
      const text = `${head}kakunin: 1\n様式: 令和6年6月\n項目:\n  P2-A-1: # 一\u200b\n    備考: 二 # \u202e三\u200b\n`;
      const found = analyze(text, source).problems.filter(
        ({ rule }) => rule === 'hidden-character',
      );
      assert.deepEqual(
        found.map(({ span }) => text.slice(span.start, span.end)),
        ['\u200b', '\u202e三\u200b'],
      );
    }
  });
});

suite('texts that look the same, of any length', () => {
  test('takes time in proportion to the text, whatever marks it is full of', () => {
    const marks = '\u0315\u0300'.repeat(200_000);
    assert.deepEqual(lookAlike(`a${marks}`, `b${marks}`), []);
    assert.deepEqual(lookAlike(`a${marks.slice(0, 10_000)}`, `b${marks.slice(0, 10_000)}`), []);
    const blanks = ' '.repeat(19_000);
    assert.deepEqual(lookAlike(`${blanks}a`, `${blanks}b`), []);
  });
});

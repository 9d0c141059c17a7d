import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import editions from 'virtual:catalog';
import { analyze } from '../../src/core/analyze';
import { buildComparisonView } from '../../src/core/compare/buildComparisonView';
import type { ChangesView } from '../../src/core/compare/comparisonView';
import { hoverAt } from '../../src/core/languageFeatures/hover';
import { lenses } from '../../src/core/languageFeatures/lenses';
import { outline } from '../../src/core/languageFeatures/symbols';
import { buildView } from '../../src/core/view/buildView';
import type { TableView } from '../../src/core/view/tableView';
import { translateTo } from '../../src/language';
import { folder, kakunin, useFolder, write } from '../support/cliFolder';
import { commit, git } from '../support/gitFolder';

const t = translateTo('en');
const source = { editions, today: '2026-11-23', t };
const read = (text: string) => analyze(text, source);

function table(text: string): TableView {
  const view = buildView(read(text), editions, t);
  assert.ok(view.kind === 'table');
  return view;
}

function comparison(before: string, after: string): ChangesView {
  const view = buildComparisonView({ before: read(before), after: read(after) }, t);
  assert.ok(view.kind === 'changes');
  return view;
}

/** The two texts, compared in each format, also as the comment on a pull request is made. */
function diffs(before: string, after: string): Readonly<Record<string, string>> {
  write('old.kakunin.yaml', before);
  write('new.kakunin.yaml', after);
  const inFormat = (format: string): string =>
    kakunin(['diff', 'old.kakunin.yaml', 'new.kakunin.yaml', '--format', format]).out;
  const found = { text: inFormat('text'), json: inFormat('json'), markdown: inFormat('markdown') };
  git(['init', '--quiet', '--initial-branch=main']);
  for (const text of [before, after]) {
    if (text === '') rmSync(join(folder, 'new.kakunin.yaml'));
    else write('new.kakunin.yaml', text);
    commit();
  }
  const comment = kakunin(['diff', '--git', 'HEAD~..HEAD', '--format', 'markdown']).out;
  return { ...found, comment };
}

/** The title of each row that the file has, in its outline. */
function outlined(text: string): readonly string[] {
  const names = outline(read(text), source).flatMap(({ children }) =>
    children.flatMap((section) => section.children.map(({ name }) => name)),
  );
  assert.ok(names.length > 0);
  return names;
}

suite('a row is called the same everywhere', function () {
  this.timeout(30_000);
  useFolder();

  const rows = (answer: string, edition = '令和6年6月'): string =>
    `kakunin: 1\n様式: ${edition}\n項目:\n` +
    `  P1-A-1:\n    項目: 開示資料*1の\n    初回確認: ${answer}\n`.replace(
      'の\n',
      'の確認（改）\n',
    ) +
    `  P1-A-2-2:\n    項目: 委託先の管理\n    初回確認: ${answer}\n` +
    `  P1-B-1:\n    項目: ""\n    初回確認: ${answer}\n`;
  const TITLES: readonly (readonly [id: string, title: string])[] = [
    ['P1-A-1', '開示資料の確認（改）'],
    ['P1-A-2-2', '委託先の管理'],
    ['P1-B-1', '「医療情報システムの安全管理に関するガイドライン」の確認'],
  ];

  for (const edition of ['令和6年6月', '令和9年9月']) {
    const [before, after] = [rows('いいえ', edition), rows('はい', edition)];

    test(`in the outline and in hovers (${edition})`, () => {
      const named = TITLES.map((each) => each.join(' '));
      assert.deepEqual(outlined(after), named);
      for (const [id, title] of TITLES) {
        const offset = after.indexOf(id) + 1;
        const block = hoverAt(read(after), offset, source)?.blocks.find(
          ({ kind }) => kind === 'title',
        );
        assert.ok(block && 'text' in block);
        assert.equal(block.text, `${id} ${title}`);
      }
    });

    test(`in the table, where every title of an item is shown (${edition})`, () => {
      const items = table(after).parts.flatMap(({ sections }) =>
        sections.flatMap((section) => section.items),
      );
      const shown = new Map(
        items.map((item) => [
          item.id,
          item.title.map((piece) => (piece.mark === undefined ? piece.text : '')).join(''),
        ]),
      );
      assert.equal(shown.get('P1-A-1'), '開示資料の確認（改）');
      assert.equal(shown.get('P1-A-2'), '事業者管理 ①\n委託先の管理');
      assert.equal(shown.get('P1-B-1'), TITLES[2]?.[1]);
    });

    test(`in the comparison, in each format of diff and in the comment (${edition})`, () => {
      const shown = comparison(before, after).parts.flatMap((part) => part.rows);
      assert.deepEqual(
        shown.map(({ id, title }) => [id, title]),
        TITLES,
      );
      const found = diffs(before, after);
      const json = JSON.parse(found['json']!) as {
        files: { rows: { item: string; title: string }[] }[];
      };
      assert.deepEqual(
        json.files[0]?.rows.map(({ item, title }) => [item, title]),
        TITLES,
      );
      for (const [id, title] of TITLES) {
        assert.ok(found['text']?.includes(`\n  ${id} ${title}  `), found['text']);
        for (const markdown of ['markdown', 'comment']) {
          assert.ok(found[markdown]?.includes(`| **${id}** ${title}<br>`), found[markdown]);
        }
      }
    });

    test(`in show (${edition})`, () => {
      write('a.kakunin.yaml', after);
      const { out } = kakunin(['show', 'a.kakunin.yaml']);
      for (const [id, title] of TITLES) assert.ok(out.includes(`${id} ${title}: 確認済\n`), out);
    });
  }

  test('on the page of a conflict, between markers and of keys that are there twice', () => {
    const titlesIn = (text: string): readonly string[] => {
      const view = buildView(read(text), editions, t);
      assert.ok(view.kind === 'conflict');
      return view.regions.flatMap((region) => region.rows.map(({ title }) => title));
    };
    const marked = rows('はい').replace(
      '    初回確認: はい\n',
      '<<<<<<< a\n    初回確認: はい\n=======\n    初回確認: いいえ\n>>>>>>> b\n',
    );
    assert.deepEqual(titlesIn(marked), ['開示資料の確認（改）']);
    const twice = rows('はい').replace(
      '    初回確認: はい\n',
      '    初回確認: はい\n    初回確認: いいえ\n',
    );
    assert.deepEqual(titlesIn(twice), ['開示資料の確認（改）']);
  });
});

suite('progress is that of the edition’s rows everywhere', function () {
  this.timeout(30_000);
  useFolder();

  for (const edition of ['令和6年6月', '令和9年9月']) {
    test(`of a file with one row of 38 (${edition})`, () => {
      const text = `kakunin: 1\n様式: ${edition}\n項目:\n  P1-A-1:\n    初回確認: はい\n`;
      const { done, total } = table(text).progress;
      assert.deepEqual([done, total], [1, 38]);
      const [lens] = lenses(read(text), source);
      assert.ok(lens?.title.startsWith('1 of 38 done'), lens?.title);
      const { progress } = comparison(text.replace('はい', 'いいえ'), text);
      assert.deepEqual(progress, {
        before: { done: 0, total: 38 },
        after: { done: 1, total: 38 },
      });
      const sentences = {
        added: 'New checklist: 38 rows to do, 1 of them done.',
        removed: 'Checklist removed: of 38 rows to do, 1 were done.',
      };
      for (const said of Object.values(diffs('', text))) {
        assert.ok(said.includes(sentences.added), said);
      }
      for (const said of Object.values(diffs(text, ''))) {
        assert.ok(said.includes(sentences.removed), said);
      }
    });
  }
});

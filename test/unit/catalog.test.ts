import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { CatalogItem, Edition } from '../../src/core/catalog/types';

/** The form as its own text has it, read without the help of the catalog. */
interface FormPart {
  readonly number: string;
  readonly title: string;
  note: string;
  readonly sections: FormSection[];
}
interface FormSection {
  readonly letter: string;
  readonly title: string;
  readonly items: { readonly number: string; readonly 項目: string; readonly 内容: string[] }[];
}

const edition = parse(readFileSync('catalog/r6-06.yaml', 'utf8')) as Edition;
const formText = readFileSync('test/form/r6-06.txt', 'utf8');
const schema = JSON.parse(readFileSync('schemas/catalog.schema.json', 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

/** `a ^{*1} b` → `a*1b`. */
function withPlainMarks(text: string): string {
  return text.replace(/ ?\^\{(\*\d)\} ?/g, '$1');
}

function readForm(text: string): FormPart[] {
  const parts: FormPart[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    const heading = cells
      .filter((cell) => cell !== '')
      .join(' ')
      .trim();
    const part = /^Part (\d) (.+)$/.exec(heading);
    const section = /^([A-Z]) (.+)$/.exec(heading);
    const current = parts.at(-1);
    if (part) parts.push({ number: part[1]!, title: part[2]!, note: '', sections: [] });
    else if (!current) continue;
    else if (line.startsWith('(')) current.note = heading;
    else if (section) current.sections.push({ letter: section[1]!, title: section[2]!, items: [] });
    else if (cells[3] === 'はい・いいえ') addRow(current.sections.at(-1)!, cells);
  }
  return parts;
}

function addRow(section: FormSection, [number, 項目, 内容]: string[]): void {
  if (number) section.items.push({ number, 項目: withPlainMarks(項目!), 内容: [] });
  section.items.at(-1)!.内容.push(withPlainMarks(内容!));
}

const form = readForm(formText);

/** The form's chapter on its use, and the addresses of its chapter of references. */
const formUsage = {
  paragraphs: readFileSync('test/form/r6-06-usage.txt', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^- /, '').trim())
    .filter((line) => line !== ''),
  references: [
    ...readFileSync('test/form/r6-06-references.txt', 'utf8').matchAll(/https:[^>)]+/g),
  ].map(([address]) => address),
};
const items = edition.parts.flatMap((part) => part.sections.flatMap((section) => section.items));
const rows = items.flatMap((item) => item.rows);

function assertUnique(ids: readonly string[]): void {
  assert.deepEqual([...new Set(ids)], ids);
}

function errorsAfter(change: (copy: Record<string, never>) => void): string[] {
  const copy = structuredClone(edition) as unknown as Record<string, never>;
  change(copy);
  validate(copy);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
}

suite('catalog 令和6年6月', () => {
  test('agrees with the schema', () => {
    assert.deepEqual(
      errorsAfter(() => undefined),
      [],
    );
  });

  test('the schema catches mistakes', () => {
    const part = '/parts/0';
    const item = `${part}/sections/0/items/0`;
    const firstItem = (copy: unknown): CatalogItem =>
      (copy as Edition).parts[0]!.sections[0]!.items[0]!;
    const assertErrors = (change: (item: CatalogItem) => void, expected: string): void => {
      const found = errorsAfter((copy) => change(firstItem(copy)));
      assert.deepEqual(found, [expected]);
    };
    assertErrors((it) => Object.assign(it, { id: 'A-1' }), `${item}/id pattern`);
    assertErrors((it) => Object.assign(it, { 項目: 'x ^{*1} y' }), `${item}/項目 pattern`);
    assertErrors((it) => Object.assign(it, { 項目: '項目 ' }), `${item}/項目 pattern`);
    assertErrors((it) => Object.assign(it, { note: '' }), `${item} additionalProperties`);
    assertErrors((it) => Object.assign(it, { rows: [] }), `${item}/rows minItems`);
    assertErrors(
      (it) => Object.assign(it.references[0]!, { section: 3.5 }),
      `${item}/references/0/section type`,
    );
    assertErrors(
      (it) => Object.assign(it.references[0]!, { section: '12頁' }),
      `${item}/references/0/section pattern`,
    );
  });

  test('Parts, notes and sections are those of the form', () => {
    assert.deepEqual(
      edition.parts.map((part) => [part.id, part.key, part.title, part.note]),
      form.map((part) => [`P${part.number}`, `Part${part.number}`, part.title, part.note]),
    );
    assert.deepEqual(
      edition.parts.map((part) => part.sections.map(({ letter, title }) => [letter, title])),
      form.map((part) => part.sections.map(({ letter, title }) => [letter, title])),
    );
    for (const part of edition.parts) assert.match(part.note, /^\(.+\)$/);
  });

  test('項目, 内容 and ids are those of the form', () => {
    for (const [p, formPart] of form.entries()) {
      for (const [s, formSection] of formPart.sections.entries()) {
        const section = edition.parts[p]!.sections[s]!;
        const expected = formSection.items.map(({ number, 項目, 内容 }) => {
          const id = `P${formPart.number}-${formSection.letter}-${number}`;
          const rowId = (index: number): string => (内容.length > 1 ? `${id}-${index + 1}` : id);
          return { id, 項目, rows: 内容.map((text, index) => ({ id: rowId(index), 内容: text })) };
        });
        const actual = section.items.map(({ id, 項目, rows }) => ({ id, 項目, rows }));
        assert.deepEqual(actual, expected);
      }
    }
  });

  test('numbers run from 1 in every section, and ①② begin the texts of several rows', () => {
    for (const part of edition.parts) {
      for (const section of part.sections) {
        assert.deepEqual(
          section.items.map((item) => item.id),
          section.items.map((_, index) => `${part.id}-${section.letter}-${index + 1}`),
        );
      }
    }
    for (const item of items) {
      const begin = item.rows.map((row) => /^[①-⑳]/.exec(row.内容)?.[0]);
      const expected = item.rows.length > 1 ? ['①', '②'] : [undefined];
      assert.deepEqual(begin, expected, item.id);
    }
  });

  test('how the form is used, paragraph by paragraph', () => {
    assert.deepEqual(edition.usage, formUsage.paragraphs);
    assert.equal(edition.usage.filter((each) => each.startsWith('④')).length, 2);
  });

  test('34 items and 38 rows, counted by section', () => {
    assert.equal(items.length, 34);
    assert.equal(rows.length, 38);
    const counts = edition.parts.map((part) =>
      part.sections.map((section) => section.items.flatMap((item) => item.rows).length),
    );
    assert.deepEqual(counts, [
      [3, 9, 3],
      [12, 6, 5],
    ]);
    assert.equal(formText.match(/はい・いいえ/g)?.length, 38, 'answers in the form text');
  });

  test('ids are unique', () => {
    assertUnique(items.map((item) => item.id));
    assertUnique(rows.map((row) => row.id));
    assertUnique(edition.parts.map((part) => part.id));
  });

  test('every mark has a term and every term a mark', () => {
    const texts = items.flatMap((item) => [item.項目, ...item.rows.map((row) => row.内容)]);
    const used = texts.flatMap((text) => text.match(/\*\d+/g) ?? []);
    const marks = [...new Set(used)].sort();
    assert.deepEqual(marks, ['*1', '*2', '*3', '*4', '*5', '*6', '*7']);
    assert.deepEqual(
      edition.terms.map((term) => `*${term.number}`),
      marks,
    );
    assert.equal(used.length, formText.match(/\^\{\*\d\}/g)?.length);
  });

  test('every marked word stands in the form before its mark', () => {
    const texts = rows.map((row) => row.内容).join('\n');
    for (const { number, term } of edition.terms) {
      const word = term.replace(/（.*）$/, '');
      assert.ok(texts.includes(`${word}*${number}`), `${word}*${number}`);
    }
  });
});

suite('references of 令和6年6月', () => {
  const references = items.flatMap((item) =>
    item.references.map((reference) => ({ item: item.id, ...reference })),
  );

  test('every document exists, and every document is used or is the newer edition of one', () => {
    const newer = Object.values(edition.documents).flatMap((document) => document.newer ?? []);
    const used = new Set([...references.map((reference) => reference.document), ...newer]);
    assert.deepEqual([...used].sort(), Object.keys(edition.documents).sort());
  });

  test('every document has an address, and the form’s own are those that the form prints', () => {
    const printed = formUsage.references;
    assert.equal(printed.length, 5);
    const addresses = Object.values(edition.documents).map(({ url }) => new URL(url));
    for (const { protocol, username } of addresses) {
      assert.deepEqual([protocol, username], ['https:', '']);
    }
    const known = new Set(addresses.map(({ href }) => href));
    assert.deepEqual(
      printed.filter((address) => !known.has(address)),
      [],
    );
  });

  test('a newer edition is one in use, of the same document', () => {
    for (const [id, { newer }] of Object.entries(edition.documents)) {
      if (newer === undefined) continue;
      assert.ok(edition.documents[newer], id);
      assert.equal(edition.documents[newer].newer, undefined, id);
      assert.equal(id.split('-')[0], newer.split('-')[0]);
    }
  });

  test('every item has one, none twice', () => {
    for (const item of items) {
      assert.ok(item.references.length > 0, item.id);
      assertUnique(item.references.map((r) => `${r.document} ${r.volume} ${r.section}`));
    }
  });

  test('a section of a document in volumes names its volume', () => {
    const volumes = new Set([
      '概説編',
      '経営管理編',
      '企画管理編',
      'システム運用編',
      '保守委託機関編',
    ]);
    for (const reference of references.filter(({ document }) => /^mhlw-\d\.0$/.test(document))) {
      if (reference.section === undefined && reference.volume === undefined) continue;
      assert.ok(volumes.has(reference.volume ?? ''), JSON.stringify(reference));
    }
  });

  test('printed are the eight that the form or its annex names', () => {
    assert.deepEqual(
      references
        .filter((reference) => reference.basis === 'printed')
        .map((r) => [r.item, r.document, r.volume, r.section].filter(Boolean).join(' ')),
      [
        'P1-B-1 mhlw-6.0',
        'P1-B-2 cyber-checklist-r5',
        'P2-A-1 meti-mic-1.1',
        'P2-A-3 mhlw-6.0',
        'P2-A-4 meti-mic-1.1 5.1',
        'P2-A-8 meti-mic-1.1 3.1.3',
        'P2-B-4 mhlw-6.0 システム運用編 13.1.2',
        'P2-B-4 ipa-model-contract',
      ],
    );
  });
});

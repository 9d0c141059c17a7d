import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { plainTextOf } from '../../../src/core/document/document';
import { buildDocument } from '../../../src/core/document/documents';
import type { DocumentSource } from '../../../src/core/document/documentSource';
import type { DocumentName } from '../../../src/core/document/names';
import { DOCUMENT_NAMES } from '../../../src/core/document/names';
import { exported, sourceFrom, unpacked } from '../../support/exported';
import { version } from '../../support/version';
import type { XmlElement } from '../../support/xmlTree';
import { all, readXml } from '../../support/xmlTree';
import { yaml } from '../../support/yaml';

const SAMPLE = readFileSync('samples/aobadai-denshi-karte.kakunin.yaml', 'utf8');
const base = { base: { name: 'old', version: version(SAMPLE.replace('30日前', '14日前')) } };

interface WordFile {
  readonly parts: ReadonlyMap<string, string>;
  readonly body: XmlElement;
}

async function word(name: DocumentName, source: DocumentSource): Promise<WordFile> {
  const files = unpacked(await exported(name, 'docx', source));
  const parts = new Map([...files].map(([path, text]) => [path.replace(/^[^/]*\//, ''), text]));
  return { parts, body: readXml(parts.get('word/document.xml') ?? '') };
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return element && all(element, name)[0]?.attributes['w:val'];
}

function textOf(element: XmlElement): string {
  return all(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}

/** The words that have that style. */
function wordsIn(element: XmlElement, style: string): readonly string[] {
  return all(element, 'w:r')
    .filter((run) => valueOf(run, 'w:rStyle') === style)
    .map(textOf);
}

/** The texts of the paragraphs of each cell of each row. */
function rowsOf(table: XmlElement | undefined): readonly (readonly string[])[] {
  return all(table!, 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join('\n')),
  );
}

suite('Word files', function () {
  this.timeout(30_000);

  for (const name of DOCUMENT_NAMES) {
    test(`${name}: every part is well-formed, and has the texts of the document in order`, async () => {
      const source = sourceFrom(SAMPLE, base);
      const { parts, body } = await word(name, source);
      for (const [path, text] of parts) if (/\.(xml|rels)$/.test(path)) readXml(text);
      const shown = all(body, 'w:p').map(textOf).join('');
      const texts = buildDocument(name, source).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind === 'values') {
            return block.values.flatMap(({ label, cell }) => [label, plainTextOf(cell.text)]);
          }
          if (block.kind !== 'table') return [plainTextOf(block.text)];
          const lines = block.rows.flatMap((row) =>
            row.kind === 'band' ? [{ text: row.text }] : row.cells,
          );
          return [...block.head.flat(), ...lines].map((cell) => plainTextOf(cell?.text ?? ''));
        }),
      );
      assert.equal(shown, texts.join('').replaceAll('\n', ''));
      assert.ok(shown.length > 100);
    });

    test(`${name}: all looks are styles with names`, async () => {
      const { parts, body } = await word(name, sourceFrom(SAMPLE, base));
      const styles = all(readXml(parts.get('word/styles.xml') ?? ''), 'w:style');
      const names = new Map(
        styles.map((style) => [style.attributes['w:styleId'], valueOf(style, 'w:name')]),
      );
      for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
        for (const { attributes } of all(body, kind)) assert.ok(names.get(attributes['w:val']));
      }
      for (const paragraph of all(body, 'w:p')) {
        const isEnd = all(paragraph, 'w:sectPr').length > 0;
        assert.ok(isEnd || valueOf(paragraph, 'w:pStyle'), textOf(paragraph));
      }
      for (const { children } of all(body, 'w:rPr')) {
        assert.deepEqual(
          children.filter((child) => child.name !== 'w:rStyle'),
          [],
        );
      }
    });

    test(`${name}: A4, the source and the page numbers on every page, heads repeated, no row broken`, async () => {
      const { parts, body } = await word(name, sourceFrom(SAMPLE, base));
      for (const { attributes } of all(body, 'w:pgSz')) {
        const sides = [attributes['w:w'], attributes['w:h']].map(Number);
        assert.deepEqual(
          sides.sort((a, b) => a - b),
          [11_906, 16_838],
        );
      }
      const sections = all(body, 'w:sectPr');
      assert.equal(all(body, 'w:footerReference').length, sections.length);
      const footer = readXml(parts.get('word/footer1.xml') ?? '');
      assert.match(textOf(footer), /出典：.*編集・加工して作成/);
      assert.deepEqual(
        all(footer, 'w:instrText').map(({ text }) => text),
        ['PAGE', 'NUMPAGES'],
      );
      const tables = all(body, 'w:tbl');
      assert.ok(tables.some((table) => all(table, 'w:tblHeader').length > 0));
      for (const table of tables) {
        assert.equal(all(table, 'w:cantSplit').length, all(table, 'w:tr').length);
      }
    });

    test(`${name}: the clock is in no part, nor in the zip`, async () => {
      const bytes = await exported(name, 'docx', sourceFrom(SAMPLE, base));
      const { parts } = await word(name, sourceFrom(SAMPLE, base));
      const core = readXml(parts.get('docProps/core.xml') ?? '');
      const times = core.children.filter((each) => each.name.startsWith('dcterms:'));
      assert.deepEqual(
        times.map(({ text }) => text),
        ['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z'],
      );
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const found = { local: 0, directory: 0 };
      for (let at = 0; at < bytes.length - 46; at++) {
        const signature = view.getUint32(at, true);
        if (signature !== 0x04034b50 && signature !== 0x02014b50) continue;
        const isLocal = signature === 0x04034b50;
        found[isLocal ? 'local' : 'directory']++;
        assert.equal(view.getUint32(at + (isLocal ? 10 : 12), true), 0x0021_0000);
      }
      assert.ok(found.local > 10);
      assert.equal(found.local, found.directory);
    });
  }

  test('roles: an annex with 別紙, 甲 and 乙, and numbers', async () => {
    const { parts, body } = await word('roles', sourceFrom(SAMPLE));
    const [title, preamble] = all(body, 'w:p');
    assert.equal(textOf(title!), '別紙　役割分担・責任分界表');
    assert.equal(valueOf(title, 'w:pStyle'), 'Title');
    assert.match(textOf(preamble!), /^青葉台病院（以下「甲」という。）と.*次のとおり定める。$/);
    const [head, ...rows] = rowsOf(all(body, 'w:tbl')[0]);
    assert.deepEqual(head?.slice(3, 6), [
      '主担当',
      '甲（医療機関）\nの役割',
      '乙（事業者）\nの役割',
    ]);
    assert.deepEqual(
      rows.map(([number]) => number),
      rows.map((_, at) => String(at + 1)),
    );
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>別紙　役割分担・責任分界表</);
  });

  test('changes: deleted and added words have a style', async () => {
    const { body } = await word('changes', sourceFrom(SAMPLE, base));
    assert.deepEqual(wordsIn(body, 'KakuninDeleted'), ['14']);
    assert.deepEqual(wordsIn(body, 'KakuninAdded'), ['30']);
  });

  test('form: an item with several rows is one cell, and its rows stay on one page', async () => {
    const { body } = await word('form', sourceFrom(SAMPLE));
    const rows = all(all(body, 'w:tbl')[2]!, 'w:tr').slice(4, 6);
    const [first, second] = rows.map((row) => all(row, 'w:tc'));
    assert.equal(valueOf(first?.[0], 'w:vMerge'), 'restart');
    assert.equal(valueOf(second?.[0], 'w:vMerge'), 'continue');
    assert.ok(all(rows[0]!, 'w:keepNext').length > 0);
    assert.equal(all(rows[1]!, 'w:keepNext').length, 0);
    assert.deepEqual(wordsIn(rows[0]!, 'KakuninChosen'), ['いいえ']);
  });

  test('社外秘 is on every page of a document with internal notes, and on no other', async () => {
    const internal = await word('form', sourceFrom(SAMPLE, { isInternal: true }));
    const sections = all(internal.body, 'w:sectPr').length;
    assert.equal(all(internal.body, 'w:headerReference').length, sections);
    assert.match(internal.parts.get('word/header1.xml') ?? '', /社外秘/);
    const open = await word('form', sourceFrom(SAMPLE));
    assert.equal(all(open.body, 'w:headerReference').length, 0);
  });

  test('boxes to sign in are at the top of the first page, if asked for', async () => {
    const signed = await word('form', sourceFrom(SAMPLE, { hasApproval: true }));
    const [boxes] = all(signed.body, 'w:tbl');
    assert.deepEqual(rowsOf(boxes), [
      ['作成', '確認', '承認'],
      ['', '', ''],
    ]);
    assert.equal(signed.body.children[0]?.children[0], boxes);
    const open = await word('form', sourceFrom(SAMPLE));
    assert.equal(all(open.body, 'w:tbl').length, all(signed.body, 'w:tbl').length - 1);
  });

  const texts: readonly (readonly [text: string, shown: readonly string[]])[] = [
    ['<a>&"', ['<a>&"']],
    [' a  b ', [' a  b ']],
    ['a\nb', ['a', 'b']],
    ['\u0001x\u200by', ['‹U+0001›x‹U+200B›y']],
    ['\uffff', ['\ufffd']],
    ['😀', ['😀']],
    ['{{a}}', ['{{a}}']],
  ];
  for (const [text, shown] of texts) {
    test(`${JSON.stringify(text)} stays a text`, async () => {
      const checklist = yaml`
        kakunin: 1
        様式: 令和6年6月
        項目:
          P1-A-1:
            備考: ${JSON.stringify(text)}
      `;
      const { body } = await word('form', sourceFrom(checklist));
      const cell = all(all(body, 'w:tbl')[2]!, 'w:tc').find(
        (each) => textOf(each) === shown.join(''),
      );
      assert.deepEqual(cell && all(cell, 'w:p').map(textOf), shown);
    });
  }
});

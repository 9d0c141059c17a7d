import type { FileChild, IRunOptions, ISectionOptions } from 'docx';
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Block, ExportDocument, Section } from '../core/document/document';
import { INTERNAL_MARK } from '../core/document/writers/writer';
import { paragraphs, wordText } from './paragraphs';
import { FONTS_PART, PARAGRAPHS, STYLES_PART } from './styles';
import { approvalTable, valuesTable, wordTable } from './tables';
import { withoutClock } from './withoutClock';

/** A Word file (.docx) of the document. The same document and day give the same bytes. */
export async function writeWord(document: ExportDocument, day: string): Promise<Uint8Array> {
  const file = new Document({
    title: wordText(document.title),
    sections: document.sections.map((section, at) =>
      sectionOf(section, document, at === 0 ? approvalOf(document) : []),
    ),
  });
  const parts = [
    { path: 'word/styles.xml', data: STYLES_PART },
    { path: 'word/fontTable.xml', data: FONTS_PART },
    { path: 'docProps/core.xml', data: corePart(document.title, day) },
  ];
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file, undefined, parts)));
}

/** A4, in twips. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1020;
const MARGINS = { top: 1020, bottom: 1020, left: MARGIN, right: MARGIN, header: 500, footer: 500 };

function sectionOf(
  { blocks, isLandscape }: Section,
  document: ExportDocument,
  before: readonly FileChild[],
): ISectionOptions {
  const width = (isLandscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const children = blocks.flatMap((block) => childrenOf(block, width));
  return {
    properties: { page: { size: { ...PAGE, orientation }, margin: MARGINS } },
    ...(document.isInternal && { headers: { default: headerOf() } }),
    footers: { default: footerOf(document.source) },
    children: [...before, ...children],
  };
}

function approvalOf({ approval }: ExportDocument): readonly FileChild[] {
  return approval ? [approvalTable(approval), ...paragraphs('', 'note')] : [];
}

function childrenOf(block: Block, width: number): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'note':
      return paragraphs(block.text, block.kind);
    case 'values':
      // Word makes one table of two without a paragraph between them.
      return [valuesTable(block.values, width), ...paragraphs('', 'note')];
    case 'table':
      return [wordTable(block, width)];
  }
}

function headerOf(): Header {
  return new Header({ children: [...paragraphs(INTERNAL_MARK, 'internal')] });
}

/** The source of the form, and page n / N. */
function footerOf(source: string): Footer {
  const numbers = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const line = (style: string, children: IRunOptions['children'] & {}): Paragraph =>
    new Paragraph({ style, children: [new TextRun({ children })] });
  return new Footer({
    children: [line(PARAGRAPHS.footer, [wordText(source)]), line(PARAGRAPHS.pageNumber, numbers)],
  });
}

/** The library writes the time of day, and `Un-named` as the author. */
function corePart(title: string, day: string): string {
  const escaped = wordText(title).replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:language>ja-JP</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}

/**
 * The styles of a Word file. Everything that looks like something has a style with a name, so that who receives the
 * file restyles it at once. The names of Word's own styles are in English in the file; Word shows them in the
 * reader's language. The text of this file is the part `word/styles.xml`.
 */

/** The ids by which paragraphs, words and tables refer to their styles. */
export const PARAGRAPHS = {
  title: 'Title',
  heading: 'Heading1',
  paragraph: 'BodyText',
  note: 'KakuninNote',
  head: 'KakuninHead',
  label: 'KakuninLabel',
  band: 'KakuninBand',
  cell: 'KakuninCell',
  centred: 'KakuninCentred',
  internal: 'KakuninInternal',
  footer: 'Footer',
  pageNumber: 'KakuninPageNumber',
} as const;

export const CHARACTERS = {
  mark: 'KakuninMark',
  chosen: 'KakuninChosen',
  deleted: 'KakuninDeleted',
  added: 'KakuninAdded',
  strong: 'Strong',
} as const;

export const TABLES = { table: 'KakuninTable', values: 'KakuninValues' } as const;

/** For running text and for heads. */
const MINCHO = '游明朝';
const GOTHIC = '游ゴシック';

const fonts = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;

/** Half points. */
const size = (halfPoints: number): string =>
  `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const BOLD = '<w:b/><w:bCs/>';
const HEADLINE = fonts(GOTHIC) + BOLD;

/** Japanese line breaking: no `。` at the start of a line, no `（` at its end; `。` may hang out. */
const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(MINCHO)}<w:kern w:val="2"/>${size(21)}<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/></w:pPr></w:pPrDefault></w:docDefaults>`;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** Properties of the paragraph and of its text, in the schema's order. */
  readonly paragraph?: string;
  readonly text?: string;
}

/** Twentieths of a point. */
const around = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;

const PARAGRAPH_STYLES: readonly Style[] = [
  {
    id: PARAGRAPHS.title,
    name: 'Title',
    paragraph: `<w:keepNext/>${around(0, 240)}<w:jc w:val="center"/>`,
    text: HEADLINE + size(30),
  },
  {
    id: PARAGRAPHS.heading,
    name: 'heading 1',
    paragraph: `<w:keepNext/>${around(240, 80)}<w:outlineLvl w:val="0"/>`,
    text: HEADLINE + size(24),
  },
  {
    id: PARAGRAPHS.paragraph,
    name: 'Body Text',
    paragraph: `${around(0, 120)}<w:jc w:val="both"/>`,
  },
  { id: PARAGRAPHS.note, name: '確認表 注記', paragraph: around(0, 60), text: size(18) },
  { id: PARAGRAPHS.cell, name: '確認表 本文', paragraph: around(20, 20), text: size(18) },
  {
    id: PARAGRAPHS.centred,
    name: '確認表 本文（中央）',
    basedOn: PARAGRAPHS.cell,
    paragraph: '<w:jc w:val="center"/>',
  },
  {
    id: PARAGRAPHS.head,
    name: '確認表 見出し',
    basedOn: PARAGRAPHS.cell,
    paragraph: '<w:jc w:val="center"/>',
    text: HEADLINE,
  },
  { id: PARAGRAPHS.label, name: '確認表 項目名', basedOn: PARAGRAPHS.cell, text: HEADLINE },
  {
    id: PARAGRAPHS.band,
    name: '確認表 区分',
    basedOn: PARAGRAPHS.cell,
    paragraph: '<w:keepNext/>',
    text: HEADLINE,
  },
  {
    id: PARAGRAPHS.internal,
    name: '確認表 社外秘',
    paragraph: '<w:jc w:val="right"/>',
    text: `${HEADLINE}<w:color w:val="B00020"/>`,
  },
  { id: 'Header', name: 'header' },
  { id: PARAGRAPHS.footer, name: 'footer', text: `<w:color w:val="444444"/>${size(13)}` },
  {
    id: PARAGRAPHS.pageNumber,
    name: '確認表 ページ番号',
    basedOn: PARAGRAPHS.footer,
    paragraph: '<w:jc w:val="center"/>',
    text: size(18),
  },
];

const CHARACTER_STYLES: readonly Style[] = [
  { id: CHARACTERS.strong, name: 'Strong', text: BOLD },
  {
    id: CHARACTERS.mark,
    name: '確認表 用語の番号',
    text: '<w:vertAlign w:val="superscript"/>',
  },
  {
    id: CHARACTERS.chosen,
    name: '確認表 選んだ回答',
    text: `${BOLD}<w:bdr w:val="single" w:sz="8" w:space="0" w:color="111111"/>`,
  },
  {
    id: CHARACTERS.deleted,
    name: '確認表 削った語',
    text: '<w:strike/><w:color w:val="A4001D"/>',
  },
  {
    id: CHARACTERS.added,
    name: '確認表 加えた語',
    text: '<w:color w:val="0A5C2B"/><w:u w:val="single"/>',
  },
];

function paragraphStyle({
  id,
  name,
  basedOn = 'Normal',
  paragraph = '',
  text = '',
}: Style): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
}

function characterStyle({ id, name, text = '' }: Style): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${text}</w:rPr></w:style>`;
}

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';

const PLAIN_TABLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join('');

/** `first`: which part of the table is shaded, and how. */
function tableStyle(id: string, name: string, first: 'firstRow' | 'firstCol'): string {
  const shade = first === 'firstRow' ? 'DDE5EF' : 'EEF2F7';
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr><w:tblStylePr w:type="${first}"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${shade}"/></w:tcPr></w:tblStylePr></w:style>`;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The part `word/styles.xml`. */
export const STYLES_PART = `${DECLARATION}<w:styles xmlns:w="${MAIN}">${[
  DEFAULTS,
  NORMAL,
  PLAIN_TABLE,
  ...PARAGRAPH_STYLES.map(paragraphStyle),
  ...CHARACTER_STYLES.map(characterStyle),
  tableStyle(TABLES.table, '確認表 一覧', 'firstRow'),
  tableStyle(TABLES.values, '確認表 記入欄', 'firstCol'),
].join('')}</w:styles>`;

/** What a program without the font takes instead: its other name, else any font of its kind for Japanese. */
function fontEntry(name: string, other: string, family: 'roman' | 'swiss', panose: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:panose1 w:val="${panose}"/><w:charset w:val="80"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}

/** The part `word/fontTable.xml`. No font is embedded. */
export const FONTS_PART = `${DECLARATION}<w:fonts xmlns:w="${MAIN}">${fontEntry(
  MINCHO,
  'Yu Mincho',
  'roman',
  '02020400000000000000',
)}${fontEntry(GOTHIC, 'Yu Gothic', 'swiss', '020B0400000000000000')}</w:fonts>`;

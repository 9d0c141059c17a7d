/** What every page says outside its content. */
export interface PageMargins {
  readonly source: string;
  /** Empty for a document without internal notes. */
  readonly mark: string;
}

/** The styles of the page: A4, heads repeated, no row broken in two, page numbers `n / N`. */
export function pageStyle({ source, mark }: PageMargins): string {
  return `@page {
  size: A4 portrait;
  margin: 14mm 12mm 18mm;
  @top-right { content: ${cssText(mark)}; font: bold 9pt ${FONT}; color: #b00020; }
  @bottom-left { content: ${cssText(source)}; font: 7pt ${FONT}; color: #444; width: 85%; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt ${FONT}; color: #444; }
}
@page landscape { size: A4 landscape; }
${STYLE}`;
}

/** Ends neither the text nor the style element. */
function cssText(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\${code.toString(16)} `;
  });
  return `"${escaped}"`;
}

/** Fonts of Windows, macOS and Linux; none is embedded. */
const FONT =
  '"Yu Gothic", YuGothic, "Hiragino Kaku Gothic ProN", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif';

const STYLE = `* { box-sizing: border-box; }
html { color: #111; background: #fff; }
body { margin: 0 auto; padding: 12px; max-width: 1040px; font: 9pt/1.5 ${FONT}; }
section { margin-bottom: 3em; }
section + section { break-before: page; }
section.landscape { page: landscape; }
h1 { margin: 0 0 .6em; font-size: 15pt; text-align: center; }
h2 { margin: 1em 0 .4em; font-size: 12pt; break-after: avoid; }
p { margin: .3em 0; }
.note { font-size: 8pt; }
.internal { margin: 0; font-weight: bold; color: #b00020; text-align: right; }
table { width: calc(100% - 1pt); border-collapse: collapse; margin: .8em 0; }
th, td { border: .6pt solid #555; padding: 3pt 4pt; vertical-align: middle; text-align: left; overflow-wrap: anywhere; line-break: strict; }
table.approval { width: 66mm; margin: 0 0 4mm auto; table-layout: fixed; }
table.approval th { text-align: center; }
table.approval td { height: 20mm; }
table.rows { table-layout: fixed; }
table.values th { width: 28%; }
table.values td { height: 2.2em; }
th { background: #eef2f7; font-weight: 600; }
thead th { text-align: center; background: #dde5ef; }
thead { display: table-header-group; }
tr, tbody { break-inside: avoid; }
.centred { text-align: center; }
.choice { white-space: nowrap; }
.chosen { display: inline-block; padding: 0 .3em; border: 1.2pt solid #111; border-radius: 50%; font-weight: 700; }
sup { font-size: 70%; line-height: 0; }
del { color: #a4001d; background: #fdeaec; }
ins { color: #0a5c2b; background: #e8f6ec; text-decoration: underline; }
footer { font-size: 7pt; color: #444; }
@media print {
  body { padding: 0; max-width: none; }
  section { margin-bottom: 0; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;

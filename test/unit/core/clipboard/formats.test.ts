import assert from 'node:assert/strict';
import { MOST_CELLS } from '../../../../src/core/clipboard/formats/block';
import { readBlock } from '../../../../src/core/clipboard/formats/readBlock';
import { readHtmlTable } from '../../../../src/core/clipboard/formats/readHtmlTable';
import { readTsv } from '../../../../src/core/clipboard/formats/readTsv';
import { writeHtmlTable, writeTsv } from '../../../../src/core/clipboard/formats/writeCells';

suite('tab-separated text', () => {
  const cases: readonly (readonly [text: string, rows: readonly (readonly string[])[]])[] = [
    [
      'はい\t2026/7/1\r\nいいえ\t\r\n',
      [
        ['はい', '2026/7/1'],
        ['いいえ', ''],
      ],
    ],
    ['一つ', [['一つ']]],
    ['一つ\r\n', [['一つ']]],
    ['a\nb', [['a'], ['b']]],
    ['a\rb\r', [['a'], ['b']]],
    ['a\t\n', [['a', '']]],
    ['\r\na', [[''], ['a']]],
    ['', [['']]],
    ['"一行目\n二行目"\t備考\r\n', [['一行目\n二行目', '備考']]],
    ['"a ""b"" c\t"\td', [['a "b" c\t', 'd']]],
    // Excel escapes no quotes in a cell without tab and line break.
    ['"A\t"B', [['"A', '"B']]],
    ['5" の画面\t"x" と "y"', [['5" の画面', '"x" と "y"']]],
    ['"閉じない', [['"閉じない']]],
  ];
  for (const [text, rows] of cases) {
    test(`is read: ${JSON.stringify(text)}`, () => assert.deepEqual(readTsv(text), rows));
  }

  test('is written with quotes where Excel needs them, and one cell as it is', () => {
    assert.equal(
      writeTsv([
        ['はい', 'a\nb'],
        ['"x"', 'a\tb'],
      ]),
      'はい\t"a\nb"\r\n"""x"""\t"a\tb"\r\n',
    );
    assert.equal(writeTsv([['a\nb']]), 'a\nb');
    assert.equal(writeTsv([['a\r\nb', 'c']]), '"a\nb"\tc\r\n');
  });
});

suite('a table of HTML', () => {
  test('is written so that nothing in a cell is markup', () => {
    const html = writeHtmlTable([['<img src=x onerror="alert(1)">', "a & 'b'\nc"]]);
    assert.ok(!html.includes('<img'));
    assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'));
    assert.deepEqual(readHtmlTable(html), [['<img src=x onerror="alert(1)">', "a & 'b'\nc"]]);
  });

  test('is text beside a table only if there is text', () => {
    assert.equal(readHtmlTable('<p>前文</p><table><tr><td>a</table>'), undefined);
    assert.equal(readHtmlTable('<p>文だけ</p>'), undefined);
    assert.equal(readHtmlTable(''), undefined);
    assert.deepEqual(readHtmlTable('<title>題</title> &nbsp;<table><tr><td>a</table>'), [['a']]);
  });

  test('has merged cells at their first place', () => {
    const html =
      '<table><tr><td rowspan=2>項目</td><td colspan="2">内容</td></tr><tr><td>①</td><td>はい</td></tr></table>';
    assert.deepEqual(readHtmlTable(html), [
      ['項目', '内容', undefined],
      [undefined, '①', 'はい'],
    ]);
  });

  test('keeps breaks of a cell, drops those of the source, and reads references', () => {
    const cell = (text: string) => readHtmlTable(`<table><tr><td>${text}</td></tr></table>`);
    assert.deepEqual(cell('一行目<br>\r\n  二行目'), [['一行目\n二行目']]);
    assert.deepEqual(cell('<p>一段</p>\n<p>二段</p>'), [['一段\n二段']]);
    assert.deepEqual(cell('ガイド\r\n  ライン and\r\n  more'), [['ガイドライン and more']]);
    assert.deepEqual(cell('&times;&#9675;&#x25cb;&amp;lt;&unknown;&#0;'), [
      ['×○○&lt;&unknown;\ufffd'],
    ]);
    assert.deepEqual(cell('a<script>alert("</td>")</script>b<!-- </td> -->c'), [['abc']]);
    assert.deepEqual(cell('外<table><tr><td>内</td></tr></table>'), [['外\n内']]);
    assert.deepEqual(cell('1 < 2'), [['1 < 2']]);
  });

  test('has empty cells below a text that is wider than its cell', () => {
    const html =
      "<table><tr><td colspan=2 style='mso-ignore:colspan'>長い備考</td><td>b</td></tr></table>";
    assert.deepEqual(readHtmlTable(html), [['長い備考', '', 'b']]);
  });
});

/** As the programs write them, shortened. */
const EXCEL_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
td
	{white-space:nowrap;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:
 collapse;width:162pt'>
<!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=50 style='height:37.5pt'>
  <td height=50 class=xl65 width=72 style='height:37.5pt;width:54pt'>○</td>
  <td class=xl66 align=right width=72 style='width:54pt'>令和8年7月1日</td>
  <td class=xl67 width=72 style='width:54pt'>医療情報システムの安全管理に関するガイド
  ライン第6.0版を確認し、"控え"を保管<br>
    院内規程も改定</td>
 </tr>
 <tr height=25 style='height:18.75pt'>
  <td height=25 style='height:18.75pt'>×</td>
  <td></td>
  <td>"A"</td>
 </tr>
<!--EndFragment-->
</table>

</body>

</html>`;
const EXCEL_TEXT =
  '○\t令和8年7月1日\t"医療情報システムの安全管理に関するガイドライン第6.0版を確認し、""控え""を保管\n院内規程も改定"\r\n×\t\t"A"\r\n';

const CALC_HTML = `<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
	</style>
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="2" width="85"></colgroup>
	<tr>
		<td height="17" align="left"><font face="Noto Sans CJK JP">&times;</font></td>
		<td align="right" sdval="46204" sdnum="1041;0;YYYY/MM/DD">2026/07/01</td>
	</tr>
	<tr>
		<td height="32" align="left">一行目<br>二行目</td>
		<td align="left"><br></td>
	</tr>
</table>
</body>

</html>`;

const SHEETS_HTML =
  '<meta charset=\'utf-8\'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;はい&quot;}">はい</td><td data-sheets-value="{&quot;1&quot;:3}" data-sheets-numberformat="{&quot;1&quot;:5}">2026/07/01</td></tr><tr style="height:21px;"><td>a<br/>b</td><td></td></tr></tbody></table>';

suite('both flavours', () => {
  test('of Excel: cells of the HTML, texts of the plain text, but not where only HTML has the quotes', () => {
    assert.deepEqual(readBlock({ text: EXCEL_TEXT, html: EXCEL_HTML }), [
      [
        '○',
        '令和8年7月1日',
        '医療情報システムの安全管理に関するガイドライン第6.0版を確認し、"控え"を保管\n院内規程も改定',
      ],
      ['×', '', '"A"'],
    ]);
  });

  test('of LibreOffice and Google Sheets', () => {
    const calc = '×\t2026/07/01\n"一行目\n二行目"\t\n';
    assert.deepEqual(readBlock({ text: calc, html: CALC_HTML }), [
      ['×', '2026/07/01'],
      ['一行目\n二行目', ''],
    ]);
    assert.deepEqual(readBlock({ text: 'はい\t2026/07/01\n"a\nb"\t', html: SHEETS_HTML }), [
      ['はい', '2026/07/01'],
      ['a\nb', ''],
    ]);
  });

  test('one cell with a break stays one cell', () => {
    const cells = [['a\nb']];
    assert.deepEqual(readBlock({ text: writeTsv(cells), html: writeHtmlTable(cells) }), cells);
  });

  test('of nothing but text, and without characters that no value has', () => {
    assert.deepEqual(readBlock({ text: 'a\tb\u0000\ud800\r\n', html: '' }), [['a', 'b\ufffd']]);
    assert.deepEqual(readBlock({ text: 'a\tb', html: '<b>a b</b>' }), [['a', 'b']]);
  });
});

suite('a hostile clipboard', () => {
  const samples: Readonly<Record<string, string>> = {
    'nested tables': '<table><tr><td>'.repeat(100_000),
    'spans without end': `<table>${'<tr><td rowspan=999999 colspan=999999>a'.repeat(20_000)}`,
    'many cells': `<table><tr>${'<td>a'.repeat(300_000)}</table>`,
    'many rows': `<table>${'<tr><td>a'.repeat(300_000)}</table>`,
    'quotes that do not close': `<table><tr><td title="${'<td>'.repeat(200_000)}`,
    'tags that do not close': '<'.repeat(1_000_000),
    'comments that do not close': '<!--'.repeat(250_000),
    'scripts that do not close': '<script>'.repeat(120_000),
    'white space': `<table><tr><td>${' \n'.repeat(500_000)}x`,
    paragraphs: `<table><tr><td>${'a <p>'.repeat(200_000)}`,
    references: `<table><tr><td>${'&#'.repeat(500_000)}`,
  };
  for (const [name, html] of Object.entries(samples)) {
    test(`ends soon: ${name}`, function () {
      this.timeout(10_000);
      const block = readBlock({ text: 'x', html });
      assert.ok(block.flat().length <= MOST_CELLS + 10_000, String(block.flat().length));
    });
  }

  for (const text of [
    '"a\t'.repeat(300_000),
    '""\t'.repeat(300_000),
    '"""a\t'.repeat(200_000),
    '"'.repeat(1_000_000),
  ]) {
    test(`ends soon: text ${text.slice(0, 8)}`, function () {
      this.timeout(10_000);
      assert.ok(readTsv(text).flat().length <= MOST_CELLS);
    });
  }
});

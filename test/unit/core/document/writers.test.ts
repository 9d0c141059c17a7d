import assert from 'node:assert/strict';
import { exportedText, sourceFrom } from '../../../support/exported';
import { yaml } from '../../../support/yaml';

const HOSTILE =
  `</style></td><script>alert(1)</script><img src=x onerror=alert(1)> " ' & | \\` +
  '`*_[a](http://b)';

function checklist(remark: string): string {
  return yaml`
    kakunin: 1
    様式: 令和6年6月
    医療機関: ${JSON.stringify(remark)}
    項目:
      P1-A-1:
        備考: ${JSON.stringify(remark)}
  `;
}

suite('text formats', () => {
  test('csv: a BOM, CRLF, and quotes doubled', async () => {
    const text = await exportedText('open', 'csv', sourceFrom(checklist('a "b"\n、c')));
    assert.ok(text.startsWith('\ufeff"期限",'));
    const [, first] = text.split('\r\n');
    assert.ok(first?.endsWith(',"a ""b""\n、c"'), first);
    assert.equal(text.split('\r\n').length, 1 + 38 + 1);
  });

  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '＠a', '\n=1'];
  for (const formula of formulas) {
    test(`csv: ${JSON.stringify(formula)} is not a formula`, async () => {
      const text = await exportedText('open', 'csv', sourceFrom(checklist(formula)));
      assert.ok(text.includes(`"'${formula}"`), text.slice(0, 300));
    });
  }

  test('html: text is escaped, nothing is fetched, and there is no script', async () => {
    for (const name of ['form', 'roles', 'open'] as const) {
      const text = await exportedText(name, 'html', sourceFrom(checklist(HOSTILE)));
      assert.doesNotMatch(text, /<script|<img|<link|<[^<>]*\s(?:src|href|on\w+)=|url\(|@import/i);
      assert.equal(text.match(/<\/style>/g)?.length, 1);
      assert.match(text, /default-src 'none'/);
      // Only tags of ours are left.
      assert.doesNotMatch(
        text
          .replace(
            /<\/?(?:html|head|meta|title|style|body|section|h1|h2|p|table|thead|tbody|colgroup|col|tr|th|td|sup|del|ins|strong|span|br|footer)\b[^<>]*>/g,
            '',
          )
          .replace(/<!DOCTYPE html>/, ''),
        /</,
      );
    }
  });

  test('html: prints on A4 with page numbers, and names the source on every page', async () => {
    const text = await exportedText('form', 'html', sourceFrom(checklist('')));
    assert.match(text, /size: A4 portrait/);
    assert.match(text, /counter\(page\) " \/ " counter\(pages\)/);
    assert.match(text, /display: table-header-group/);
    assert.match(text, /break-inside: avoid/);
  });

  test('html: hidden characters are spelled out', async () => {
    const text = await exportedText('open', 'html', sourceFrom(checklist('3\u202e0日')));
    assert.ok(text.includes('3‹U+202E›0日'));
  });

  test('md: nothing in a text is markup', async () => {
    const text = await exportedText('open', 'md', sourceFrom(checklist(HOSTILE)));
    assert.doesNotMatch(text, /<script|<img|\]\(http/);
    assert.match(text, /^# 未完了・未確認の項目\n/);
    assert.match(text, /\n\| 期限 \|/);
  });
});

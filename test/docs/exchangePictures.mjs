// Makes the pictures of docs/exchange.md: npm run pictures. Needs LibreOffice, poppler (pdftoppm), a Chromium and Noto CJK.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLE = 'samples/aobadai-denshi-karte.kakunin.yaml';

/** What the older version said. */
const OLDER = [
  ['年1回リスクアセスメントを行い', '年1回以上リスクアセスメントを行い'],
  ['変更の30日前までに', '変更の14日前までに'],
  ['一次報告を行う', '報告を行う'],
];

/** The document, the page of it, and the program that makes a PDF of it. */
const PICTURES = [
  { picture: 'workbook', as: 'form', to: 'xlsx', page: 2 },
  { picture: 'annex', as: 'roles', to: 'docx', page: 1 },
  { picture: 'changes', as: 'changes', to: 'docx', page: 1 },
  { picture: 'print', as: 'form', to: 'pdf', page: 2 },
];

/** This machine has no 游明朝 and 游ゴシック; the fonts of Noto have the same widths. */
const FONTS = `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>${[
  ['游明朝', 'Noto Serif CJK JP'],
  ['游ゴシック', 'Noto Sans CJK JP'],
]
  .map(
    ([name, other]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="prepend" binding="strong"><string>${other}</string></edit></match>`,
  )
  .join('')}</fontconfig>`;

const folder = mkdtempSync(join(tmpdir(), 'kakunin-pictures-'));
try {
  const [checklist, older, fonts] = ['karte.kakunin.yaml', 'old.kakunin.yaml', 'fonts.conf'].map(
    (name) => join(folder, name),
  );
  const text = readFileSync(SAMPLE, 'utf8');
  writeFileSync(checklist, text);
  writeFileSync(
    older,
    OLDER.reduce((all, [now, before]) => all.replace(now, before), text),
  );
  writeFileSync(fonts, FONTS);
  for (const { picture, as, to, page } of PICTURES) {
    const file = join(folder, `${picture}.${to}`);
    const options = ['--as', as, '--base', older, '-o', file];
    const fixed = ['--today', '2026-11-23', '--lang', 'ja'];
    execFileSync('node', ['dist/cli.js', 'export', checklist, ...options, ...fixed]);
    if (to !== 'pdf') {
      const conversion = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
      execFileSync('soffice', conversion, { env: { ...process.env, FONTCONFIG_FILE: fonts } });
    }
    const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
    const out = `docs/images/exchange-${picture}`;
    const pdf = join(folder, `${picture}.pdf`);
    execFileSync('pdftoppm', ['-r', '70', '-png', ...pages, pdf, out]);
    console.log(`${out}.png`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

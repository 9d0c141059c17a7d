import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { click, clickInVsCode } from './click';
import type { Workbench } from './workbench';
import { startWorkbench } from './workbench';

// On a busy machine a page takes VS Code long.
const timeout = 90_000;
const IMAGE = '<img src=x onerror="window.broken=1">';
const SCRIPT = '</textarea><script>window.broken=1</script>';
const LINKS =
  '[a](command:workbench.action.closeWindow) javascript:window.broken=1 https://example.com';
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Markup and links in every text of the file, keys and ids too. */
const HOSTILE = `kakunin: 1
様式: 令和6年6月
医療機関: ${quoted(IMAGE)}
事業者: ${quoted(SCRIPT)}
対象システム: ${quoted(LINKS)}
契約:
  種別: ${quoted(IMAGE)}
  名称: ${quoted(SCRIPT)}
  締結予定日: ${quoted(IMAGE)}
${quoted(`${IMAGE}${SCRIPT}`)}: 1
項目:
  P1-A-1:
    初回確認: ${quoted(IMAGE)}
    完了日: ${quoted(IMAGE)}
    期限: ${quoted(SCRIPT)}
    役割分担:
      主担当: ${quoted(IMAGE)}
      医療機関: ${quoted(SCRIPT)}
      事業者: ${quoted(LINKS)}
    合意文書: ${quoted(IMAGE)}
    合意内容: ${quoted(LINKS)}
    備考: ${quoted(`${SCRIPT} ${LINKS}`)}
    ${quoted(IMAGE)}: ${quoted(SCRIPT)}
  P1-A-2-1:
    項目: ${quoted(IMAGE)}
    内容: ${quoted(`${SCRIPT} ${LINKS}`)}
    初回確認: はい
  P2-X-1:
    項目: ${quoted(IMAGE)}
    内容: ${quoted(LINKS)}
    初回確認: いいえ
  ${quoted(IMAGE)}:
    備考: ${quoted(SCRIPT)}
`;

/** Runs in the page. What markup would have made, had it been taken for markup. */
function intruders(): string[] {
  const wanted = 'img, iframe, object, embed, form, base, a[href], script, [onerror]';
  const ours = 'script#_vscodeApiScript, script[src$="/main.js"], script[src$="/toolkit.js"]';
  return [...document.querySelectorAll(`:is(${wanted}):not(${ours})`)].map(
    (element) => element.outerHTML,
  );
}

/** The directives of the content policy that stop what `tryTheWalls` tries. */
const WALLS = [
  'base-uri',
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-elem',
];

/** Runs in the page. The directives of the content policy that stopped what was tried. */
async function tryTheWalls(): Promise<string[]> {
  const stopped = new Set<string>();
  document.addEventListener('securitypolicyviolation', (event) => {
    stopped.add(event.effectiveDirective);
  });
  const script = document.createElement('script');
  script.textContent = 'window.broken = 1';
  const button = document.createElement('button');
  const attribute = ['on', 'click'].join('');
  button.setAttribute(attribute, 'window.broken = 1');
  const image = document.createElement('img');
  image.src = 'https://example.invalid/a.png';
  const frame = document.createElement('iframe');
  frame.src = 'https://example.invalid/';
  const style = document.createElement('style');
  style.textContent = 'body { color: red }';
  const form = document.createElement('form');
  form.action = 'https://example.invalid/';
  // Into the frame: were it sent, the page would still be here to tell.
  frame.name = 'sink';
  form.target = 'sink';
  const base = document.createElement('base');
  base.href = 'https://example.invalid/';
  document.body.append(script, button, image, frame, style, form);
  document.head.append(base);
  button.click();
  form.submit();
  await fetch('https://example.invalid/').catch(() => undefined);
  // What was stopped is told a moment later.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 100));
  });
  for (const each of [script, button, image, frame, style, form, base]) each.remove();
  return [...stopped].sort();
}

async function pageFrame(workbench: Workbench, shown = '[data-item="P2-C-5"]'): Promise<Frame> {
  const page = workbench.table();
  await page.locator(shown).waitFor({ timeout });
  const root = await page.locator('#root').elementHandle();
  const frame = await root.ownerFrame();
  assert.ok(frame);
  return frame;
}

const broken = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => (window as { broken?: unknown }).broken);

suite('a file that means harm', () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await startWorkbench({ files: { 'a.kakunin.yaml': HOSTILE } });
    await workbench.openFile('a.kakunin.yaml');
  });
  suiteTeardown(() => workbench.stop());

  test('is shown as the text it is, in every field, problem and note', async () => {
    const frame = await pageFrame(workbench);
    for (const button of await frame.locator('[data-action="details"]').all()) await click(button);
    const remark = frame.locator('[data-item="P1-A-1"] [data-field="備考"] textarea').first();
    assert.equal(await remark.inputValue(), `${SCRIPT} ${LINKS}`);
    const content = frame.locator('[data-item="P2-X-1"] [data-field="内容"] textarea').first();
    assert.equal(await content.inputValue(), LINKS);
    const altered = frame.locator('[data-item="P1-A-2-1"] [data-field="内容"]');
    assert.ok((await altered.textContent())?.includes(SCRIPT));
    // A refusal repeats what the file has; a note repeats it too.
    const date = frame.locator('[data-item="P1-A-1"] [data-field="完了日"] input[type="text"]');
    await date.fill(IMAGE + SCRIPT);
    await date.press('Enter');
    const refusal = frame.locator('[data-item="P1-A-1"] [data-note="refused"]');
    await refusal.waitFor({ timeout });
    assert.ok((await refusal.textContent())?.includes(IMAGE));
    assert.ok((await frame.locator('[data-problems]').count()) > 0);
    assert.deepEqual(await frame.evaluate(intruders), []);
    assert.equal(await broken(frame), undefined);
  });

  test('and a page that was taken over finds the walls standing', async () => {
    const frame = await pageFrame(workbench);
    assert.deepEqual(await frame.evaluate(tryTheWalls), WALLS);
    assert.equal(await broken(frame), undefined);
    // What lies beside the built folder is out of reach; the built folder is not.
    const reach = (name: string): Promise<boolean> =>
      frame.evaluate(async (path) => {
        const css = document.querySelector<HTMLLinkElement>('link[href$="table.css"]');
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = new URL(path, css?.href).href;
        const loaded = new Promise<boolean>((resolve) => {
          link.onload = () => resolve(true);
          link.onerror = () => resolve(false);
        });
        document.head.append(link);
        return loaded.finally(() => link.remove());
      }, name);
    assert.equal(await reach('table.css'), true);
    assert.equal(await reach('../../webview/table.css'), false);
    // A taken over page can ask for what the table can; commands and paths are not among that.
    assert.equal(
      await workbench.tab('a.kakunin.yaml').and(workbench.page.locator('.dirty')).count(),
      0,
    );
    assert.equal(await workbench.read('a.kakunin.yaml'), HOSTILE);
  });

  test('the page of a comparison has the same walls', async () => {
    await workbench.openFile('a.kakunin.yaml');
    await workbench.command('項目で比較: HEAD（最新のコミット）と');
    const frame = await pageFrame(workbench, '.comparison');
    assert.deepEqual(await frame.evaluate(tryTheWalls), WALLS);
    assert.deepEqual(await frame.evaluate(intruders), []);
    assert.equal(await broken(frame), undefined);
  });
});

const SETTINGS = JSON.stringify({
  'kakunin.rules': { 'invalid-value': 'off', 'invalid-date': 'off', 'unknown-key': 'off' },
});

suite('a folder that switches rules off', () => {
  test('the table says so, and leads to the setting', async () => {
    const workbench = await startWorkbench({
      files: { 'a.kakunin.yaml': HOSTILE, '.vscode/settings.json': SETTINGS },
    });
    try {
      await workbench.openFile('a.kakunin.yaml');
      const frame = await pageFrame(workbench);
      const note = frame.locator('[data-notice="rules-off"]');
      await note.filter({ hasText: '3 件' }).waitFor({ timeout });
      assert.match(await note.innerText(), /invalid-value, invalid-date, unknown-key/);
      assert.equal(await frame.locator('[data-problems~="invalid-value"]').count(), 0);
      await workbench.screenshot('out/screenshots/rules-off.png');
      await note.getByRole('button').click();
      const settings = workbench.page.locator('.settings-editor');
      await settings.getByText('Rules').first().waitFor({ timeout });
      await workbench.openFile('a.kakunin.yaml');
      await workbench.configure({});
      const again = await pageFrame(workbench);
      await again.locator('[data-problems~="invalid-value"]').first().waitFor({ timeout });
      assert.ok(await again.locator('[data-notice="rules-off"]').isHidden());
    } finally {
      await workbench.stop();
    }
  });
});

suite('a folder that is not trusted', () => {
  test('its checklists are tables all the same, and can be filled in', async () => {
    const workbench = await startWorkbench({
      files: { 'a.kakunin.yaml': HOSTILE, '.vscode/settings.json': SETTINGS },
      asksForTrust: true,
      settings: { 'security.workspace.trust.enabled': true },
    });
    try {
      const no = workbench.page.getByRole('button', { name: /No, I don't trust/ });
      await clickInVsCode(no, { timeout });
      await workbench.openFile('a.kakunin.yaml');
      const frame = await pageFrame(workbench);
      await workbench.page.getByText('Restricted Mode').first().waitFor({ timeout });
      // Its settings switch no rule off.
      await frame.locator('[data-problems~="invalid-value"]').first().waitFor({ timeout });
      assert.ok(await frame.locator('[data-notice="rules-off"]').isHidden());
      await click(frame.locator('[data-item="P1-B-1"] input[value="はい"]'));
      await frame.locator('[data-item="P1-B-1"][data-status="確認済"]').waitFor({ timeout });
      await workbench.save();
      assert.match(
        await workbench.read('a.kakunin.yaml'),
        /\n {2}P1-B-1: .*\n {4}初回確認: はい\n/,
      );
    } finally {
      await workbench.stop();
    }
  });
});

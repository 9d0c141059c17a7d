import assert from 'node:assert/strict';
import { StandInPage } from './standInPage';
import { CHECKLIST, closeAll, onDisk, until } from './workbench';

const REMARK = { kind: 'set', item: 'P2-A-1', field: '備考', value: 'なし' } as const;
const REMARKED = `${CHECKLIST}    備考: なし\n`;
const DATE = { kind: 'set', item: null, field: '契約.締結予定日', value: '2024/9/30' } as const;

suite('Saving', () => {
  teardown(closeAll);

  test('from the table comes after the edits before it', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    page.whenFlushed((id) => page.say({ type: 'flushed', id }));
    const edited = page.edit(REMARK);
    page.say({ type: 'save' });
    await edited;
    await until('the saved file', async () => (await onDisk(document.uri)) === REMARKED);
    await until('a clean document', () => !document.isDirty);
  });

  test('takes along what is typed and not yet sent', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    await page.edit(DATE);
    page.whenFlushed((id) => {
      void page.edit(REMARK);
      page.say({ type: 'flushed', id });
    });
    assert.equal(await document.save(), true);
    const saved = await onDisk(document.uri);
    assert.ok(saved.endsWith('    備考: なし\n'), saved);
    assert.match(saved, /\n契約:\n {2}締結予定日: 2024-09-30\n/);
    await until('a clean document', () => !document.isDirty);
  });

  test('does not wait for ever for a page that is silent', async () => {
    const page = await StandInPage.openNew(CHECKLIST);
    const { document } = page;
    await page.edit(REMARK);
    const start = Date.now();
    assert.equal(await document.save(), true);
    assert.ok(Date.now() - start < 3000, `${Date.now() - start} ms`);
    assert.equal(await onDisk(document.uri), REMARKED);
  });
});

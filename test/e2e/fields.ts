import type { FrameLocator, Locator } from 'playwright-core';

/** The cell of a field in a row of the table. */
export const cell = (table: FrameLocator, item: string, field: string): Locator =>
  table.locator(`[data-item="${item}"] [data-field="${field}"]`);

/** Where a field of a row is typed. */
export const input = (table: FrameLocator, item: string, field: string): Locator =>
  cell(table, item, field).locator('input[type="text"], textarea').first();

/** The radio button of an answer. */
export const answer = (table: FrameLocator, item: string, value: string): Locator =>
  cell(table, item, '初回確認').locator(`input[value="${value}"]`);

/** `P1-A-1 完了日`: where the focus is. */
export const focused = (table: FrameLocator): Promise<string> =>
  table.locator('body').evaluate((body) => {
    const { activeElement } = body.ownerDocument;
    const item = activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const field = activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
    return [item, field].filter(Boolean).join(' ');
  });

/** The answer that a row shows; `''` for none. */
export const answerOf = (table: FrameLocator, item: string): Promise<string> =>
  cell(table, item, '初回確認').evaluate(
    (group) => group.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
  );

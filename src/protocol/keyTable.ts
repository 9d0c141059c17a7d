import type { Translate } from '../core/problems/translate';

/** A line of the table of keys. */
export interface KeyRow {
  readonly keys: string;
  readonly does: string;
  /** Excel does the same on these keys. */
  readonly isAsInExcel: boolean;
}

/** The keys of the table, as `?` shows them and `docs/keys.md` has them. */
export function keyTable(t: Translate): readonly KeyRow[] {
  const same = (keys: string, does: string): KeyRow => ({ keys, does, isAsInExcel: true });
  const other = (keys: string, does: string): KeyRow => ({ keys, does, isAsInExcel: false });
  return [
    same('↑ ↓ ← →', t('To the next cell in that direction; nothing is written')),
    same('Ctrl+↑ Ctrl+↓', t('To the end of filled or empty cells, within the Part')),
    same('Ctrl+← Ctrl+→', t('To the first or last cell of the row')),
    same('Ctrl+Home Ctrl+End', t('To the first answer; to the last cell')),
    same('Tab Shift+Tab', t('To the right; to the left')),
    same('Enter', t('Writes, and goes down: below the cell in which Tab began')),
    same('Shift+Enter', t('Writes, and goes up')),
    other('1 2 3, H I T', t('はい, いいえ, 対象外; then on to the next row')),
    other('Space', t('Goes through the answers, and stays')),
    same('F2', t('Edits the cell: the arrow keys then move in its text')),
    same('Alt+Enter', t('A line break in a text')),
    same('Alt+↓', t('Texts that other checklists of the 医療機関 have in the same row')),
    same('Esc', t('Discards what is typed')),
    same('Delete', t('Clears the cell, or all selected cells')),
    same('Shift+↑ Shift+↓ Shift+← Shift+→', t('Selects cells; so do the mouse and Shift+click')),
    same('Ctrl+Shift+↑ Ctrl+Shift+↓', t('Selects up to the end of filled or empty cells')),
    same('Ctrl+C Ctrl+X', t('Copies the cells, or cuts them, as text and as a table')),
    other('Ctrl+V', t('Pastes cells; shows first what it would write over or does not understand')),
    same('Ctrl+Enter', t('Writes; into all cells if several are selected')),
    same('Ctrl+D', t('Fills down: from the first selected cell, or from the cell above')),
    same('Ctrl+;', t('Today, in a date')),
    same('Ctrl+Shift+L', t('To the search, which filters the rows')),
    other('F7 Shift+F7', t('To the next row without answer; to the previous one')),
    other('F8 Shift+F8', t('To the next problem; to the previous one')),
    other('F4', t('Opens the row and goes into it; from there to the next row')),
    other('Shift+F4', t('Closes the row and goes back to its answer')),
    other('Alt+Shift+↑ Alt+Shift+↓', t('Moves an added row up or down, within its Part')),
    other('? Alt+F1', t('This table of keys')),
  ];
}

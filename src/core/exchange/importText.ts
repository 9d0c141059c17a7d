import { fieldLabel } from '../format/fields';
import type { Translate } from '../problems/translate';
import { oneLine } from '../text/oneLine';
import { unknownCellMessage } from './messages';
import type { BookChange, TakeIn } from './takeIn';
import { isOfOthers } from './takeIn';
import type { Taken } from './takeTogether';

/** What an import takes and what it leaves. */
export interface ImportResult {
  readonly found: TakeIn;
  readonly taken: Pick<Taken, 'changes' | 'refused'>;
}

/** What is left that somebody has to look at. */
export function leftOver({ found, taken }: ImportResult): number {
  return found.conflicts.length + found.notUnderstood.length + taken.refused.length;
}

/** What was taken and what was left, for people. Empty where there is nothing of both. */
export function importText({ found, taken }: ImportResult, t: Translate): string {
  const quoted = (text: string): string => (text === '' ? t('(empty)') : oneLine(text));
  const change = ({ item, field, cell, workbook, file }: BookChange): string =>
    `  ${cell}  ${nameOf(item, field)}: ${quoted(file)} → ${quoted(workbook)}`;
  return [
    ...list(t('Taken from the workbook:'), taken.changes.map(change)),
    ...list(
      isOfOthers(found)
        ? t('Already filled in, not written (workbook / file):')
        : t('Conflicts, not written (exported / workbook / file):'),
      found.conflicts.map(({ item, field, cell, exported, workbook, file }) => {
        const versions = isOfOthers(found) ? [workbook, file] : [exported, workbook, file];
        return `  ${cell}  ${nameOf(item, field)}: ${versions.map(quoted).join(' / ')}`;
      }),
    ),
    ...list(t('Not understood, not written:'), [
      ...found.notUnderstood.map(
        ({ cell, text, reason }) => `  ${cell}  ${quoted(text)}: ${unknownCellMessage(reason, t)}`,
      ),
      ...taken.refused.map(
        ({ change: { cell, workbook }, reason }) => `  ${cell}  ${quoted(workbook)}: ${reason}`,
      ),
    ]),
    ...list(
      t('Not in the workbook any more; left as they are in the file:'),
      found.missing.map((name) => `  ${fieldLabel(name)}`),
    ),
  ].join('');
}

function nameOf(item: string | null, field: string): string {
  return item === null ? fieldLabel(field) : `${item} ${fieldLabel(field)}`;
}

function list(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${[head, ...lines].join('\n')}\n`];
}

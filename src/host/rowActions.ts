import type { Analysis } from '../core/analyze';
import type { Operation } from '../core/edit/operation';
import type { Answer } from '../core/model/fields';
import { ANSWERS } from '../core/model/fields';
import type { Row } from '../core/model/checklist';
import type { Translate } from '../core/problems/translate';
import { lineEnd } from '../core/text/lines';
import { isChecklist } from '../core/view/buildView';

export interface RowAction {
  readonly title: string;
  /** One gesture: together or not at all. */
  readonly operations: readonly Operation[];
}

interface Place {
  readonly offset: number;
  readonly today: string;
  readonly t: Translate;
}

/** What the user may want to write into the row at that place, problem or not. */
export function rowActions(analysis: Analysis, { offset, today, t }: Place): RowAction[] {
  const row = rowWith(analysis, offset);
  if (!row || row.field('初回確認')?.locked) return [];
  const set = (field: '初回確認' | '完了日', value: string): Operation => ({
    kind: 'set',
    item: row.id,
    field,
    value,
  });
  const answer = (value: Answer): RowAction => ({
    title: t('Answer {answer}', { answer: value }),
    operations: [set('初回確認', value)],
  });
  const actions = ANSWERS.filter((each) => each !== row.answer).map(answer);
  const completion = row.field('完了日');
  if (completion?.locked || (row.answer === 'いいえ' && completion?.text === today)) return actions;
  const completed: RowAction =
    row.answer === 'いいえ'
      ? { title: t('Set 完了日 to {day}', { day: today }), operations: [set('完了日', today)] }
      : {
          title: t('Answer いいえ, with 完了日 {day}', { day: today }),
          operations: [set('初回確認', 'いいえ'), set('完了日', today)],
        };
  return [...actions, completed];
}

/** The row that has the offset in one of its lines. */
function rowWith({ checklist, parsed }: Analysis, offset: number): Row | undefined {
  if (!checklist || !isChecklist(checklist)) return undefined;
  const row = checklist.rows.findLast(
    ({ entry }) => entry.keySpan.start <= lineEnd(parsed.text, offset),
  );
  return row && offset <= lineEnd(parsed.text, row.entry.span.end) ? row : undefined;
}

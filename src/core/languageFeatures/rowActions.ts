import type { Analysis } from '../analyze';
import type { Operation } from '../edit/operation/operation';
import type { Answer } from '../format/fields';
import { ANSWERS } from '../format/fields';
import type { Checklist, Row } from '../model/checklist';
import { rowAt } from '../model/rowAt';
import type { Translate } from '../problems/translate';
import { misplacedRows } from '../rules/rows/item-order';
import { lineEnd } from '../text/lines';

export interface RowAction {
  readonly title: string;
  /** One user action: all of them or none. */
  readonly operations: readonly Operation[];
}

interface Place {
  readonly offset: number;
  readonly today: string;
  readonly t: Translate;
}

/** What the user can do at that place even without a problem: with the row there, or with all rows. */
export function rowActions({ reading, parsed }: Analysis, place: Place): RowAction[] {
  if (reading.kind !== 'checklist') return [];
  const { checklist } = reading;
  const row = rowAt(checklist, parsed.text, place.offset);
  const actions = row ? answerActions(row, place) : [];
  const isAmongRows = row !== undefined || isAtItemsKey(checklist, parsed.text, place.offset);
  return isAmongRows ? [...actions, ...orderActions(checklist, place)] : actions;
}

function answerActions(row: Row, { today, t }: Place): RowAction[] {
  if (row.field('初回確認')?.locked) return [];
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

/** Only where the rows are in another order, whether or not the rule `item-order` is on. */
function orderActions(checklist: Checklist, { t }: Place): RowAction[] {
  const [misplaced] = misplacedRows(checklist);
  if (!misplaced) return [];
  return [{ title: t("Put all rows into the form's order"), operations: [{ kind: 'order-rows' }] }];
}

function isAtItemsKey({ items }: Checklist, text: string, offset: number): boolean {
  if (!items) return false;
  const { start, end } = items.keySpan;
  return start <= offset && offset <= lineEnd(text, end);
}

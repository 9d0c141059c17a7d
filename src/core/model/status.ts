import type { Answer } from '../format/fields';

/** 未確認 not answered · 確認済 yes · 未完了 no, not completed · 完了 no, completed · 対象外. */
export type Status = '未確認' | '確認済' | '未完了' | '完了' | '対象外';

export const STATUSES: readonly Status[] = ['未確認', '確認済', '未完了', '完了', '対象外'];

/**
 * The status is derived, never stored: `いいえ` with a 完了日 → `完了`. `completed`: 完了日 is a real day,
 * which `2026-13-24` is not.
 */
export function statusOf(answer: Answer | undefined, completed: boolean): Status {
  switch (answer) {
    case 'はい':
      return '確認済';
    case 'いいえ':
      return completed ? '完了' : '未完了';
    case '対象外':
      return '対象外';
    case undefined:
      return '未確認';
  }
}

export interface Progress {
  /** 確認済 + 完了. */
  readonly done: number;
  /** Rows − 対象外. */
  readonly total: number;
  readonly counts: Readonly<Record<Status, number>>;
}

export function progressOf(statuses: readonly Status[]): Progress {
  const counts = { 未確認: 0, 確認済: 0, 未完了: 0, 完了: 0, 対象外: 0 };
  for (const status of statuses) counts[status]++;
  return { done: counts.確認済 + counts.完了, total: statuses.length - counts.対象外, counts };
}

import type { Translate } from '../problems/translate';
import { byCode } from '../text/byCode';

/** A 医療機関 as its contracts write it; `null` for the contracts that name none. */
export type Hospital = string | null;

export function hospitalName(hospital: Hospital, t: Translate): string {
  return hospital ?? t('(no 医療機関)');
}

/** For sorting: by name, and last the contracts that name none. */
export function byHospital(a: Hospital, b: Hospital): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return byCode(a, b);
}

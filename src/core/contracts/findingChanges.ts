import type { Translate } from '../problems/translate';
import { withoutContinued } from './continued';
import type { Contract } from './contract';
import { rowKey } from './contract';
import type { Finding } from './findings';
import { findingText } from './findings';
import { groupBy } from './groupBy';
import type { Hospital } from './hospital';
import { byHospital } from './hospital';
import type { JoinedRow } from './matrix';
import { joinRows } from './matrix';

/** Findings that only one of two versions of a hospital's contracts has, in the order of the rows. */
export interface FindingChanges {
  readonly hospital: Hospital;
  readonly appeared: readonly RowFinding[];
  readonly gone: readonly RowFinding[];
}

export interface RowFinding {
  readonly item: string;
  readonly title: string;
  readonly finding: Finding;
  /** `nobody` where the earlier version named a 主担当. */
  readonly isLost: boolean;
}

/**
 * What changes to talk about between two versions of all contracts; hospitals by name, only those with a change. A
 * hospital that has no contract in one of them is left out: nothing of its contracts can have changed.
 */
export function findingChanges(
  before: readonly Contract[],
  after: readonly Contract[],
): readonly FindingChanges[] {
  const [old, now] = [before, after].map((each) =>
    groupBy(withoutContinued(each), ({ head }) => head.医療機関),
  );
  const hospitals = [...(now?.keys() ?? [])].sort(byHospital);
  return hospitals.flatMap((hospital) => {
    const was = old?.get(hospital);
    if (!was) return [];
    const [rowsBefore, rowsAfter] = [joinRows(was), joinRows(now?.get(hospital) ?? [])];
    const appeared = onlyIn(rowsAfter, rowsBefore);
    const gone = onlyIn(rowsBefore, rowsAfter);
    return appeared.length + gone.length > 0 ? [{ hospital, appeared, gone }] : [];
  });
}

function onlyIn(rows: readonly JoinedRow[], others: readonly JoinedRow[]): readonly RowFinding[] {
  const byKey = new Map(others.map((joined) => [rowKey(joined.row), joined] as const));
  return rows.flatMap(({ row, findings }) => {
    const other = byKey.get(rowKey(row));
    return findings
      .filter((finding) => !other?.findings.includes(finding))
      .map((finding) => ({
        item: row.id,
        title: row.title,
        finding,
        isLost: finding === 'nobody' && other !== undefined && isNamed(other),
      }));
  });
}

function isNamed({ rows }: JoinedRow): boolean {
  return rows.some((row) => row && row.status !== '対象外' && row.主担当 !== null);
}

/** A finding that the later version has, as a sentence. */
export function appearedText({ finding, isLost }: RowFinding, t: Translate): string {
  return isLost ? t('主担当 is named in no contract any more.') : findingText(finding, t);
}

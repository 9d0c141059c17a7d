import type { Translate } from '../problems/translate';
import { spellOutHiddenCharacters } from '../text/hiddenCharacters';
import type { Contract, ContractRow } from './contract';
import { findingText } from './findings';
import type { Hospital } from './hospital';
import { hospitalName } from './hospital';
import type { JoinedRow } from './matrix';
import { joinRows } from './matrix';
import type { MatrixCellView, MatrixRowView, MatrixView } from './matrixView';

/** The page for the contracts of one hospital, in their order. */
export function buildMatrixView(
  hospital: Hospital,
  contracts: readonly Contract[],
  t: Translate,
): MatrixView {
  return {
    hospital: spellOutHiddenCharacters(hospitalName(hospital, t)),
    contracts: contracts.map(({ path, head }) => ({
      path,
      system: shown(head.対象システム),
      vendor: shown(head.事業者),
    })),
    rows: joinRows(contracts).map((joined) => rowView(joined, t)),
  };
}

function rowView({ row, rows, findings }: JoinedRow, t: Translate): MatrixRowView {
  return {
    item: row.id,
    title: spellOutHiddenCharacters(row.title),
    part: row.part ?? null,
    findings: findings.map((name) => ({ name, text: findingText(name, t) })),
    cells: rows.map((each) => (each ? cellView(each) : null)),
  };
}

function cellView({ status, 主担当, 費用, texts }: ContractRow): MatrixCellView {
  const wording = shown(texts.get('合意内容') ?? null);
  return { status, lead: shown(主担当), cost: shown(費用), wording };
}

function shown(text: string | null): string | null {
  return text === null ? null : spellOutHiddenCharacters(text);
}

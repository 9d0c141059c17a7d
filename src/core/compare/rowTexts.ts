import { isOwnId } from '../format/ids';
import { placeOf } from '../format/keys';
import type { Checklist } from '../model/checklist';
import type { FormRow } from '../model/formRows';
import { rowInVersions, titleInVersions } from '../model/formRows';
import { headingOf } from '../model/headings';
import type { Translate } from '../problems/translate';
import type { Comparison, OtherChange, RowChange } from './comparison';
import type { PartChangesView, RowChangeView } from './comparisonView';
import { fieldChangeView, wholeChangeView } from './fieldChangeView';
import { othersByRow } from './othersByRow';

/**
 * The titles and headings of rows in two versions: from the version after; for a removed row, from the
 * version before.
 */
export class RowTexts {
  private readonly versions: readonly Checklist[];

  constructor(
    before: Checklist,
    after: Checklist,
    private readonly t: Translate,
  ) {
    this.versions = [after, before];
  }

  title(id: string): string {
    return titleInVersions(this.versions, id);
  }

  /** The rows that differ, grouped by Part. */
  parts({ rows, others }: Comparison): readonly PartChangesView[] {
    const byRow = othersByRow(others);
    const parts: { id: string; heading: string; rows: RowChangeView[] }[] = [];
    for (const change of rows) {
      const part = rowInVersions(this.versions, change.id)?.part;
      const id = part?.id ?? '';
      if (parts.at(-1)?.id !== id)
        parts.push({ id, heading: part ? headingOf(part) : '', rows: [] });
      parts.at(-1)?.rows.push(this.row(change, byRow.get(change.id) ?? []));
    }
    return parts;
  }

  private row(
    { id, kind, status, fields, altered }: RowChange,
    others: readonly OtherChange[],
  ): RowChangeView {
    const row = rowInVersions(this.versions, id);
    return {
      id,
      kind,
      altered,
      title: this.title(id),
      section: this.section(id, row),
      content: row?.content ?? '',
      status: { before: status.before ?? null, after: status.after ?? null },
      fields: [
        ...fields.map((change) => fieldChangeView(change, this.t)),
        ...others.map((change) => wholeChangeView(change, placeOf(change.path).keys, this.t)),
      ],
    };
  }

  private section(id: string, row: FormRow | undefined): string {
    if (row?.place) return headingOf(row.place.section);
    return isOwnId(id) ? this.t('Rows added by the parties') : '';
  }
}

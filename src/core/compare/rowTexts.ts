import { isOwnId, itemTitle, rowById } from '../catalog/lookup';
import type { RowPlace } from '../catalog/lookup';
import type { Part } from '../catalog/types';
import type { Checklist, Row } from '../model/checklist';
import type { Translate } from '../problems/translate';
import type { Comparison, OtherChange, RowChange } from './comparison';
import type { PartChangesView, RowChangeView } from './comparisonView';
import { fieldChangeView, wholeChangeView } from './fieldChangeView';
import { othersByRow } from './othersByRow';

/**
 * The form's words for the rows of two versions: those of the version after; of what is not there
 * any more, those of the one before.
 */
export class RowTexts {
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly checklists: readonly Checklist[];

  constructor(
    before: Checklist,
    after: Checklist,
    private readonly t: Translate,
  ) {
    this.checklists = [after, before];
    this.rows = new Map([...before.rows, ...after.rows].map((row) => [row.id, row]));
  }

  title(id: string): string {
    const place = this.place(id);
    const own = this.rows.get(id)?.field('項目')?.text;
    return own ?? (place ? itemTitle(place) : '');
  }

  /** The rows that differ, in their order, by Part. */
  parts({ rows, others }: Comparison): readonly PartChangesView[] {
    const byRow = othersByRow(others);
    const parts: { id: string; heading: string; rows: RowChangeView[] }[] = [];
    for (const change of rows) {
      const part = this.part(change.id);
      const id = part?.id ?? '';
      if (parts.at(-1)?.id !== id) parts.push({ id, heading: headingOf(part), rows: [] });
      parts.at(-1)?.rows.push(this.row(change, byRow.get(change.id) ?? []));
    }
    return parts;
  }

  private row(
    { id, kind, status, fields, altered }: RowChange,
    others: readonly OtherChange[],
  ): RowChangeView {
    const place = this.place(id);
    return {
      id,
      kind,
      altered,
      title: this.title(id),
      section: this.section(id, place),
      content: this.rows.get(id)?.field('内容')?.text ?? place?.row.内容 ?? '',
      status: { before: status.before ?? null, after: status.after ?? null },
      fields: [
        ...fields.map((change) => fieldChangeView(change, this.t)),
        ...others.map((change) => wholeChangeView(change, change.path.slice(2), this.t)),
      ],
    };
  }

  private section(id: string, place: RowPlace | undefined): string {
    if (place) return `${place.section.letter} ${place.section.title}`;
    return isOwnId(id) ? this.t('Rows added by the parties') : '';
  }

  private part(id: string): Part | undefined {
    for (const { edition } of this.checklists) {
      const found = edition?.parts.find((part) => id.startsWith(`${part.id}-`));
      if (found) return found;
    }
    return undefined;
  }

  private place(id: string): RowPlace | undefined {
    for (const { edition } of this.checklists) {
      const found = edition && rowById(edition, id);
      if (found) return found;
    }
    return undefined;
  }
}

function headingOf(part: Part | undefined): string {
  return part ? `Part ${part.id.slice(1)} ${part.title}` : '';
}

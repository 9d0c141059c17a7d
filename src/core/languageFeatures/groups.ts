import type { Checklist, Row } from '../model/checklist';
import { headingAbove } from '../model/headings';
import type { Span } from '../text/span';

/** Adjacent rows of one Part or section, in file order. */
interface Group {
  /** Never empty. */
  readonly rows: Row[];
  /** The heading comment above the rows. */
  readonly heading: Span | undefined;
}

export interface PartGroup extends Group {
  /** `P1`; empty for ids that name no Part. */
  readonly id: string;
  readonly sections: SectionGroup[];
}

export interface SectionGroup extends Group {
  /** `A`; `X` for own rows; empty for ids that name no section. */
  readonly letter: string;
}

/**
 * Groups the rows by Part and section, in file order: where rows are not in the form's order, a Part or a
 * section may occur twice. Uses only the ids, known or not.
 */
export function groupRows({ rows, form }: Checklist, text: string): readonly PartGroup[] {
  const heading = (prefix: string, row: Row, above: Row | undefined): Span | undefined => {
    const place = { start: row.keySpan.start, above: above?.id, below: row.id };
    return headingAbove(text, place, prefix, form);
  };
  const parts: PartGroup[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    const [, id = '', letter = ''] = /^(P\d)-([A-Z])-/.exec(row.id) ?? [];
    let part = parts.at(-1);
    if (part?.id !== id) {
      part = { id, rows: [], heading: heading(`${id}-`, row, above), sections: [] };
      parts.push(part);
    }
    part.rows.push(row);
    const section = part.sections.at(-1);
    if (section?.letter === letter) section.rows.push(row);
    else {
      const named = heading(`${id}-${letter}-`, row, above);
      part.sections.push({ letter, heading: named, rows: [row] });
    }
  }
  return parts;
}

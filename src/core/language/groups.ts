import type { Checklist, Row } from '../model/checklist';
import { headingAbove } from '../model/headings';
import type { Span } from '../text/span';

/** Neighbouring rows that belong together, in the order of the file. */
interface Group {
  /** At least one. */
  readonly rows: Row[];
  /** The comment above them that names the group. */
  readonly heading: Span | undefined;
}

export interface PartGroup extends Group {
  /** `P1`; empty for ids of no Part. */
  readonly id: string;
  readonly sections: SectionGroup[];
}

export interface SectionGroup extends Group {
  /** `A`; `X` for rows of one's own; empty for ids of no section. */
  readonly letter: string;
}

/**
 * The rows by Part and section as they stand in the file: where rows are out of the form's order a
 * Part or a section may come twice. Goes by the ids alone, known or not.
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

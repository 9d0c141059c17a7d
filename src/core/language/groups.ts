import type { Checklist, Row } from '../model/checklist';

/** Neighbouring rows of one Part, in the order of the file. */
export interface PartGroup {
  /** `P1`; empty for ids of no Part. */
  readonly id: string;
  readonly sections: readonly SectionGroup[];
}

export interface SectionGroup {
  /** `A`; `X` for rows of one's own; empty for ids of no section. */
  readonly letter: string;
  /** At least one. */
  readonly rows: readonly Row[];
}

/**
 * The rows by Part and section as they stand in the file: where rows are out of the form's order a
 * Part or a section may come twice. Goes by the ids alone, known or not.
 */
export function groupRows({ rows }: Checklist): readonly PartGroup[] {
  const parts: { id: string; sections: { letter: string; rows: Row[] }[] }[] = [];
  for (const row of rows) {
    const [, id = '', letter = ''] = /^(P\d)-([A-Z])-/.exec(row.id) ?? [];
    let part = parts.at(-1);
    if (part?.id !== id) {
      part = { id, sections: [] };
      parts.push(part);
    }
    const section = part.sections.at(-1);
    if (section?.letter === letter) section.rows.push(row);
    else part.sections.push({ letter, rows: [row] });
  }
  return parts;
}

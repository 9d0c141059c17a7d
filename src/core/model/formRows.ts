import type { RowPlace } from '../catalog/lookup';
import { itemTitle, plainTitle, rowById, rowsOf } from '../catalog/lookup';
import type { Edition, Part } from '../catalog/types';
import type { AlteredText } from './alteredTexts';
import { alteredTexts } from './alteredTexts';
import type { Checklist, Row } from './checklist';
import type { Progress, Status } from './status';
import { progressOf } from './status';

/** A row of the edition, of the file, or of both: what every place that shows a row says of it. */
export class FormRow {
  /** `undefined` for rows of one's own and for ids that the edition does not know. */
  readonly place: RowPlace | undefined;
  /** The Part that the id names; `undefined` where the edition does not have it. */
  readonly part: Part | undefined;
  private alteredHere: readonly AlteredText[] | undefined;

  constructor(
    readonly id: string,
    /** The row as the file has it; `undefined` where the file leaves it out. */
    readonly row: Row | undefined,
    private readonly edition: Edition | undefined,
  ) {
    this.place = edition && rowById(edition, id);
    this.part = this.place?.part ?? edition?.parts.find((part) => id.startsWith(`${part.id}-`));
  }

  /** 項目 on one line, without term marks: the altered text, else the form's, `事業者管理 ①`. */
  get title(): string {
    const own = this.ownText('項目');
    return own === undefined && this.place ? itemTitle(this.place) : plainTitle(own ?? '');
  }

  /** 項目 as it is printed: with line breaks and term marks, and not numbered. */
  get titleText(): string {
    return this.ownText('項目') ?? this.place?.item.項目 ?? '';
  }

  /** 内容 as it is printed. */
  get content(): string {
    return this.ownText('内容') ?? this.place?.row.内容 ?? '';
  }

  /** The file has 項目 or 内容 in other words than the form (shown as 改変). */
  get altered(): boolean {
    return this.alteredTexts.length > 0;
  }

  get present(): boolean {
    return this.row !== undefined;
  }

  get status(): Status {
    return this.row?.status ?? '未確認';
  }

  /** Of a row of the form only a text that is not the form's. */
  ownText(field: AlteredText['field']): string | undefined {
    if (!this.place) return this.row?.field(field)?.text ?? undefined;
    return this.alteredTexts.find((each) => each.field === field)?.text;
  }

  private get alteredTexts(): readonly AlteredText[] {
    this.alteredHere ??= this.row ? alteredTexts(this.row, this.edition) : [];
    return this.alteredHere;
  }
}

export interface FormRows {
  /**
   * Part by Part the rows of the edition, in the file or not, then the other rows of the file in its
   * order. Rows that name no Part of the edition are among those of the first.
   */
  readonly rows: readonly FormRow[];
  /** Of all of them: a row that the file leaves out is 未確認. */
  readonly progress: Progress;
  readonly find: (id: string) => FormRow | undefined;
}

const known = new WeakMap<Checklist, FormRows>();

/** The form and the file joined. The same object for the same checklist. */
export function formRows(checklist: Checklist): FormRows {
  const found = known.get(checklist) ?? joined(checklist);
  known.set(checklist, found);
  return found;
}

function joined({ form, rows }: Checklist): FormRows {
  const inFile = new Map(rows.map((row) => [row.id, row]));
  const official = form ? rowsOf(form).map(({ id }) => new FormRow(id, inFile.get(id), form)) : [];
  const ids = new Set(official.map(({ id }) => id));
  const others = rows.flatMap((row) => (ids.has(row.id) ? [] : new FormRow(row.id, row, form)));
  const [first] = form?.parts ?? [];
  const parts = form?.parts ?? [undefined];
  const all = parts.flatMap((part) =>
    [...official, ...others].filter((row) => (row.part ?? first) === part),
  );
  // Not everybody asks.
  let byId: ReadonlyMap<string, FormRow> | undefined;
  return {
    rows: all,
    progress: progressOf(all.map(({ status }) => status)),
    find: (id) => (byId ??= new Map(all.map((row) => [row.id, row]))).get(id),
  };
}

/**
 * The row in the first of the versions that has it; where none does, as the first of the editions has
 * it. `undefined` for a row that is nowhere.
 */
export function rowInVersions(versions: readonly Checklist[], id: string): FormRow | undefined {
  const found = versions.flatMap((version) => formRows(version).find(id) ?? []);
  return found.find(({ present }) => present) ?? found[0];
}

/** What the row is called in the first of the versions that has it and a title for it. */
export function titleInVersions(versions: readonly Checklist[], id: string): string {
  return titleOf(versions.flatMap((version) => formRows(version).find(id) ?? []));
}

/** The title of a row that several versions have, the one that counts first. */
export function titleOf(rows: readonly FormRow[]): string {
  const inFile = rows.filter(({ present }) => present);
  return [...inFile, ...rows].map(({ title }) => title).find((title) => title !== '') ?? '';
}

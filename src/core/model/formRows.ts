import type { RowPlace } from '../catalog/lookup';
import { itemTitle, plainTitle, rowById, rowsOf } from '../catalog/lookup';
import type { Edition, Part } from '../catalog/types';
import type { AlteredText } from './alteredTexts';
import { alteredTexts } from './alteredTexts';
import type { Checklist, Row } from './checklist';
import { factOfRow } from './factOfRow';
import type { Progress, Status } from './status';
import { progressOf } from './status';

/** A row of the edition, of the file, or of both, with its texts: every view of a row shows these. */
export class FormRow {
  /** `undefined` for own rows and for ids that are not in the edition. */
  readonly place: RowPlace | undefined;
  /** The Part that the id names; `undefined` where the edition does not have it. */
  readonly part: Part | undefined;
  private alteredHere: readonly AlteredText[] | undefined;

  constructor(
    readonly id: string,
    /** The row in the file; `undefined` where it is missing there. */
    readonly row: Row | undefined,
    private readonly edition: Edition | undefined,
  ) {
    const { place, part } = row ? placeOfRow(row, edition) : placeOf(id, edition);
    this.place = place;
    this.part = part;
  }

  /** 項目 on one line, without term marks: the altered text, else the form's, `事業者管理 ①`. */
  get title(): string {
    const own = this.ownText('項目');
    return own === undefined && this.place ? itemTitle(this.place) : plainTitle(own ?? '');
  }

  /** 項目 as printed: with line breaks and term marks, without a number. */
  get titleText(): string {
    return this.ownText('項目') ?? this.place?.item.項目 ?? '';
  }

  /** 内容 as printed. */
  get content(): string {
    return this.ownText('内容') ?? this.place?.row.内容 ?? '';
  }

  /** The file words 項目 or 内容 differently from the form (shown as 改変). */
  get altered(): boolean {
    return this.alteredTexts.length > 0;
  }

  get present(): boolean {
    return this.row !== undefined;
  }

  get status(): Status {
    return this.row?.status ?? '未確認';
  }

  /** The file's text; for an official row only where it differs from the form's. */
  ownText(field: AlteredText['field']): string | undefined {
    if (!this.place) return this.row?.field(field)?.text ?? undefined;
    return this.alteredTexts.find((each) => each.field === field)?.text;
  }

  private get alteredTexts(): readonly AlteredText[] {
    this.alteredHere ??= this.row ? alteredTexts(this.row, this.edition) : [];
    return this.alteredHere;
  }
}

type Place = Pick<FormRow, 'place' | 'part'>;

function placeOf(id: string, edition: Edition | undefined): Place {
  const place = edition && rowById(edition, id);
  const part = place?.part ?? edition?.parts.find((each) => id.startsWith(`${each.id}-`));
  return { place, part };
}

const placeOfRow = factOfRow(({ id }, edition: Edition | undefined) => placeOf(id, edition));

export interface FormRows {
  /**
   * For each Part, the rows of the edition, present in the file or not, then the other rows of the file
   * in file order. Rows that name no Part of the edition are in the first.
   */
  readonly rows: readonly FormRow[];
  /** The progress of all rows: a row that is missing in the file is 未確認. */
  readonly progress: Progress;
  readonly find: (id: string) => FormRow | undefined;
}

const known = new WeakMap<Checklist, FormRows>();

/** Joins the form and the file. Returns the same object for the same checklist. */
export function formRows(checklist: Checklist): FormRows {
  const found = known.get(checklist) ?? join(checklist);
  known.set(checklist, found);
  return found;
}

function join({ form, rows }: Checklist): FormRows {
  const inFile = rows.map((row) => new FormRow(row.id, row, form));
  const byPlace = new Map(inFile.flatMap((row) => (row.place ? [[row.place, row]] : [])));
  const parts = new Map((form?.parts ?? [undefined]).map((part) => [part, [] as FormRow[]]));
  const [first = []] = parts.values();
  const add = (row: FormRow): unknown => (parts.get(row.part) ?? first).push(row);
  for (const place of form ? rowsOf(form) : []) {
    add(byPlace.get(place) ?? new FormRow(place.id, undefined, form));
  }
  for (const row of inFile) if (!row.place) add(row);
  const all = [...parts.values()].flat();
  // Not everybody asks.
  let byId: ReadonlyMap<string, FormRow> | undefined;
  return {
    rows: all,
    progress: progressOf(all.map(({ status }) => status)),
    find: (id) => (byId ??= new Map(all.map((row) => [row.id, row]))).get(id),
  };
}

/**
 * The row from the first version whose file has it, else from the first version whose edition has it;
 * `undefined` where neither is found.
 */
export function rowInVersions(versions: readonly Checklist[], id: string): FormRow | undefined {
  const found = versions.flatMap((version) => formRows(version).find(id) ?? []);
  return found.find(({ present }) => present) ?? found[0];
}

/** The row's title in the first version that has the row with a title. */
export function titleInVersions(versions: readonly Checklist[], id: string): string {
  return titleOf(versions.flatMap((version) => formRows(version).find(id) ?? []));
}

/** The first title that is not empty, rows present in a file first. `rows`: one row in several versions. */
export function titleOf(rows: readonly FormRow[]): string {
  const inFile = rows.filter(({ present }) => present);
  return [...inFile, ...rows].map(({ title }) => title).find((title) => title !== '') ?? '';
}

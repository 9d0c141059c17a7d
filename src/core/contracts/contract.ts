import type { Analysis } from '../analyze';
import type { HeadField, ItemField } from '../format/fields';
import type { SameRowField } from '../format/sameRowFields';
import { SAME_ROW_FIELDS } from '../format/sameRowFields';
import type { Checklist } from '../model/checklist';
import type { FormRow } from '../model/formRows';
import { formRows } from '../model/formRows';
import { openDeadline } from '../model/openDeadline';
import type { Progress, Status } from '../model/status';
import { previousValue } from '../previous/lookUpPrevious';
import { previousPath } from '../previous/previousPath';
import type { Severity } from '../problems/report';
import { isCalendarDay } from '../text/calendar';
import { normalizeText } from '../text/normalize';

/** What the views over many contracts need of one checklist. Depends only on its text, the catalog and today. */
export interface Contract {
  /** As the caller names the file. */
  readonly path: string;
  /** The whole path of the file, normalized: systems write が in a file name as one character or as two. */
  readonly address: string;
  /** The address of the file that 前回 names; `null` where it names none, or none by a path. */
  readonly continues: string | null;
  readonly head: ContractHead;
  readonly progress: Progress;
  readonly problems: Readonly<Record<Exclude<Severity, 'hint'>, number>>;
  /** The rows of the edition, then own rows, in the form's order. */
  readonly rows: readonly ContractRow[];
}

/** Texts of the head, as written; `null` where the file has none, or nothing but spaces. */
export interface ContractHead {
  readonly 医療機関: string | null;
  readonly 事業者: string | null;
  readonly 対象システム: string | null;
  readonly 種別: string | null;
  readonly 締結予定日: string | null;
  readonly 満了日: string | null;
}

export interface ContractRow {
  readonly id: string;
  /** On one line: the altered text, else the form's. */
  readonly title: string;
  /** `P1`, `P2`; `undefined` where the edition has no such Part. */
  readonly part: string | undefined;
  /** A row of the file's own, whose id can mean another row in another file. */
  readonly own: boolean;
  readonly status: Status;
  readonly 主担当: string | null;
  readonly 費用: string | null;
  readonly 担当者: string | null;
  /** Of its texts, those that are offered in the same row of other checklists. */
  readonly texts: ReadonlyMap<SameRowField, string>;
  /** The 期限 while the row is open; `null` for a row that is done or has none. */
  readonly deadline: string | null;
}

/** Own rows of two files are the same row only where their titles are. */
export function rowKey({ id, own, title }: Pick<ContractRow, 'id' | 'own' | 'title'>): string {
  return own ? `${id}\n${title}` : id;
}

/**
 * `undefined` for a text that is not a checklist: it has no contract to show.
 *
 * @param address the whole path of the file with `/` between folders, where `path` may be another name of the same file
 */
export function contractOf(
  path: string,
  { reading, problems }: Analysis,
  address = path,
): Contract | undefined {
  if (reading.kind !== 'checklist') return undefined;
  const { checklist } = reading;
  const { rows, progress } = formRows(checklist);
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    path,
    address: normalizeText(address),
    continues: previousOf(checklist, address),
    head: contractHead(checklist),
    progress,
    problems: {
      error: count('error'),
      warning: count('warning'),
      information: count('information'),
    },
    rows: rows.map(rowOf),
  };
}

function previousOf(checklist: Checklist, address: string): string | null {
  const value = previousValue(checklist);
  const previous = value === undefined ? undefined : previousPath(address, value);
  return previous && 'path' in previous ? normalizeText(previous.path) : null;
}

/** The texts of the head that the views over many contracts need. */
export function contractHead(checklist: Checklist): ContractHead {
  const text = (field: HeadField): string | null => textOrNull(checklist.head(field)?.text);
  const day = (field: HeadField): string | null => dayOrNull(text(field));
  return {
    医療機関: text('医療機関'),
    事業者: text('事業者'),
    対象システム: text('対象システム'),
    種別: text('契約.種別'),
    締結予定日: day('契約.締結予定日'),
    満了日: day('契約.満了日'),
  };
}

function rowOf({ id, title, part, place, status, row }: FormRow): ContractRow {
  const text = (field: ItemField): string | null => textOrNull(row?.field(field)?.text);
  return {
    id,
    title,
    part: part?.id,
    own: place === undefined,
    status,
    主担当: text('役割分担.主担当'),
    費用: text('役割分担.費用'),
    担当者: text('担当者'),
    texts: new Map(
      SAME_ROW_FIELDS.flatMap((field) => {
        const value = text(field);
        return value === null ? [] : [[field, value] as const];
      }),
    ),
    deadline: (row && openDeadline(row)?.day) ?? null,
  };
}

/** An empty text names nobody and nothing: `主担当: ""` is as good as no 主担当. */
function textOrNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text;
}

/** A text that is not a real day has a problem of its own, and no place on a calendar. */
function dayOrNull(text: string | null): string | null {
  return text !== null && isCalendarDay(text) ? text : null;
}

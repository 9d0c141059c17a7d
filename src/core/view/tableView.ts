import type { SetbackKind } from '../compare/setbacks';
import type { PartKey } from '../format/ids';
import type { HeadField, ItemField } from '../format/fields';
import type { ShownTerm } from '../guidance/ownTerms';
import type { ReferenceView } from '../guidance/references';
import type { Progress, Status } from '../model/status';
import type { Severity } from '../problems/report';
import type { ConflictView } from './conflictView';

/** What a pane shows of a document, as plain data. */
export type DocumentView = TableView | ConflictView | UnreadableView;

/** A file that is not shown as a table, and why. Its page never changes it. */
export interface UnreadableView {
  readonly kind: 'unreadable';
  readonly reason: 'empty' | 'syntax' | 'merge-conflict' | 'other-yaml' | 'too-large' | 'not-utf8';
  readonly title: string;
  /** Sentences: what is wrong and what to do. */
  readonly explanation: string;
  /** The places of the problems, in text order. Lines count from 1. May be empty. */
  readonly places: readonly { readonly line: number; readonly message: string }[];
  /** The first lines of the file, read in another encoding. */
  readonly preview?: { readonly title: string; readonly lines: readonly string[] };
  /** What the host can do about it, besides showing the text; the best offer first. */
  readonly offers?: readonly Offer[];
}

/** `action` is the type of the message that requests it. */
export interface Offer {
  readonly action: 'convert-to-utf8' | 'reopen';
  readonly title: string;
}

export interface TableView {
  readonly kind: 'table';
  /** The form's title. */
  readonly title: string;
  readonly ministries: string;
  /** All fields of the head except `kakunin` and the two 初回確認日, which are in the Parts. */
  readonly head: readonly CellView<HeadField>[];
  readonly progress: Progress;
  /** How many rows of each Part are 未確認. */
  readonly unanswered: Readonly<Record<PartKey, number>>;
  readonly parts: readonly PartView[];
  readonly terms: readonly ShownTerm[];
  /** Problems that do not belong to a row. */
  readonly problems: readonly ProblemView[];
  /** The number of problems of the file, with those of the rows. */
  readonly problemCount: number;
  /** How many rows have a 期限 that is past. */
  readonly overdueCount: number;
  /** The checklist that this one continues; `null` if there is none, or it cannot be read. */
  readonly previous: PreviousView | null;
}

export interface PreviousView {
  /** The value of 前回. */
  readonly path: string;
  /** How many rows are weaker now. */
  readonly setbackCount: number;
  /** Rows of one's own that this checklist no longer has, as `P1-X-1 title`. */
  readonly lostRows: readonly string[];
}

export interface PartView {
  /** `P1`. */
  readonly id: string;
  readonly key: PartKey;
  /** `Part 1 主に医療機関が実施する項目`. */
  readonly heading: string;
  readonly note: string;
  /** The date in the head of the 初回確認 column. */
  readonly firstCheckDate: CellView<HeadField>;
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  /** `A`; `X` for own rows. */
  readonly letter: string;
  readonly title: string;
  readonly items: readonly ItemView[];
}

/** One 項目 of the form: its rows share the 項目番号 and 項目 cells. */
export interface ItemView {
  readonly id: string;
  /** `2`, as in the form's 項目番号 column. */
  readonly number: string;
  readonly title: readonly TextPart[];
  /** References to guidelines. */
  readonly references: readonly ReferenceView[];
  readonly rows: readonly RowView[];
}

export interface RowView {
  /** `P1-A-2-1`. */
  readonly id: string;
  readonly content: readonly TextPart[];
  readonly status: Status;
  /** In the order of `ITEM_FIELD_NAMES`; every field of a row is there, with `null` where it has none. */
  readonly cells: readonly CellView<ItemField>[];
  /** An overdue 期限 first, then in the order of the text. */
  readonly problems: readonly ProblemView[];
  /** 項目 or 内容 were changed by the hospital: shown as 改変. */
  readonly altered: boolean;
  /** An own row (`P1-X-1`). */
  readonly own: boolean;
  /** False for a row of the edition that is not in the file. Answering it adds it. */
  readonly present: boolean;
  /** The row in the checklist that this one continues; absent if it is not there. */
  readonly previous?: PreviousRowView;
}

/** What was said in a row last time. */
export interface PreviousRowView {
  /** The answer with its day: `はい・2025-07-06`. */
  readonly answer: string;
  readonly status: Status;
  /** The other fields that had a value. */
  readonly cells: readonly PreviousCellView[];
  /** Where the row is weaker now. */
  readonly setbacks: readonly SetbackView[];
}

export interface PreviousCellView {
  readonly field: ItemField;
  readonly value: string;
  /** The row says the same now. */
  readonly isSame: boolean;
  /** The value may be written into the field, if that is empty. */
  readonly canBeTakenOver: boolean;
}

export interface SetbackView {
  readonly kind: SetbackKind;
  readonly field: ItemField;
  /** In a few words. */
  readonly text: string;
}

export interface CellView<F extends string> {
  readonly field: F;
  /** The value as text, without a final newline; `null` where the file has none. */
  readonly value: string | null;
  /** The value is a list or a map, which can only be changed in the text. */
  readonly locked?: true;
}

/** Plain text of a row; or a mark `*1`, or a term of an own catalog, that opens the glossary. */
export interface TextPart {
  readonly text: string;
  /** Number of the term; absent for plain text. */
  readonly mark?: number;
}

export interface ProblemView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The field of the cell that has the problem; absent if the problem is not in a cell. */
  readonly field?: string;
  /** The Part that it is about, for a problem of a whole Part. */
  readonly part?: PartKey;
  /** The rows that it is about, for a problem of several rows. */
  readonly rows?: readonly string[];
  readonly fixes: readonly FixView[];
}

export interface FixView {
  /** The fix's name among the fixes of its problem. The host looks it up in the current text. */
  readonly id: string;
  readonly title: string;
  /** The user is to choose another value in this field: the page goes there and asks for no edit. */
  readonly goesTo?: string;
}

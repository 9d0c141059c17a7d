import type { Choice } from '../core/conflict/choice';
import type { Operation } from '../core/edit/operation/operation';
import type { SameRowField } from '../core/format/sameRowFields';
import type { GuidanceView } from '../core/guidance/guidance';
import type { ViewDifference } from '../core/view/difference/viewDifference';
import type { DocumentView } from '../core/view/tableView';
import type { KeyRow } from './keyTable';
import type { PasteMessage, PastePreviewMessage } from './pasteMessages';
import type { PageStrings } from './strings';

/** All messages between the extension host and the page of one pane. */
export type ToPage =
  | InitMessage
  | ViewMessage
  | DifferenceMessage
  | ResultMessage
  | ReadingMessage
  | PastePreviewMessage
  | GuidanceMessage
  | UsageMessage
  | SameRowMessage
  | RevealMessage
  | FollowMessage
  | FlushMessage
  | StepMessage
  | CommandMessage;
export type ToHost =
  | ReadyMessage
  | ResendMessage
  | EditMessage
  | FixMessage
  | ResolveMessage
  | TypedMessage
  | PasteMessage
  | FlushedMessage
  | SaveMessage
  | OpenTextMessage
  | HistoryMessage
  | ComparePreviousMessage
  | ExportMessage
  | GuidanceRequest
  | UsageRequest
  | SameRowRequest
  | OpenDocumentMessage
  | AddRowMessage
  | RemoveRowMessage
  | MoveRowMessage
  | AlterRowMessage
  | OpenMergeEditorMessage
  | ShowAnywayMessage
  | OpenRuleSettingsMessage
  | ReopenMessage
  | ConvertMessage
  | UnifyLineEndsMessage
  | FinishMergeMessage
  | TakeInBookMessage
  | PlaceMessage
  | FocusMessage;

/** Host → page, once after `ready`: strings of the page, in the language of the user. */
export interface InitMessage {
  readonly type: 'init';
  readonly language: 'ja' | 'en';
  readonly strings: PageStrings;
  /** Identifies the document. Has no other meaning. */
  readonly document: string;
  /** The table of keys that the page shows on `?`. */
  readonly keys: readonly KeyRow[];
}

/** Host → page: everything to show. May be received twice. Never discards a draft or moves the focus. */
export interface ViewMessage {
  readonly type: 'view';
  /** Increases by one with each `view` or `difference` that the page gets. */
  readonly revision: number;
  readonly view: DocumentView;
  /** `YYYY-MM-DD`, the local calendar day, which the 今日 button of a date field writes. */
  readonly today: string;
  /** The document cannot be changed (`git:` and other schemes): fields are shown, not editable. */
  readonly readOnly: boolean;
  /** Ids of the rules that the user's settings, or those of the folder, switch off. */
  readonly rulesOff: readonly string[];
  /** Present if the file has mixed line ends. Says what saving would do to them. */
  readonly mixedLineEnds?: MixedLineEndsNotice;
  /** Present if the user undid or redid a change in this pane. */
  readonly undone?: UndoneBy;
}

export type UndoneBy = 'undo' | 'redo';

/**
 * Host → page: the difference from the view with the previous revision. A page with any other revision
 * requests the whole view with `resend`.
 */
export interface DifferenceMessage {
  readonly type: 'difference';
  readonly revision: number;
  readonly difference: ViewDifference;
  /** As in `ViewMessage`. */
  readonly undone?: UndoneBy;
}

/** Texts for the user. */
export interface MixedLineEndsNotice {
  readonly message: string;
  /** The label of the button that sends `unify-line-ends`. */
  readonly action: string;
}

/** Host → page: the result of the `edit`, `fix` or `resolve` with that id. Sent after the view that it caused. */
export interface ResultMessage {
  readonly type: 'result';
  readonly id: number;
  readonly ok: boolean;
  /** Why the request was refused, as a text for the user. */
  readonly message?: string;
}

/** Host → page: the day that a text typed into a date field means, if it has another form than `YYYY-MM-DD`. */
export interface ReadingMessage {
  readonly type: 'reading';
  readonly item: string | null;
  readonly field: string;
  /** The typed text. The field may have another text when the message arrives. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Host → page: the answer to a `guidance` request, and again when a catalog has changed. Empty if there is none
 * for the row.
 */
export interface GuidanceMessage {
  readonly type: 'guidance';
  readonly item: string;
  readonly guidance: readonly GuidanceView[];
}

/** Host → page: the answer to a `usage` request: the form's 「本確認表の使い方」, by paragraphs. */
export interface UsageMessage {
  readonly type: 'usage';
  readonly paragraphs: readonly string[];
}

/** Host → page: the answer to a `same-row` request: the texts that other checklists have there, best first. */
export interface SameRowMessage {
  readonly type: 'same-row';
  readonly item: string;
  readonly field: SameRowField;
  readonly texts: readonly OfferedText[];
}

export interface OfferedText {
  readonly text: string;
  /** Where it is from, one name on each line: `乙社 · 検査 · a.kakunin.yaml`. */
  readonly from: readonly string[];
}

/** Host → page: show that field of the row, or of the head (`null`), and focus it. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly item: string | null;
  readonly field?: string;
}

/**
 * Host → page: the cursor in the text, which has the keyboard, is at that row (`null`: above all rows) and
 * field. The page shows the row, and moves no focus.
 */
export interface FollowMessage {
  readonly type: 'follow';
  readonly item: string | null;
  readonly field?: string;
}

/** Host → page, before a save: send typed text that has not been sent yet, then `flushed` with the id. */
export interface FlushMessage {
  readonly type: 'flush';
  readonly id: number;
}

/** Host → page: move to the next or previous problem in a row or in the head (F8, Shift+F8). */
export interface StepMessage {
  readonly type: 'step';
  readonly direction: 'next' | 'previous';
}

/** Each is also a command of VS Code, so that people can find it and bind it to other keys. */
export type TableCommand =
  | 'fill-down'
  | 'today'
  | 'clear'
  | 'next-unanswered'
  | 'previous-unanswered'
  | 'filter'
  | 'open-row'
  | 'close-row'
  | 'open-all'
  | 'move-up'
  | 'move-down'
  | 'help';

/** Host → page: do that where the user is. */
export interface CommandMessage {
  readonly type: 'command';
  readonly command: TableCommand;
}

/** Page → host: the page has got the keyboard, or has lost it. */
export interface FocusMessage {
  readonly type: 'focus';
  readonly focused: boolean;
}

/** Page → host: the page has loaded and needs `init` and its content. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** Page → host: a `difference` does not fit the view that the page has. Answered by `view`. */
export interface ResendMessage {
  readonly type: 'resend';
}

/** Page → host: one edit, which is one undo step. Answered by `result`. Dates may be in any known form. */
export interface EditMessage {
  readonly type: 'edit';
  readonly id: number;
  readonly operations: readonly Operation[];
}

/** Page → host: apply the fix to the problem of the rule in the row, or in the file (`null`). */
export interface FixMessage {
  readonly type: 'fix';
  readonly id: number;
  readonly item: string | null;
  readonly rule: string;
  /** The field of the problem, if it has one. */
  readonly field: string | null;
  readonly fix: string;
}

/** Page → host: keep these sides of a merge conflict, in one undo step. Answered by `result`. */
export interface ResolveMessage {
  readonly type: 'resolve';
  readonly id: number;
  readonly choices: readonly Choice[];
}

/**
 * Page → host: typed text that has not been sent as an `edit`, after every change of it; empty once it is
 * sent or discarded. When the tab is left, the page is removed too fast to send an `edit`, so the host
 * writes this text.
 */
export interface TypedMessage {
  readonly type: 'typed';
  readonly operations: readonly Operation[];
}

/** Page → host: all typed text has been sent. */
export interface FlushedMessage {
  readonly type: 'flushed';
  readonly id: number;
}

/** Page → host: save the document (Ctrl+S in a field, after its `edit`). */
export interface SaveMessage {
  readonly type: 'save';
}

/** Page → host: show the text, at that row or line. */
export interface OpenTextMessage {
  readonly type: 'open-text';
  readonly item: string | null;
  /** From 1. */
  readonly line: number | null;
}

/** Page → host: show how commits changed that row. */
export interface HistoryMessage {
  readonly type: 'history';
  readonly item: string;
}

/** Page → host: compare the checklist with the one that it continues. */
export interface ComparePreviousMessage {
  readonly type: 'compare-previous';
}

/** Page → host: export the checklist as a document. */
export interface ExportMessage {
  readonly type: 'export';
}

/** Page → host: the panel of that row has opened and needs its guidance. Answered by `guidance`. */
export interface GuidanceRequest {
  readonly type: 'guidance';
  readonly item: string;
}

/** Page → host: the user wants to read how the form is used. Answered by `usage`. */
export interface UsageRequest {
  readonly type: 'usage';
}

/** Page → host: the user is in a field and needs what other checklists have there. Answered by `same-row`. */
export interface SameRowRequest {
  readonly type: 'same-row';
  readonly item: string;
  readonly field: SameRowField;
  /** What the field shows, which is not offered. */
  readonly text: string;
}

/** Page → host: show a document in the browser. The catalog has its address. */
export interface OpenDocumentMessage {
  readonly type: 'open-document';
  /** Its id in the catalog. */
  readonly document: string;
}

/** Page → host: add a row of one's own to the Part; the user chooses an empty or a ready one. */
export interface AddRowMessage {
  readonly type: 'add-row';
  readonly part: 'P1' | 'P2';
}

/** Page → host: remove that row, which is one's own, after the user confirms. */
export interface RemoveRowMessage {
  readonly type: 'remove-row';
  readonly item: string;
}

/** Page → host: move that row, which is one's own, past the own row of its Part above or below it. */
export interface MoveRowMessage {
  readonly type: 'move-row';
  readonly item: string;
  readonly direction: 'up' | 'down';
}

/** Page → host: alter 項目 or 内容 of that official row; the user types the new text. */
export interface AlterRowMessage {
  readonly type: 'alter-row';
  readonly item: string;
}

/** Page → host: show the merge editor of VS Code, or the text at that line if there is none. */
export interface OpenMergeEditorMessage {
  readonly type: 'open-merge-editor';
  /** From 1. */
  readonly line: number;
}

/** Page → host: show the document as a table although it is large. */
export interface ShowAnywayMessage {
  readonly type: 'show-anyway';
}

/** Page → host: show the setting that switches rules off. */
export interface OpenRuleSettingsMessage {
  readonly type: 'open-rule-settings';
}

/** Page → host: reopen the file in another encoding, which the user chooses. */
export interface ReopenMessage {
  readonly type: 'reopen';
}

/** Page → host: convert the file to UTF-8, after the user confirms. */
export interface ConvertMessage {
  readonly type: 'convert-to-utf8';
}

/** Page → host: give all lines of the file the same end, and change nothing else. */
export interface UnifyLineEndsMessage {
  readonly type: 'unify-line-ends';
}

/** Page → host: save the file whose conflicts are all decided, and show Source Control. */
export interface FinishMergeMessage {
  readonly type: 'finish-merge';
}

/** Page → host: take in the workbook that the user dropped on the table. */
export interface TakeInBookMessage {
  readonly type: 'take-in';
  /** The name of its file. */
  readonly name: string;
  /** `null` for a file that is larger than `MOST_BOOK_BYTES`. */
  readonly bytes: Uint8Array | null;
}

/** Page → host: the row and the field with the focus, so that the text can show the same. */
export interface PlaceMessage {
  readonly type: 'place';
  readonly item: string | null;
  /** `null` where the focus is in no field. */
  readonly field: string | null;
}

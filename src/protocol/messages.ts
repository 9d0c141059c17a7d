import type { Choice } from '../core/conflict/choice';
import type { Operation } from '../core/edit/operation/operation';
import type { ViewDifference } from '../core/view/difference/viewDifference';
import type { DocumentView } from '../core/view/tableView';
import type { PageStrings } from './strings';

/** Everything that goes between the extension host and the page of one pane. */
export type ToPage =
  | InitMessage
  | ViewMessage
  | DifferenceMessage
  | ResultMessage
  | ReadingMessage
  | RevealMessage
  | FlushMessage
  | StepMessage;
export type ToHost =
  | ReadyMessage
  | ResendMessage
  | EditMessage
  | FixMessage
  | ResolveMessage
  | TypedMessage
  | FlushedMessage
  | SaveMessage
  | OpenTextMessage
  | HistoryMessage
  | OpenMergeEditorMessage
  | ShowAnywayMessage
  | OpenRuleSettingsMessage
  | ReopenMessage
  | ConvertMessage
  | UnifyLineEndsMessage
  | PlaceMessage;

/** Host → page, once after `ready`: strings of the page, in the language of the user. */
export interface InitMessage {
  readonly type: 'init';
  readonly language: 'ja' | 'en';
  readonly strings: PageStrings;
  /** Tells the document from all others; says nothing else. */
  readonly document: string;
}

/** Host → page: everything that is to be shown. Safe to receive twice. Never undoes a draft or moves focus. */
export interface ViewMessage {
  readonly type: 'view';
  /** One more with each `view` or `difference` that the page gets. */
  readonly revision: number;
  readonly view: DocumentView;
  /** `YYYY-MM-DD`, the local calendar day: what the 今日 button of a date field writes. */
  readonly today: string;
  /** The document cannot be changed (`git:` and other schemes): fields are shown, not editable. */
  readonly readOnly: boolean;
  /** Ids of the rules that the user's settings, or those of the folder, switch off. */
  readonly rulesOff: readonly string[];
  /** Lines of the file end differently, and what saving would do to them. */
  readonly mixedLineEnds?: MixedLineEndsNotice;
}

/**
 * Host → page: what has changed in the view with the revision before this one. A page that has another
 * asks for the whole with `resend`.
 */
export interface DifferenceMessage {
  readonly type: 'difference';
  readonly revision: number;
  readonly difference: ViewDifference;
}

/** Both for the user to read. */
export interface MixedLineEndsNotice {
  readonly message: string;
  /** What `unify-line-ends` does. */
  readonly action: string;
}

/** Host → page: the answer to the `edit`, `fix` or `resolve` of that id. Comes after the view it led to. */
export interface ResultMessage {
  readonly type: 'result';
  readonly id: number;
  readonly ok: boolean;
  /** Why it was refused, for the user to read. */
  readonly message?: string;
}

/** Host → page: the day that is meant by what is typed in a date field and has another form. */
export interface ReadingMessage {
  readonly type: 'reading';
  readonly item: string | null;
  readonly field: string;
  /** What is typed. By the time the message comes it may have changed. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Host → page: show that field of the row, or of the head (`null`), and put the focus there. */
export interface RevealMessage {
  readonly type: 'reveal';
  readonly item: string | null;
  readonly field?: string;
}

/** Host → page, before a save: send what is typed and not yet sent, then `flushed` with the id. */
export interface FlushMessage {
  readonly type: 'flush';
  readonly id: number;
}

/** Host → page: move to the next or previous problem of the head or row with one (F8, Shift+F8). */
export interface StepMessage {
  readonly type: 'step';
  readonly direction: 'next' | 'previous';
}

/** Page → host: the page is there and knows nothing yet. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** Page → host: a `difference` came that does not follow from what the page has. Answered by `view`. */
export interface ResendMessage {
  readonly type: 'resend';
}

/** Page → host: one gesture, one undo step. Answered by `result`. Dates may be in any known form. */
export interface EditMessage {
  readonly type: 'edit';
  readonly id: number;
  readonly operations: readonly Operation[];
}

/** Page → host: apply that fix of the problem of that rule at that row (`null`: of the file). */
export interface FixMessage {
  readonly type: 'fix';
  readonly id: number;
  readonly item: string | null;
  readonly rule: string;
  /** Field of the problem where it has one. */
  readonly field: string | null;
  readonly fix: string;
}

/** Page → host: these sides of a merge conflict stay. One gesture, one undo step. Answered by `result`. */
export interface ResolveMessage {
  readonly type: 'resolve';
  readonly id: number;
  readonly choices: readonly Choice[];
}

/**
 * Page → host: what is typed and not sent, after every change of it; none once it is sent or taken
 * back. A page is taken down too fast to send it when its tab is left: then the host writes it.
 */
export interface TypedMessage {
  readonly type: 'typed';
  readonly operations: readonly Operation[];
}

/** Page → host: every `edit` there was to send has been sent. */
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

/** Page → host: show what commits did to that row. */
export interface HistoryMessage {
  readonly type: 'history';
  readonly item: string;
}

/** Page → host: show git's merge editor; where there is none, the text at that line. */
export interface OpenMergeEditorMessage {
  readonly type: 'open-merge-editor';
  /** From 1. */
  readonly line: number;
}

/** Page → host: read the document and show it as a table, however large it is. */
export interface ShowAnywayMessage {
  readonly type: 'show-anyway';
}

/** Page → host: show the setting that switches rules off. */
export interface OpenRuleSettingsMessage {
  readonly type: 'open-rule-settings';
}

/** Page → host: have VS Code read the file in another encoding, which the user is asked for. */
export interface ReopenMessage {
  readonly type: 'reopen';
}

/** Page → host: convert the file to UTF-8, after a question. */
export interface ConvertMessage {
  readonly type: 'convert-to-utf8';
}

/** Page → host: give all lines of the file the same end, and change nothing else. */
export interface UnifyLineEndsMessage {
  readonly type: 'unify-line-ends';
}

/** Page → host: the row the user is at, so that "open as text" can keep the place. */
export interface PlaceMessage {
  readonly type: 'place';
  readonly item: string | null;
}

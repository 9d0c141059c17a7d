import type { ComparisonView, VersionName } from '../core/compare/comparisonView';
import type { ComparisonStrings } from './comparisonStrings';

/** All messages between the extension host and the page of a comparison. */
export type ToComparison = InitComparisonMessage | ComparisonMessage | RevealChangeMessage;
export type FromComparison =
  ComparisonReadyMessage | OpenDiffMessage | OpenTableMessage | OpenVersionMessage;

/** Host → page, once after `ready`: strings of the page, in the language of the user. */
export interface InitComparisonMessage {
  readonly type: 'init';
  readonly language: 'ja' | 'en';
  readonly strings: ComparisonStrings;
  /** Names of the two versions, to show. */
  readonly labels: Readonly<Record<VersionName, string>>;
  /** The page keeps it, so that the host finds the two versions again after a reload. */
  readonly source: string;
}

/** Host → page: everything to show. May be received twice. Never changes focus, scroll position or folding. */
export interface ComparisonMessage {
  readonly type: 'comparison';
  /** The name of the file. */
  readonly title: string;
  readonly view: ComparisonView;
}

/** Host → page: show this row, unfolded. */
export interface RevealChangeMessage {
  readonly type: 'reveal';
  readonly item: string;
}

/** Page → host: the page has loaded and needs `init` and its content. */
export interface ComparisonReadyMessage {
  readonly type: 'ready';
}

/** Page → host: show the two texts side by side, at the row, or at the top for `null`. */
export interface OpenDiffMessage {
  readonly type: 'open-diff';
  readonly item: string | null;
}

/** Page → host: show the row in the table of the version after. */
export interface OpenTableMessage {
  readonly type: 'open-table';
  readonly item: string;
}

/** Page → host: show the text of that version, at that line. */
export interface OpenVersionMessage {
  readonly type: 'open-version';
  readonly side: VersionName;
  /** From 1. */
  readonly line: number | null;
}

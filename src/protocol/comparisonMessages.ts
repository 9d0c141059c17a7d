import type { ComparisonView, VersionName } from '../core/compare/comparisonView';
import type { ComparisonStrings } from './comparisonStrings';

/** Everything that goes between the extension host and the page of a comparison. */
export type ToComparison = InitComparisonMessage | ComparisonMessage | RevealChangeMessage;
export type FromComparison =
  ComparisonReadyMessage | OpenDiffMessage | OpenTableMessage | OpenVersionMessage;

/** Host → page, once after `ready`: strings of the page, in the language of the user. */
export interface InitComparisonMessage {
  readonly type: 'init';
  readonly language: 'ja' | 'en';
  readonly strings: ComparisonStrings;
  /** What people call the two versions. */
  readonly labels: Readonly<Record<VersionName, string>>;
  /** The page is to keep it, so that the host finds the two versions again after a reload. */
  readonly source: string;
}

/** Host → page: all there is to show. Safe to receive twice. Never moves focus, scroll or folds. */
export interface ComparisonMessage {
  readonly type: 'comparison';
  /** Name of the file. */
  readonly title: string;
  readonly view: ComparisonView;
}

/** Host → page: show this row, unfolded. */
export interface RevealChangeMessage {
  readonly type: 'reveal';
  readonly item: string;
}

/** Page → host: the page is there and knows nothing yet. */
export interface ComparisonReadyMessage {
  readonly type: 'ready';
}

/** Page → host: show the two texts side by side, at the line of that row; `null`: at the top. */
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

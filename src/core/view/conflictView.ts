import type { Seen } from '../conflict/choice';

/** A file with git's conflict markers: what its two sides say, for someone to choose. */
export interface ConflictView {
  readonly kind: 'conflict';
  readonly title: string;
  /** Sentences: what is to be done. */
  readonly explanation: string;
  /** In the order of the file. Never empty. */
  readonly regions: readonly RegionView[];
}

/** One place between markers. */
export interface RegionView {
  /** Of the first marker; from 1. */
  readonly line: number;
  /** `自分の変更（HEAD）`. */
  readonly ours: string;
  /** `相手の変更（feature）`. */
  readonly theirs: string;
  /** What a choice of the whole place is between. */
  readonly seen: Seen;
  /** False where it can only be chosen as a whole. */
  readonly isSplit: boolean;
  readonly rows: readonly ConflictRowView[];
}

/** Neighbouring choices of one row of the form, or of the head. */
export interface ConflictRowView {
  readonly item: string | null;
  /** What the form calls the row. */
  readonly title: string;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  /** Names the choice among those of its place; `null` where that can only be chosen as a whole. */
  readonly path: readonly string[] | null;
  /** The lines it is between. */
  readonly seen: Seen;
  /** Where values differ; empty where only comments or the dress do. */
  readonly fields: readonly ConflictFieldView[];
}

export interface ConflictFieldView {
  /** `役割分担 主担当`. */
  readonly name: string;
  /** `null` for no value. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** What it was before both changed it; absent where the markers do not tell. */
  readonly base?: string | null;
  /** A sentence, where both sides look the same: in what they differ. */
  readonly lookAlike?: string;
}

import type { Seen } from '../conflict/choice';

/** Two entries of one key, between git's conflict markers or without them, for someone to choose. */
export interface ConflictView {
  readonly kind: 'conflict';
  /** `duplicates`: no markers, but keys that are there twice; `ours` is then the first of the two. */
  readonly reason: 'merge' | 'duplicates';
  readonly title: string;
  /** Sentences: what is to be done. */
  readonly explanation: string;
  /** In the order of the file. Never empty. */
  readonly regions: readonly RegionView[];
}

/** One place between markers, or a key that is there twice. */
export interface RegionView {
  /** Of the first marker or key; from 1. */
  readonly line: number;
  /** Where the second key is; absent between markers. */
  readonly secondLine?: number;
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
  /** Absent where the row cannot stay twice: an official one, the head, the same row on both sides. */
  readonly both?: BothView;
}

/** The choice to keep both rows. */
export interface BothView {
  readonly path: readonly string[];
  readonly seen: Seen;
  /** `両方を残す（相手の行は P1-X-2 になります）`. */
  readonly text: string;
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

import type { SegmentView } from '../compare/comparisonView';
import type { Seen } from '../conflict/choice';
import type { SideName } from '../conflict/markers';

/** Two entries of one key, between git's conflict markers or without them, for the user to choose from. */
export interface ConflictView {
  readonly kind: 'conflict';
  /** `duplicates`: duplicate keys without markers; `ours` is the first of the two. */
  readonly reason: 'merge' | 'duplicates';
  readonly title: string;
  /** Sentences: what to do. */
  readonly explanation: string;
  /** In the order of the file. Never empty. */
  readonly regions: readonly RegionView[];
}

/** A region between markers, or a duplicate key. */
export interface RegionView {
  /** The line of the first marker or key, from 1. */
  readonly line: number;
  /** The line of the second key; absent between markers. */
  readonly secondLine?: number;
  /** `自分の変更（HEAD）`. */
  readonly ours: string;
  /** `相手の変更（feature）`. */
  readonly theirs: string;
  /** The two sides of a choice of the whole region. */
  readonly seen: Seen;
  /** False if it can only be chosen as a whole. */
  readonly isSplit: boolean;
  readonly rows: readonly ConflictRowView[];
}

/** Neighbouring choices of one row of the form, or of the head. */
export interface ConflictRowView {
  readonly item: string | null;
  /** The row's title. */
  readonly title: string;
  readonly choices: readonly ChoiceView[];
  /** Absent if both cannot stay: an official row, the head, the same row on both sides. */
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
  /** The choice's name in its region; `null` if the region can only be chosen as a whole. */
  readonly path: readonly string[] | null;
  /** The lines of the two sides. */
  readonly seen: Seen;
  /** Whether the user can rewrite the key, in place of both. */
  readonly isWritable?: true;
  /** The values that differ; empty if only comments or formatting differ. */
  readonly fields: readonly ConflictFieldView[];
}

export interface ConflictFieldView {
  /** `役割分担 主担当`. */
  readonly name: string;
  /** `null` for no value. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** Both values with the words marked in which they differ; absent if they have nothing in common. */
  readonly words?: Readonly<Record<SideName, readonly SegmentView[]>>;
  /** The value before both sides changed it; absent if neither git nor the markers have it. */
  readonly base?: string | null;
  /** If both sides look the same, a sentence that says in what they differ. */
  readonly lookAlike?: string;
}

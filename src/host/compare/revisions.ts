import { localDay } from '../../core/text/calendar';
import type { Commit } from './gitApi';
import { shortRef } from './sides';

/** A version in git and its label. */
export interface Revision {
  readonly ref: string;
  readonly label: string;
}

/** `7fd1a60b 初回確認を記入`. */
export function commitRevision({ hash, message }: Commit): Revision {
  return { ref: hash, label: `${shortRef(hash)} ${firstLine(message)}`.trim() };
}

export function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

/** `2026-11-24 山田`. */
export function whoAndWhen({ authorDate, authorName }: Commit): string {
  return [authorDate && localDay(authorDate), authorName].filter(Boolean).join(' ');
}

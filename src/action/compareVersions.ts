import type { Session } from '../cli/command';
import { changedFiles } from '../cli/git/changedFiles';
import { seenFrom } from '../cli/git/paths';
import { folderInRepository } from '../cli/git/runGit';
import type { Io } from '../cli/io';
import type { Language } from '../language';
import type { Chosen } from './chooseRange';
import type { Inputs } from './inputs';
import { kakunin } from './kakunin';

export type Range = Extract<Chosen, { kind: 'range' }>;

/** What changed between two versions, as a comment and a summary show it. */
export interface Compared {
  readonly markdown: string;
  /** Whether the agreement is another, not only its dress. */
  readonly differs: boolean;
}

export function compareVersions(
  { before, after }: Range,
  { paths }: Inputs,
  { io, language }: { readonly io: Io; readonly language: Language },
): Compared {
  const how = ['--git', `${before}..${after}`, '--format', 'markdown', '--exit-code'];
  const { out, status } = kakunin(['diff', ...how, '--lang', language, '--', ...paths], io);
  return { markdown: out, differs: status === 1 };
}

/** The checklists that the newer version has otherwise than the older, as seen from this folder. */
export function changedChecklists(
  range: Range,
  { paths }: Inputs,
  world: Pick<Session, 'io' | 't'>,
): readonly string[] {
  const folder = folderInRepository(world);
  return changedFiles(range, paths, world).flatMap(({ after }) =>
    after?.isRegular ? [seenFrom(folder, after.path)] : [],
  );
}

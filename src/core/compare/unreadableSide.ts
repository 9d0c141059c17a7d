import type { Analysis } from '../analyze';
import type { Checklist } from '../model/checklist';
import { encodingMessage } from '../encoding/encodingMessage';
import { brokenPlaces } from '../rules/brokenPlaces';
import type { Translate } from '../problems/translate';
import { megabytes, MOST_BYTES, MOST_CHARACTERS } from '../format/limits';
import type { UnreadableSideView, VersionName } from './comparisonView';

/** One version of a comparison; `undefined` where it does not have the file. */
export type ComparedSide = Analysis | 'too-large' | undefined;

export type Readable = Analysis & { readonly checklist: Checklist };

/** Whether the version is a checklist that can be compared. */
export function isReadable(analysis: ComparedSide): analysis is Readable {
  if (analysis === 'too-large' || analysis?.encodingFault) return false;
  return analysis?.reading.kind === 'checklist';
}

/** Why the version cannot be compared; empty where it can. */
export function unreadableSide(
  side: VersionName,
  analysis: ComparedSide,
  t: Translate,
): readonly UnreadableSideView[] {
  if (isReadable(analysis)) return [];
  if (!analysis) {
    return [{ side, explanation: t('The file does not exist in this version.'), places: [] }];
  }
  if (analysis === 'too-large') return [{ side, explanation: tooLarge(t), places: [] }];
  const places = brokenPlaces(analysis.parsed.text, analysis.problems, t);
  return [{ side, explanation: explanationOf(analysis, t), places }];
}

function tooLarge(t: Translate): string {
  return t(
    'This version is too large to be compared here. The limit is {count} characters; the command line "kakunin diff" compares up to {most} MB.',
    { count: MOST_CHARACTERS.toLocaleString('en'), most: megabytes(MOST_BYTES) },
  );
}

function explanationOf({ reading, encodingFault }: Analysis, t: Translate): string {
  if (encodingFault) {
    return encodingMessage(encodingFault, t) ?? t('This version cannot be read.');
  }
  switch (reading.kind) {
    case 'conflict':
      return t('This version has merge conflicts.');
    case 'syntax':
      return t('This version cannot be read as YAML.');
    case 'empty':
      return t('This version is empty.');
    default:
      return t('This version is not a checklist.');
  }
}

import type { Analysis } from '../analyze';
import type { Checklist } from '../model/checklist';
import { problemMessage } from '../problems/message';
import type { Problem } from '../problems/problem';
import type { Translate } from '../problems/translate';
import { megabytes, MOST_BYTES, MOST_CHARACTERS } from '../text/limits';
import { lineIndex } from '../text/lines';
import { isChecklist } from '../view/buildView';
import type { SideName, UnreadableSideView } from './comparisonView';

/** One side of a comparison; `undefined` where the file is not there. */
export type ComparedSide = Analysis | 'too-large' | undefined;

export type Readable = Analysis & { readonly checklist: Checklist };

/** Whether there is a checklist in it, so that it can be compared. */
export function isReadable(analysis: ComparedSide): analysis is Readable {
  if (analysis === 'too-large') return false;
  return analysis?.checklist !== undefined && isChecklist(analysis.checklist);
}

/** Why that version cannot be compared; nothing where it can. */
export function unreadableSide(
  side: SideName,
  analysis: ComparedSide,
  t: Translate,
): readonly UnreadableSideView[] {
  if (isReadable(analysis)) return [];
  if (!analysis) {
    return [{ side, explanation: t('The file is not there in this version.'), places: [] }];
  }
  if (analysis === 'too-large') return [{ side, explanation: tooLarge(t), places: [] }];
  const { parsed, problems } = analysis;
  const broken = problems.filter(({ rule }) => rule === 'yaml-syntax' || rule === 'merge-conflict');
  const position = lineIndex(parsed.text);
  const places = broken.map((problem) => ({
    line: position(problem.span.start).line,
    message: problemMessage(problem, t),
  }));
  return [{ side, explanation: explanationOf(analysis, broken[0], t), places }];
}

function tooLarge(t: Translate): string {
  return t(
    'This version is too large to be compared here. The limit is {count} characters; the command line "kakunin diff" compares up to {most} MB.',
    { count: MOST_CHARACTERS.toLocaleString('en'), most: megabytes(MOST_BYTES) },
  );
}

function explanationOf({ parsed }: Analysis, problem: Problem | undefined, t: Translate): string {
  if (problem?.rule === 'merge-conflict') return t('This version has merge conflicts.');
  if (problem || parsed.errors.length > 0) return t('This version cannot be read as YAML.');
  return parsed.root ? t('This version is no checklist.') : t('This version is empty.');
}

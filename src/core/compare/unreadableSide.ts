import type { Analysis } from '../analyze';
import type { Checklist } from '../model/checklist';
import { encodingMessage } from '../encoding/encodingMessage';
import { problemMessage } from '../problems/message';
import type { Problem } from '../problems/problem';
import type { Translate } from '../problems/translate';
import { lineIndex } from '../text/lines';
import { isChecklist } from '../view/buildView';
import type { SideName, UnreadableSideView } from './comparisonView';

export type Readable = Analysis & { readonly checklist: Checklist };

/** Whether there is a checklist in it, so that it can be compared. */
export function isReadable(analysis: Analysis | undefined): analysis is Readable {
  return analysis?.checklist !== undefined && isChecklist(analysis.checklist);
}

/** Why that version cannot be compared; nothing where it can. */
export function unreadableSide(
  side: SideName,
  analysis: Analysis | undefined,
  t: Translate,
): readonly UnreadableSideView[] {
  if (isReadable(analysis)) return [];
  if (!analysis) {
    return [{ side, explanation: t('The file is not there in this version.'), places: [] }];
  }
  const { parsed, problems } = analysis;
  const broken = problems.filter(({ rule }) => rule === 'yaml-syntax' || rule === 'merge-conflict');
  const position = lineIndex(parsed.text);
  const places = broken.map((problem) => ({
    line: position(problem.span.start).line,
    message: problemMessage(problem, t),
  }));
  return [{ side, explanation: explanationOf(analysis, broken[0], t), places }];
}

function explanationOf(
  { parsed, encodingFault }: Analysis,
  problem: Problem | undefined,
  t: Translate,
): string {
  if (encodingFault) {
    return encodingMessage(encodingFault, t) ?? t('This version cannot be read.');
  }
  if (problem?.rule === 'merge-conflict') return t('This version has merge conflicts.');
  if (problem || parsed.errors.length > 0) return t('This version cannot be read as YAML.');
  return parsed.root ? t('This version is no checklist.') : t('This version is empty.');
}

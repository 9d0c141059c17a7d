import { Paragraph, Tab, TextRun } from 'docx';
import type { Run, Text } from '../core/document/document';
import { runsOf } from '../core/document/document';
import { spellOutHiddenCharacters } from '../core/text/hiddenCharacters';
import { CHARACTERS, PARAGRAPHS } from './styles';

/** One paragraph for each line, because a line break inside a paragraph gets in the way of editing in Word. */
export function paragraphs(text: Text, style: keyof typeof PARAGRAPHS): readonly Paragraph[] {
  return linesOf(runsOf(text)).map(
    (runs) => new Paragraph({ style: PARAGRAPHS[style], children: runs.map(textRun) }),
  );
}

function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Invisible characters are spelled out: several of them XML does not allow. */
function textRun({ text, look }: Run): TextRun {
  const segments = wordText(text).split('\t');
  return new TextRun({
    children: segments.flatMap((segment, at) => (at === 0 ? [segment] : [new Tab(), segment])),
    ...(look && { style: CHARACTERS[look] }),
  });
}

/** The text with all characters visible, and none that XML does not allow. */
export function wordText(text: string): string {
  return spellOutHiddenCharacters(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}

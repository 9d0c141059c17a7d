import * as vscode from 'vscode';
import type { Analysis } from '../../core/analyze';
import type { VersionName } from '../../core/compare/comparisonView';
import { rowSpan } from '../../core/model/rowAt';
import { basename } from '../../core/text/fileName';
import { rangesIn } from '../convert';
import { openDiff } from '../ui/tabs';
import type { Sides } from './sides';

type AnalysisOf = (side: VersionName) => Analysis | undefined;

/** Opens VS Code's comparison of the two texts at the row; if only one exists, opens that one. */
export async function openTextDiff(
  sides: Sides,
  item: string | null,
  analysisOf: AnalysisOf,
): Promise<void> {
  const { before, after } = sides;
  const options = item === null ? {} : { selection: selectionAt(item, analysisOf) };
  if (analysisOf('before') && analysisOf('after')) {
    const title = `${basename(after.uri)} (${before.label} ↔ ${after.label})`;
    await openDiff({ before: before.uri, after: after.uri }, title, options);
  } else {
    const { uri } = analysisOf('after') ? after : before;
    await vscode.window.showTextDocument(uri, options);
  }
}

/** The sides of the comparison of texts that is the active editor. */
export function activeTextDiff(): { original: vscode.Uri; modified: vscode.Uri } | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}

/** Where the row is in the version after; for a removed row, where it would be. */
function selectionAt(item: string, analysisOf: AnalysisOf): vscode.Range {
  const after = analysisOf('after');
  const next = rowsFrom(item, analysisOf('before'));
  const found = [item, ...next].flatMap((id) => rowSpan(after?.checklist, id) ?? [])[0];
  const start = found ? rangesIn(after?.parsed.text ?? '')(found).start : new vscode.Position(0, 0);
  return new vscode.Range(start, start);
}

function rowsFrom(item: string, analysis: Analysis | undefined): readonly string[] {
  const ids = analysis?.checklist?.rows.map(({ id }) => id) ?? [];
  return ids.slice(ids.indexOf(item) + 1);
}

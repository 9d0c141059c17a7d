import type { Comparison, FieldChange } from '../../core/compare/comparison';
import type { Translate } from '../../core/problems/translate';
import { lookAlike } from '../../core/text/lookAlike';
import { jsonText } from '../report/jsonText';
import type { ComparedFile } from './comparedFile';
import { differs } from './comparedFile';
import type { ComparisonReporter, RowTitle } from './comparisonReport';
import { rowTitles, sentenceOf } from './comparisonReport';

/** JSON for programs. Its keys are fixed; a value that one version lacks is `null`. */
export const reportJson: ComparisonReporter = ({ files }, { t }) => {
  const report = {
    files: files.map((file) => reportFile(file, t)),
    summary: { files: files.length, differing: files.filter(differs).length },
  };
  return jsonText(report);
};

function reportFile(file: ComparedFile, t: Translate) {
  const { path, oldPath, kind } = file;
  const names = { path, ...(oldPath === undefined ? {} : { oldPath }) };
  const message = sentenceOf(file, t);
  switch (kind) {
    case 'changed': {
      const title = rowTitles([file.before, file.after]);
      return { ...names, kind, message, ...reportComparison(file.comparison, title) };
    }
    case 'added':
    case 'removed':
      return { ...names, kind, message };
    case 'unreadable': {
      const { before = null, after = null } = file.faults;
      return { ...names, kind, message, faults: { before, after } };
    }
  }
}

function reportComparison(comparison: Comparison, title: RowTitle) {
  const { difference, before, after, head, rows, others } = comparison;
  return {
    difference,
    editions: { before: before.editionId, after: after.editionId },
    head: head.map(withLookAlike),
    rows: rows.map(({ id, kind, status, fields, altered }) => ({
      item: id,
      title: title(id),
      kind,
      status: { before: status.before ?? null, after: status.after ?? null },
      altered,
      fields: fields.map(withLookAlike),
    })),
    others: others.map(withLookAlike),
  };
}

/** Adds how the two values differ if they look the same. */
function withLookAlike<Change extends Pick<FieldChange, 'before' | 'after'>>(change: Change) {
  const { before, after } = change;
  const found = before === null || after === null ? [] : lookAlike(before, after);
  return found.length === 0 ? change : { ...change, lookAlike: found };
}

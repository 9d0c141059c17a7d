import type { Comparison } from '../../core/compare/comparison';
import type { Translate } from '../../core/problems/translate';
import { jsonText } from '../report/jsonText';
import type { ComparedFile } from './comparedFile';
import { differs } from './comparedFile';
import type { ComparisonReporter, RowTitle } from './report';
import { rowTitles, sentenceOf } from './report';

/** For programs. Its keys are fixed; what is not there on a side is `null`. */
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
    head,
    rows: rows.map(({ id, kind, status, fields, altered }) => ({
      item: id,
      title: title(id),
      kind,
      status: { before: status.before ?? null, after: status.after ?? null },
      altered,
      fields,
    })),
    others,
  };
}

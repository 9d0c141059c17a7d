import { attentionOf, attentionText } from '../../core/compare/attention';
import type { Translate } from '../../core/problems/translate';
import type { ComparedFile } from './comparedFile';
import { rowTitles } from './comparisonReport';

/** A change that a reviewer must not miss, and in which row of which file. */
interface FileAttention {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Those of all files, in their order. */
export function attentions(files: readonly ComparedFile[], t: Translate): readonly FileAttention[] {
  return files.flatMap((file) => {
    if (file.kind !== 'changed') return [];
    const title = rowTitles([file.before, file.after]);
    return attentionOf(file.comparison).map((each) => {
      return { path: file.path, id: each.id, title: title(each.id), text: attentionText(each, t) };
    });
  });
}

import type { Version } from '../../core/compare/compare';
import type { AlteredText } from '../../core/model/alteredTexts';
import { alteredTexts } from '../../core/model/alteredTexts';
import type { ComparedFile } from './comparedFile';
import { rowTitles } from './comparisonReport';

/** A text of the form whose wording differs between the versions. */
export interface AlteredWording {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly field: AlteredText['field'];
  readonly official: string;
  /** The wording now; `null` if it is the form's again. */
  readonly text: string | null;
}

/**
 * Where the changes alter a text of the form, alter it in another way, or restore it: a reviewer must know
 * this. For a new checklist, every text that differs from the form's.
 */
export function alteredWording(files: readonly ComparedFile[]): readonly AlteredWording[] {
  return files.flatMap((file) => {
    if (file.kind === 'added') return inFile(file.path, undefined, file.version);
    return file.kind === 'changed' ? inFile(file.path, file.before, file.after) : [];
  });
}

function inFile(
  path: string,
  before: Version | undefined,
  after: Version,
): readonly AlteredWording[] {
  const [was, is] = [before ? textsOf(before) : new Map<string, RowText>(), textsOf(after)];
  const title = rowTitles([before ?? after, after]);
  const rows = new Set(after.checklist.rows.map(({ id }) => id));
  const wording = ({ id, field, official }: RowText, text: string | null): AlteredWording => ({
    path,
    id,
    title: title(id),
    field,
    official,
    text,
  });
  const changed = [...is].filter(([key, { text }]) => was.get(key)?.text !== text);
  const restored = [...was].filter(([key, { id }]) => !is.has(key) && rows.has(id));
  return [
    ...changed.map(([, rowText]) => wording(rowText, rowText.text)),
    ...restored.map(([, rowText]) => wording(rowText, null)),
  ];
}

type RowText = AlteredText & { readonly id: string };

function textsOf({ checklist: { rows, form } }: Version): ReadonlyMap<string, RowText> {
  return new Map(
    rows.flatMap((row) =>
      alteredTexts(row, form).map(
        (text) => [`${row.id} ${text.field}`, { ...text, id: row.id }] as const,
      ),
    ),
  );
}

import type { Version } from '../../core/compare/compare';
import type { AlteredText } from '../../core/model/alteredTexts';
import { alteredTexts } from '../../core/model/alteredTexts';
import type { ComparedFile } from './comparedFile';
import { rowTitles } from './report';

/** A text of the form whose words one version has otherwise than the other. */
export interface AlteredWording {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly field: AlteredText['field'];
  readonly official: string;
  /** What stands there now; `null` where it is the form's text again. */
  readonly text: string | null;
}

/**
 * What whoever accepts the changes must know: where they alter the form's own text, alter it otherwise, or
 * put it back. Of a new checklist, every text that is not the form's.
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
  const [was, is] = [before ? textsOf(before) : new Map<string, Place>(), textsOf(after)];
  const title = rowTitles([before ?? after, after]);
  const rows = new Set(after.checklist.rows.map(({ id }) => id));
  const found = ({ id, field, official }: Place, text: string | null): AlteredWording => ({
    path,
    id,
    title: title(id),
    field,
    official,
    text,
  });
  const changed = [...is].filter(([key, { text }]) => was.get(key)?.text !== text);
  const putBack = [...was].filter(([key, { id }]) => !is.has(key) && rows.has(id));
  return [
    ...changed.map(([, place]) => found(place, place.text)),
    ...putBack.map(([, place]) => found(place, null)),
  ];
}

type Place = AlteredText & { readonly id: string };

function textsOf({ checklist: { rows, form } }: Version): ReadonlyMap<string, Place> {
  return new Map(
    rows.flatMap((row) =>
      alteredTexts(row, form).map(
        (text) => [`${row.id} ${text.field}`, { ...text, id: row.id }] as const,
      ),
    ),
  );
}

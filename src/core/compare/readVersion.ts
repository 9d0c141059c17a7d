import type { Edition } from '../catalog/types';
import { buildChecklist } from '../model/checklist';
import { conflictStart } from '../parse/conflict';
import { reparse } from '../parse/reparse';
import { isChecklist } from '../view/buildView';
import type { Version } from './compare';

/**
 * A text as a version to compare, without checking it; `undefined` where it is no checklist. Rows that
 * an earlier text has too are not read again.
 */
export function readVersion(
  text: string,
  editions: readonly Edition[],
  previous?: Version,
): Version | undefined {
  if (conflictStart(text) !== undefined) return undefined;
  const parsed = reparse(text, previous?.parsed);
  const checklist = parsed.errors.length > 0 ? undefined : buildChecklist(parsed, editions);
  return checklist && isChecklist(checklist) ? { parsed, checklist } : undefined;
}

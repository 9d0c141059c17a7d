import { itemTitle, rowsOf } from '../catalog/lookup';
import type { RowPlace } from '../catalog/lookup';
import type { Edition } from '../catalog/types';
import type { Translate } from '../problems/translate';
import type { Span } from '../text/span';
import { referenceGroups } from '../guidance/references';

export interface CatalogText {
  /** Markdown, so that the text is readable and has an outline. */
  readonly text: string;
  /** The span of each row's id in `text`. */
  readonly places: ReadonlyMap<string, Span>;
}

/** An edition of the form as a text to read. */
export function catalogText(edition: Edition, t: Translate): CatalogText {
  const places = new Map<string, Span>();
  const { title, id, ministries } = edition;
  let text = `# ${title} (${id})\n\n${ministries.join('・')}\n`;
  let last: RowPlace | undefined;
  for (const place of rowsOf(edition)) {
    text += headingsOf(place, last);
    const start = text.length + '#### '.length;
    text += `\n#### ${place.id} ${itemTitle(place)}\n\n${place.row.内容}\n`;
    places.set(place.id, { start: start + 1, end: start + 1 + place.id.length });
    if (place.item.rows.at(-1) === place.row) text += referencesOf(place, edition, t);
    last = place;
  }
  return { text: text + termsOf(edition, t), places };
}

function headingsOf({ part, section }: RowPlace, last: RowPlace | undefined): string {
  const ofPart = `\n## Part ${part.id.slice(1)} ${part.title}\n\n${part.note}\n`;
  const ofSection = `\n### ${section.letter} ${section.title}\n`;
  return (last?.part === part ? '' : ofPart) + (last?.section === section ? '' : ofSection);
}

function referencesOf({ item }: RowPlace, edition: Edition, t: Translate): string {
  return referenceGroups(item.references, edition, t)
    .map(({ title, items }) => `\n${title}\n\n${listOf(items)}`)
    .join('');
}

function termsOf({ terms }: Edition, t: Translate): string {
  if (terms.length === 0) return '';
  const items = terms.map(({ number, term, text }) => `*${number} ${term}: ${text}`);
  const note = t('In our own words, not the official glossary.');
  return `\n## ${t('Terms')}\n\n${note}\n\n${listOf(items)}`;
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

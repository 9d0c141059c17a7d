import type { FieldChangeView, SegmentView } from '../../src/core/compare/comparisonView';
import type { InitComparisonMessage } from '../../src/protocol/comparisonMessages';
import type { ComparisonStrings } from '../../src/protocol/comparisonStrings';
import { isInternal } from '../../src/core/format/fields';
import { element } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { internalMark } from '../dom/internalMark';

/** A table of old and new (新旧対照表): the key, the version before, the version after. */
export function changeTable(
  { strings, labels }: InitComparisonMessage,
  name: string,
  ...bodies: readonly HTMLElement[]
): HTMLElement {
  const head = (text: string, version = '') => {
    const cell = element('th', { scope: 'col' }, text);
    const shown = shownText(version, strings);
    if (version !== '') cell.append(element('span', { class: 'column-version' }, ...shown));
    return cell;
  };
  const row = element(
    'tr',
    {},
    head(strings.field),
    head(strings.before, labels.before),
    head(strings.after, labels.after),
  );
  const table = element('table', { class: 'changes', 'aria-label': name });
  table.append(element('thead', {}, row), ...bodies);
  return table;
}

export function fieldRow(
  { field, label, before, after, lookAlike }: FieldChangeView,
  strings: ComparisonStrings,
): HTMLElement {
  const now = valueCell('after', after, strings);
  if (lookAlike !== undefined) now.append(element('p', { class: 'look-alike' }, lookAlike));
  return element(
    'tr',
    { 'data-field': field, 'data-internal': isInternal(field) },
    element(
      'th',
      { scope: 'row', lang: 'ja' },
      ...shownText(label, strings),
      ...internalMark(field, strings),
    ),
    valueCell('before', before, strings),
    now,
  );
}

function valueCell(
  side: 'before' | 'after',
  segments: readonly SegmentView[] | null,
  strings: ComparisonStrings,
): HTMLElement {
  if (!segments) {
    return element('td', { 'data-side': side, class: 'no-value' }, strings.empty);
  }
  const mark = side === 'before' ? 'del' : 'ins';
  const texts = segments.flatMap(({ text, changed }) => {
    const shown = shownText(text, strings);
    return changed ? [element(mark, {}, ...shown)] : shown;
  });
  return element('td', { 'data-side': side, lang: 'ja' }, ...texts);
}

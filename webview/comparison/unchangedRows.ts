import type { RowName } from '../../src/core/compare/comparisonView';
import type { ComparisonStrings } from '../../src/protocol/comparisonStrings';
import { element, setText } from '../dom/dom';
import { shownText } from '../dom/hiddenText';
import { sameData } from '../../src/core/view/difference/sameData';
import { fill } from '../dom/words';

/** The unchanged rows in a folded list: how many, and which. */
export class UnchangedRows {
  readonly element = element('details', { class: 'unchanged' });
  private readonly summary = element('summary');
  private readonly list = element('ul', { lang: 'ja' });
  private shown: readonly RowName[] = [];

  constructor(
    private readonly strings: ComparisonStrings,
    open: boolean,
  ) {
    this.element.open = open;
    this.element.append(this.summary, this.list);
  }

  show(rows: readonly RowName[]): void {
    setText(this.summary, fill(this.strings.unchanged, rows.length));
    this.element.hidden = rows.length === 0;
    if (sameData(this.shown, rows)) return;
    this.shown = rows;
    this.list.replaceChildren(
      ...rows.map(({ id, title }) =>
        element(
          'li',
          {},
          element('span', { class: 'id' }, ...shownText(id, this.strings)),
          ' ',
          ...shownText(title, this.strings),
        ),
      ),
    );
  }
}

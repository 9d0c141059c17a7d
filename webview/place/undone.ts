import { fieldLabel } from '../../src/core/format/fields';
import type { ChangedPlace } from '../../src/core/view/difference/changedPlaces';
import { changedPlaces } from '../../src/core/view/difference/changedPlaces';
import { spellOutHiddenCharacters } from '../../src/core/text/hiddenCharacters';
import type { TableView } from '../../src/core/view/tableView';
import type { UndoneBy } from '../../src/protocol/messages';
import { fill } from '../dom/words';
import type { Page } from '../page';
import type { Table } from '../table/table';
import { coveredByHeads, isInSight } from './inSight';
import type { Position } from './position';

/**
 * Shows what undo or redo has changed. A single change is scrolled to, as in a spreadsheet, unless a filter
 * hides its row. Otherwise a notice says what it was, with a way to go there.
 */
export class Undone {
  constructor(
    private readonly page: Page,
    private readonly ways: { readonly table: Table; readonly position: Position },
  ) {}

  show(by: UndoneBy, before: TableView, after: TableView): void {
    const { notices, strings } = this.page;
    const { places, gone } = changedPlaces(before, after);
    const [first] = places;
    const sentence = fill(strings[by === 'undo' ? 'undone' : 'redone'], this.what(places, gone));
    if (!first) {
      if (gone.length === 0) notices.announce(sentence);
      else notices.offer('undone', sentence);
    } else if (places.length === 1 && gone.length === 0 && this.isReachable(first)) {
      if (!this.isInSight(first)) this.reveal(first);
      notices.announce(sentence);
    } else {
      const label = places.length === 1 ? strings.showPlace : strings.showFirstPlace;
      notices.offer('undone', sentence, { label, run: () => this.reveal(first) });
    }
  }

  private what(places: readonly ChangedPlace[], gone: readonly string[]): string {
    const { strings } = this.page;
    const [first] = places;
    const count = places.length + gone.length;
    if (count === 0) return strings.changedUnseen;
    const name = spellOutHiddenCharacters(first ? nameOf(first) : (gone[0] ?? ''));
    return count === 1 ? name : fill(strings.changedPlaces, count, name);
  }

  private isReachable({ item }: ChangedPlace): boolean {
    return item === null || this.ways.table.isShown(item);
  }

  private isInSight({ item, field }: ChangedPlace): boolean {
    const found = this.page.fields.get(item, field);
    if (found?.isVisible !== true) return false;
    return isInSight(found.cell, item === null ? 0 : coveredByHeads());
  }

  private reveal({ item, field }: ChangedPlace): void {
    this.ways.position.reveal(item, field);
  }
}

function nameOf({ item, field }: ChangedPlace): string {
  return item === null ? fieldLabel(field) : `${item} ${fieldLabel(field)}`;
}

import { partKeyOf, readOwnId } from '../../src/core/format/ids';
import { ANSWER_FIELD } from '../../src/core/format/newRow';
import type { TableCommand } from '../../src/protocol/messages';
import type { EditableField } from '../field/editableField';
import { inputOf, isDetailField } from '../field/fieldKinds';
import type { Page } from '../page';
import type { Position } from '../place/position';
import type { Table } from '../table/table';
import { enter } from './enterField';
import { writeAll, writeEach } from './fill';
import type { Keyboard } from './keyboard';
import { towards, type Ground } from './navigation';

interface Places {
  readonly table: Table;
  readonly position: Position;
  readonly keyboard: Keyboard;
  readonly ground: Ground;
  readonly toSearch: () => void;
  readonly help: () => void;
  readonly moveRow: (item: string, direction: 'up' | 'down') => void;
}

/** Carries out the commands of VS Code that are about the place where the user is. */
export class TableCommands {
  constructor(
    private readonly page: Page,
    private readonly places: Places,
  ) {}

  run(command: TableCommand): void {
    const { position, toSearch, help } = this.places;
    const commands: Readonly<Record<TableCommand, () => void>> = {
      'fill-down': () => this.fillDown(),
      today: () => this.today(),
      clear: () => this.clear(),
      'next-unanswered': () => position.unanswered('next'),
      'previous-unanswered': () => position.unanswered('previous'),
      filter: toSearch,
      'open-row': () => this.openRow(),
      'close-row': () => this.closeRow(),
      'open-all': () => this.openAll(),
      'move-up': () => this.move('up'),
      'move-down': () => this.move('down'),
      help,
    };
    if (Object.hasOwn(commands, command)) commands[command]();
  }

  /** The field that has the focus; while the command palette is open, it keeps it within the page. */
  private get field(): EditableField | undefined {
    return this.page.fields.at(document.activeElement);
  }

  private fillDown(): void {
    const { keyboard, ground } = this.places;
    const { field, page } = this;
    if (!field) return;
    const { fields } = keyboard.selection;
    const selected = fields.length > 0 ? fields : [field];
    const names = new Set(selected.map(({ key }) => key.field));
    const columns = [...names].map((name) => selected.filter(({ key }) => key.field === name));
    field.handle({ kind: 'committed' });
    const values = columns.flatMap((column) => {
      const [first] = column;
      const above = first && towards(first.key, 'up', ground);
      const source = column.length > 1 ? first : above && page.fields.get(above.item, above.field);
      const value = source?.control.read() ?? '';
      // Nothing above would clear the cell, which has a key of its own.
      return value === '' ? [] : column.map((each) => ({ field: each, value }));
    });
    writeEach(values, page);
  }

  /** Enters today into a date; elsewhere, says where the key works. */
  private today(): void {
    const { field, page } = this;
    const isDate = field !== undefined && inputOf(field.key).by === 'date';
    const fields = field ? this.places.keyboard.selection.column(field) : [];
    if (!isDate || !field.editable) page.notices.announce(page.strings.todayInDates);
    else if (fields.length > 1) writeAll(fields, page.today, page);
    else if (field.control.read() !== page.today) {
      field.control.write(page.today);
      field.typed();
    }
  }

  private clear(): void {
    const { field } = this;
    if (field) this.places.keyboard.clear(field);
  }

  /** Opens the row and goes to its first field. From within an open row, goes on to the next row. */
  private openRow(): void {
    const { table, position, ground } = this.places;
    const item = position.current;
    if (item === null) return;
    const { field } = this;
    const isOpen = table.rows.get(item)?.isOpen === true;
    const isInside = isOpen && field?.key.item === item && isDetailField(field.key.field);
    if (!isInside) {
      this.goInto(item);
      return;
    }
    const next = towards({ item, field: ANSWER_FIELD }, 'down', ground)?.item;
    if (next) this.goInto(next);
    else this.goTo(item, ANSWER_FIELD);
    table.setOpen(item, false);
  }

  private goInto(item: string): void {
    this.places.table.setOpen(item, true);
    // Part 2 is about who does what.
    this.goTo(item, partKeyOf(item) === 'Part2' ? '役割分担.主担当' : '期限');
  }

  private closeRow(): void {
    const { table, position } = this.places;
    const item = position.current;
    if (item === null) return;
    this.goTo(item, ANSWER_FIELD);
    table.setOpen(item, false);
  }

  private goTo(item: string, field: string): void {
    const to = this.page.fields.get(item, field);
    if (to) enter(to);
  }

  /** Moves the own row that the user is in; says why where that cannot be. */
  private move(direction: 'up' | 'down'): void {
    const { table, position, moveRow } = this.places;
    const { strings, notices } = this.page;
    const item = position.current;
    const part = item !== null && readOwnId(item)?.part;
    if (item === null || !part) {
      notices.announce(strings.onlyOwnMoves);
      return;
    }
    const own = table.rowIds.filter((id) => readOwnId(id)?.part === part);
    const end = direction === 'up' ? own[0] : own.at(-1);
    if (item === end) {
      notices.announce(direction === 'up' ? strings.isFirstOwn : strings.isLastOwn);
      return;
    }
    // What is typed is written first, so that it is a step of its own.
    this.field?.handle({ kind: 'committed' });
    moveRow(item, direction);
  }

  /** Opens all rows of the Part that the user is in; closes them if all are open. */
  private openAll(): void {
    const { table, position } = this.places;
    const part = partKeyOf(position.current ?? table.rowIds[0] ?? '');
    const rows = table.shownRows(part);
    table.setAllOpen(part, !rows.every((id) => table.rows.get(id)?.isOpen === true));
  }
}

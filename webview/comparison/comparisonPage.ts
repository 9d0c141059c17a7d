import type {
  ComparisonMessage,
  FromComparison,
  InitComparisonMessage,
} from '../../src/protocol/comparisonMessages';
import type { ComparisonStrings } from '../../src/protocol/comparisonStrings';
import { element, targetOf } from '../dom/dom';
import { Changes } from './changes';
import type { ComparisonConnection } from './comparisonConnection';
import { ComparisonHead } from './comparisonHead';
import type { KeptState, Place } from './keptPlace';
import { unreadableSides } from './unreadableSides';

/** The page of one comparison: the versions, and the changes or why they cannot be shown. */
export class ComparisonPage {
  readonly element = element('div', { class: 'comparison' });
  private readonly strings: ComparisonStrings;
  private readonly head: ComparisonHead;
  private readonly changes: Changes;
  private readonly unreadable = element('div', { class: 'body', hidden: true });
  /** The place to restore once there is content. */
  private wanted: Place | undefined;
  private isKeeping = false;

  constructor(
    private readonly init: InitComparisonMessage,
    private readonly connection: ComparisonConnection,
    place: Place,
  ) {
    this.strings = init.strings;
    this.wanted = place;
    this.head = new ComparisonHead(init);
    this.changes = new Changes(init, new Set(place.open));
    this.element.append(this.head.element, this.changes.element, this.unreadable);
    this.element.addEventListener('click', (event) => this.click(event));
    this.element.addEventListener('toggle', () => this.keep(), { capture: true });
    document.addEventListener('scroll', () => this.keepSoon(), { passive: true });
  }

  show({ title, view }: ComparisonMessage): void {
    this.head.show(title, view);
    const isReadable = view.kind === 'changes';
    this.changes.element.hidden = !isReadable;
    this.unreadable.hidden = isReadable;
    if (isReadable) this.changes.show(view);
    else this.unreadable.replaceChildren(unreadableSides(view, this.strings));
    if (this.wanted) window.scrollTo({ top: this.wanted.top });
    this.wanted = undefined;
    this.keep();
  }

  reveal(item: string): void {
    this.changes.reveal(item);
  }

  private keep(): void {
    if (this.wanted) return;
    const top = document.scrollingElement?.scrollTop ?? 0;
    const state: KeptState = { source: this.init.source, top, open: this.changes.unfolded };
    this.connection.remember(state);
  }

  /** Saves with the next frame: the place changes with every pixel. */
  private keepSoon(): void {
    if (this.isKeeping) return;
    this.isKeeping = true;
    requestAnimationFrame(() => {
      this.isKeeping = false;
      this.keep();
    });
  }

  private click(event: Event): void {
    const row = targetOf(event)?.closest<HTMLElement>('[data-attention]')?.dataset['attention'];
    if (row !== undefined) this.reveal(row);
    const button = targetOf(event)?.closest<HTMLElement>('[data-action]');
    const message = button && messageOf(button);
    if (message) this.connection.post(message);
  }
}

/** The message of a button to the extension; its row is the one that contains the button. */
function messageOf(button: HTMLElement): FromComparison | undefined {
  const item = button.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null;
  const { action, side, line } = button.dataset;
  switch (action) {
    case 'open-diff':
      return { type: 'open-diff', item };
    case 'open-table':
      return item === null ? undefined : { type: 'open-table', item };
    case 'open-version':
      if (side !== 'before' && side !== 'after') return undefined;
      return { type: 'open-version', side, line: line === undefined ? null : Number(line) };
    default:
      return undefined;
  }
}

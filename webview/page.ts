import type { KeyRow } from '../src/protocol/keyTable';
import type { PageStrings } from '../src/protocol/strings';
import type { Edits } from './field/edits';
import type { FieldRegistry } from './field/fieldRegistry';
import type { Notices } from './notices';
import type { PointerHold } from './keyboard/pointerHold';

/** What every part of the page can use. One per page. */
export interface Page {
  readonly strings: PageStrings;
  /** The table of keys that `?` shows. */
  readonly keys: readonly KeyRow[];
  /** `YYYY-MM-DD`. Changes with the day. */
  today: string;
  readonly edits: Edits;
  readonly fields: FieldRegistry;
  readonly notices: Notices;
  readonly pointer: PointerHold;
  /** Asks the host for the guidance for a row, which arrives in `Row.showGuidance`. */
  askForGuidance(item: string): void;
  /** Call it when something changes that is kept over a reload. */
  changed(): void;
}

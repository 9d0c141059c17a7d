import type { PastePreview, PasteTarget } from '../core/clipboard/pastePreview';

/** Page → host: the user pastes cells. Nothing is written; answered by `paste-preview`. */
export interface PasteMessage extends PasteTarget {
  readonly type: 'paste';
  readonly id: number;
  /** The flavours of the clipboard, each empty if it is not there. */
  readonly text: string;
  readonly html: string;
}

/** Host → page: what the paste with that id would write. The page sends it as an `edit`, or leaves it. */
export interface PastePreviewMessage {
  readonly type: 'paste-preview';
  readonly id: number;
  readonly preview: PastePreview;
}

import type { MatrixView } from '../core/contracts/matrixView';
import type { MatrixStrings } from './matrixStrings';

/** All messages between the extension host and the page of a matrix. */
export type ToMatrix = InitMatrixMessage | MatrixMessage;
export type FromMatrix = MatrixReadyMessage | OpenCellMessage;

/** Host → page, once after `ready`: strings of the page, in the language of the user. */
export interface InitMatrixMessage {
  readonly type: 'init';
  readonly language: 'ja' | 'en';
  readonly strings: MatrixStrings;
  /** As written in the files; `null` for contracts that name none. The page keeps it for a reload. */
  readonly hospital: string | null;
}

/** Host → page: everything to show. Never changes focus, filter or scroll position. */
export interface MatrixMessage {
  readonly type: 'matrix';
  readonly view: MatrixView;
}

/** Page → host: the page has loaded and needs `init` and its content. */
export interface MatrixReadyMessage {
  readonly type: 'ready';
}

/** Page → host: show the contract beside the matrix, at the row; at its top for `null`. */
export interface OpenCellMessage {
  readonly type: 'open';
  /** The `path` of the contract in the view. */
  readonly path: string;
  readonly item: string | null;
}

import type { Checklist } from '../model/checklist';
import type { Parsed } from '../parse/parsed';
import type { PathFault } from './previousPath';

/** Why a file was not read. */
export type ReadFault = 'missing' | 'link' | 'unreadable' | 'too-large' | 'not-utf8';

/** Why 前回 leads to no checklist that can be shown. */
export type PreviousFault =
  | PathFault
  | ReadFault
  /** Leads out of the workspace folder or the repository. */
  | 'outside'
  | 'not-a-checklist'
  /** Is this checklist, or a later one that continues it. */
  | 'loop';

/** Where 前回 leads, as the caller found it: rules and views read no files. */
export interface PreviousFile {
  /** The value of 前回 for which this was found. */
  readonly value: string;
  readonly fault?: PreviousFault;
  /** Its path, relative to the folder that 前回 may not leave. */
  readonly path?: string;
  /** What the file says; `undefined` if there is a fault, and where nobody shows it. */
  readonly version?: { readonly parsed: Parsed; readonly checklist: Checklist } | undefined;
}

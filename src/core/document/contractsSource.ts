import type { Edition } from '../catalog/types';
import type { Continued } from '../contracts/continued';
import type { Contract } from '../contracts/contract';
import type { Translate } from '../problems/translate';

/** What a document about many contracts is built from. The same source gives the same document. */
export interface ContractsSource {
  /** In the order in which they are shown. */
  readonly contracts: readonly Contract[];
  /** Which are continued, where contracts that are not shown continue some; by default by one that is shown. */
  readonly continued?: Continued;
  /** The form that the source line names. */
  readonly form: Edition | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
}

/** The documents, and the formats that each can be written in. */
export const CONTRACTS_FORMATS = {
  overview: ['md', 'html', 'xlsx'],
  matrix: ['md', 'html', 'xlsx', 'csv'],
} as const;

export type ContractsDocument = keyof typeof CONTRACTS_FORMATS;
export type ContractsFormat = (typeof CONTRACTS_FORMATS)[ContractsDocument][number];

export function isContractsFormat(
  name: ContractsDocument,
  format: string,
): format is ContractsFormat {
  return CONTRACTS_FORMATS[name].some((each) => each === format);
}

import type { Translate } from '../problems/translate';
import type { Due } from './due';

/** What is due, on one line: `P2-C-4 事故発生時の報告`. */
export function dueTitle({ kind, item, title }: Due, t: Translate): string {
  switch (kind) {
    case 'row':
      return `${item ?? ''} ${title}`;
    case 'contract-end':
      return t('End of the contract: {system}', { system: title });
    case 'signing':
      return t('Signing of the contract: {system}', { system: title });
  }
}

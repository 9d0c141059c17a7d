import { isInternal } from '../../src/core/format/fields';
import { element } from './dom';
import { icon } from './icons';

/** A lock that says that a key is internal; empty for a key that both parties see. */
export function internalMark(
  field: string,
  { internal }: { readonly internal: string },
): readonly HTMLElement[] {
  if (!isInternal(field)) return [];
  const lock = element('span', { class: 'internal-mark', role: 'img', title: internal });
  lock.append(icon('lock'));
  return [lock];
}

import type { Translate } from '../problems/translate';
import type { PreviousFault } from './previousFile';

/** Why the path leads to no checklist, and what to do: one or two sentences. */
export function previousFaultText(path: string, fault: PreviousFault, t: Translate): string {
  switch (fault) {
    case 'absolute':
      return t(
        '前回 "{path}" is not a relative path. Write the way from the folder of this file, such as ../2025/name.kakunin.yaml.',
        { path },
      );
    case 'backslash':
      return t('前回 "{path}" has \\ between folders. Write / instead.', { path });
    case 'outside':
      return t(
        '前回 "{path}" leads out of the workspace folder or the repository, and is not read. Keep the previous checklist in it.',
        { path },
      );
    case 'link':
      return t('前回 "{path}" leads through a link, which is not followed. Name the file itself.', {
        path,
      });
    case 'missing':
      return t('There is no file "{path}" (前回). Correct the path, or remove 前回.', { path });
    case 'unreadable':
      return t('The file "{path}" (前回) cannot be read.', { path });
    case 'too-large':
      return t('The file "{path}" (前回) is too large, and is not read.', { path });
    case 'not-utf8':
      return t('The file "{path}" (前回) is not UTF-8. Convert it to UTF-8.', { path });
    case 'not-a-checklist':
      return t(
        'The file "{path}" (前回) cannot be read as a checklist. Fix it, or correct the path.',
        { path },
      );
    case 'loop':
      return t(
        '前回 "{path}" leads back to this checklist. Name the checklist that came before this one.',
        { path },
      );
  }
}

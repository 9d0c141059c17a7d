import type { Translate } from '../core/problems/translate';
import { showInformation } from './ui/notices';

/** Says why a command did nothing: it needs an active checklist, and there is none. */
export function sayNoChecklist(t: Translate): void {
  showInformation(
    t('No checklist is active. Open a *.kakunin.yaml file and run the command again.'),
  );
}

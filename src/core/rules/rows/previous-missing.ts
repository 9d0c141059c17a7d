import { isString } from '../../parse/readField';
import type { PreviousFault } from '../../previous/previousFile';
import { previousFaultText } from '../../previous/previousFaultText';
import { pathFault } from '../../previous/previousPath';
import { writeOneOf } from '../fixes';
import type { Rule } from '../rule';

/** What was agreed last time cannot be shown beside what is agreed now. */
export const previousMissing: Rule<
  'previous-missing',
  { readonly path: string; readonly fault: PreviousFault }
> = {
  id: 'previous-missing',
  severity: 'warning',
  *checkFile({ checklist, previous }) {
    const value = checklist.head('前回');
    if (!value?.text || !isString(value)) return;
    const { text: path, span } = value;
    const fault = pathFault(path) ?? previous?.fault;
    if (!fault) return;
    const set = { kind: 'set', item: null, field: '前回', seen: path } as const;
    const better = fault === 'backslash' ? [path.replaceAll('\\', '/')] : [];
    const fixes = writeOneOf(
      better.map((each) => ({ ...set, value: each })),
      { preferFirst: true },
    );
    yield { path, fault, span, field: '前回', fixes };
  },
  message: ({ path, fault }, t) => previousFaultText(path, fault, t),
  help: (t) => ({
    meaning: t(
      '前回 leads to no checklist: there is no such file, it cannot be read, it is outside the workspace folder or the repository, or it leads back to this one.',
    ),
    why: t('What was agreed last time is not shown, and nobody sees what is no longer agreed.'),
  }),
  example: {
    before: ['前回: 2025\\karte.kakunin.yaml', '項目:'],
    after: ['前回: 2025/karte.kakunin.yaml', '項目:'],
  },
};

import { isCalendarDay } from '../../text/calendar';
import type { Rule } from '../rule';

/** The checklist belongs to a contract that has ended or was renewed. */
export const contractEnded: Rule<'contract-ended', { readonly day: string }> = {
  id: 'contract-ended',
  severity: 'warning',
  *checkFile({ checklist, today }) {
    const end = checklist.head('契約.満了日');
    if (end?.text == null || !isCalendarDay(end.text) || end.text >= today) return;
    yield { day: end.text, span: end.span, field: '契約.満了日', fixes: [] };
  },
  message: ({ day }, t) =>
    t(
      'The contract ended on {day} (契約.満了日). Enter the new date if it was renewed, or start a checklist for the new contract.',
      { day },
    ),
  help: (t) => ({
    meaning: t('The 満了日 of the contract has passed.'),
    why: t('Once the contract has ended, nobody can see which contract holds what was agreed.'),
  }),
  example: {
    before: ['契約:', '  満了日: 2020-03-31', '項目:'],
    after: ['契約:', '  満了日: 2099-03-31', '項目:'],
  },
};

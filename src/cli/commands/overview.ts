import type { OverviewEntry } from '../../core/contracts/overview';
import { overviewOf } from '../../core/contracts/overview';
import { stateTexts } from '../../core/contracts/stateTexts';
import type { Translate } from '../../core/problems/translate';
import type { Command } from '../command';
import { readContracts } from '../readContracts';
import { jsonText } from '../report/jsonText';

export const overview: Command = {
  name: 'overview',
  operands: '[PATH…]',
  options: ['format'],
  formats: ['text', 'json'],
  summary: (t) => t('Lists contracts with their progress, problems and next day'),
  details: (t) => [
    t('Reads files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
  ],
  run(given, session) {
    const { io, t, today } = session;
    const { contracts, status } = readContracts(given.operands, session);
    const entries = contracts.map((contract) => overviewOf(contract, today));
    if (given.last('format') === 'json') {
      io.stdout(jsonText({ contracts: entries }));
    } else {
      io.stdout(entries.map((entry) => `${textOf(entry, t).join('\n')}\n`).join('\n'));
    }
    return status;
  },
};

function textOf(entry: OverviewEntry, t: Translate): readonly string[] {
  const parties = [entry.医療機関, entry.事業者].map((name) => name ?? '―').join(' × ');
  const about = [entry.対象システム, entry.種別].flatMap((text) => text ?? []).join(' ');
  return [`${parties}${about && `  ${about}`}`, `  ${stateTexts(entry, t).join(' · ')}`, `  ${entry.path}`];
}

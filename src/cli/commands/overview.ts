import { continuedIn } from '../../core/contracts/continued';
import type { Contract } from '../../core/contracts/contract';
import type { OverviewEntry } from '../../core/contracts/overview';
import { overviewOf } from '../../core/contracts/overview';
import { stateTexts } from '../../core/contracts/stateTexts';
import type { Translate } from '../../core/problems/translate';
import type { Command } from '../command';
import { contractsFormat, writeContracts } from '../exporting/contractsFormat';
import { readContracts } from '../readContracts';
import { jsonText } from '../report/jsonText';

export const overview: Command = {
  name: 'overview',
  operands: '[PATH…]',
  options: ['format', 'out', 'force'],
  formats: ['text', 'json', 'md', 'html', 'xlsx'],
  summary: (t) => t('Lists contracts with their progress, problems and next day'),
  details: (t) => [
    t('Reads files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
  ],
  run(given, session) {
    const { io, t, today } = session;
    const { contracts, status } = readContracts(given.operands, session);
    const format = contractsFormat('overview', given);
    if (format) {
      const wanted = { name: 'overview', format } as const;
      return writeContracts(wanted, contracts, given, session).then(() => status);
    }
    const continued = continuedIn(contracts);
    const entries = overviewOf(contracts, today, continued);
    if (given.last('format') === 'json') {
      io.stdout(jsonText({ contracts: entries }));
    } else {
      const next = contracts.map((contract) => continued.get(contract));
      const texts = entries.map((entry, at) => textOf(entry, next[at], t));
      io.stdout(texts.map((lines) => `${lines.join('\n')}\n`).join('\n'));
    }
    return status;
  },
};

function textOf(entry: OverviewEntry, next: Contract | undefined, t: Translate): readonly string[] {
  const parties = [entry.医療機関, entry.事業者].map((name) => name ?? '―').join(' × ');
  const about = [entry.対象システム, entry.種別].flatMap((text) => text ?? []).join(' ');
  return [
    `${parties}${about && `  ${about}`}`,
    `  ${stateTexts(entry, t, next?.path).join(' · ')}`,
    `  ${entry.path}`,
  ];
}

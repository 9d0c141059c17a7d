import { findingText } from '../../core/contracts/findings';
import type { HospitalMatrix } from '../../core/contracts/matrix';
import type { Continued } from '../../core/contracts/continued';
import { continuedIn } from '../../core/contracts/continued';
import { hospitalName } from '../../core/contracts/hospital';
import { matrixOf } from '../../core/contracts/matrix';
import { continuedText } from '../../core/contracts/stateTexts';
import type { Translate } from '../../core/problems/translate';
import type { Command } from '../command';
import { contractsFormat, writeContracts } from '../exporting/contractsFormat';
import { readContracts } from '../readContracts';
import { jsonText } from '../report/jsonText';

export const matrix: Command = {
  name: 'matrix',
  operands: '[PATH…]',
  options: ['format', 'out', 'force'],
  formats: ['text', 'json', 'md', 'html', 'xlsx', 'csv'],
  summary: (t) => t('Compares the contracts of each hospital, row by row'),
  details: (t) => [
    t('Reads files, and all *.kakunin.yaml below folders; without a path, below this folder.'),
    t('The text lists the rows to be talked about: who leads them is open, double or differs.'),
  ],
  run(given, session) {
    const { io, t } = session;
    const { contracts, status } = readContracts(given.operands, session);
    const format = contractsFormat('matrix', given);
    if (format) {
      const wanted = { name: 'matrix', format } as const;
      return writeContracts(wanted, contracts, given, session).then(() => status);
    }
    const hospitals = matrixOf(contracts);
    if (given.last('format') === 'json') {
      io.stdout(jsonText({ hospitals }));
    } else {
      const continued = continuedIn(contracts);
      const texts = hospitals.map((each) => [...textOf(each, t), ...leftOut(each, continued, t)]);
      io.stdout(texts.map((lines) => `${lines.join('\n')}\n`).join('\n'));
    }
    return status;
  },
};

function textOf({ 医療機関: name, contracts, rows }: HospitalMatrix, t: Translate): string[] {
  const found = rows.filter(({ findings }) => findings.length > 0);
  return [
    t('{hospital}: contracts {count}', {
      hospital: hospitalName(name, t),
      count: contracts.length,
    }),
    ...found.map(
      ({ item, title, findings }) =>
        `  ${item} ${title}: ${findings.map((finding) => findingText(finding, t)).join(' ')}`,
    ),
    ...(found.length === 0 ? [`  ${t('Nothing to talk about was found.')}`] : []),
  ];
}

/** The contracts of the hospital that another one continues. */
function leftOut({ 医療機関 }: HospitalMatrix, continued: Continued, t: Translate): string[] {
  return [...continued]
    .filter(([{ head }]) => head.医療機関 === 医療機関)
    .map(([old, next]) => `  ${old.path}: ${continuedText(next.path, t)}`);
}

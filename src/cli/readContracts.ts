import { resolve, sep } from 'node:path';
import type { Contract } from '../core/contracts/contract';
import { contractOf } from '../core/contracts/contract';
import type { Session } from './command';
import { eachChecklist } from './files/eachChecklist';
import { PreviousFiles } from './files/findPrevious';
import { printedName } from './printedName';

/** The contracts at the paths, and the exit status: 2 if a file could not be read, or is not a checklist. */
export function readContracts(
  paths: readonly string[],
  session: Session,
): { readonly contracts: readonly Contract[]; readonly status: 0 | 2 } {
  const { io, t, editions, today } = session;
  const contracts: Contract[] = [];
  const previous = new PreviousFiles(session);
  let unreadable = 0;
  const { faults } = eachChecklist(paths, session, (path, text) => {
    const address = resolve(io.cwd, path).replaceAll(sep, '/');
    const analysis = previous.analyze(path, text, { editions, today });
    const contract = contractOf(path, analysis, address);
    if (contract) {
      contracts.push(contract);
      return;
    }
    unreadable += 1;
    const reason = t('Left out: it cannot be read as a checklist. "kakunin check" says why.');
    io.stderr(`${printedName(path)}: ${reason}\n`);
  });
  return { contracts, status: faults.length + unreadable > 0 ? 2 : 0 };
}

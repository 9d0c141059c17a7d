/**
 * Prints what things cost, as ratios measured side by side in this run. Nothing here fails: figures
 * are for people to read, on a machine that does nothing else meanwhile.
 */
import { availableParallelism } from 'node:os';
import { answering } from './answering';
import { analyzing } from './analyzing';
import { bundles } from './bundles';
import { checkingFiles } from './checkingFiles';
import { clicking } from './clicking';
import { comparing } from './comparing';
import { contracts } from './contracts';
import { contractsView } from './contractsView';
import { editing } from './editing';
import { exporting } from './exporting';
import { fixing } from './fixing';
import { painting } from './painting';
import { rechecking } from './rechecking';

const SECTIONS = {
  analyzing,
  answering,
  checkingFiles,
  contracts,
  rechecking,
  editing,
  exporting,
  fixing,
  comparing,
  painting,
  clicking,
  contractsView,
  bundles,
};

async function main(wanted: readonly string[]): Promise<void> {
  const cores = String(availableParallelism());
  console.log(`Node ${process.versions.node}, ${cores} cores. Medians, in milliseconds.`);
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { title, rows } = await section();
    console.log(`\n${title}`);
    console.table(rows);
  }
}

void main(process.argv.slice(2));

import { nodeIo } from './nodeIo';
import { run } from './run';

// Not `process.exit`, which would cut off output that a pipe has not taken yet.
process.exitCode = run(process.argv.slice(2), nodeIo());

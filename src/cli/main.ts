import { nodeIo } from './nodeIo';
import { run } from './run';

// Not `process.exit`, which would cut off output that a pipe has not taken yet.
void Promise.resolve(run(process.argv.slice(2), nodeIo())).then((status) => {
  process.exitCode = status;
});

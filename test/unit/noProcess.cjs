// Unit tests start no process: what needs one stands in test/process (mocha loads this first).
const childProcess = require('node:child_process');
const { syncBuiltinESMExports } = require('node:module');

for (const name of ['exec', 'execFile', 'fork', 'spawn', 'execSync', 'execFileSync', 'spawnSync']) {
  childProcess[name] = (program) => {
    throw new Error(`A unit test starts ${program}: move it to test/process.`);
  };
}
syncBuiltinESMExports();

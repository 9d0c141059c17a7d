import { setTimeout as wait } from 'node:timers/promises';
import { nodeIo } from '../cli/nodeIo';
import { runAction } from './runAction';

const PAUSE = 2_000;

void runAction(process.env, nodeIo(), () => wait(PAUSE)).then((status) => {
  process.exitCode = status;
});

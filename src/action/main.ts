import { nodeIo } from '../cli/nodeIo';
import { runAction } from './runAction';

void runAction(process.env, nodeIo()).then((status) => {
  process.exitCode = status;
});

import type { ToMatrix } from '../../src/protocol/matrixMessages';
import { connectMatrix } from './matrixConnection';
import { MatrixPage } from './matrixPage';

const root = document.getElementById('root') ?? document.body;
let page: MatrixPage | undefined;

const connection = connectMatrix((message: ToMatrix) => {
  if (message.type === 'matrix') {
    page?.show(message.view);
    return;
  }
  if (page) return;
  document.documentElement.lang = message.language;
  page = new MatrixPage(message, connection);
  root.replaceChildren(page.element);
});

connection.post({ type: 'ready' });

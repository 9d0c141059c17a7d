import type { InitComparisonMessage, ToComparison } from '../../src/protocol/comparisonMessages';
import { ComparisonPage } from './comparisonPage';
import { connectComparison } from './comparisonConnection';
import { rememberedPlace } from './keptPlace';

const root = document.getElementById('root') ?? document.body;
let page: ComparisonPage | undefined;

const connection = connectComparison((message: ToComparison) => {
  switch (message.type) {
    case 'init':
      page ??= start(message);
      break;
    case 'comparison':
      page?.show(message);
      break;
    case 'reveal':
      page?.reveal(message.item);
  }
});

function start(init: InitComparisonMessage): ComparisonPage {
  document.documentElement.lang = init.language;
  const made = new ComparisonPage(init, connection, rememberedPlace(connection));
  root.replaceChildren(made.element);
  return made;
}

connection.post({ type: 'ready' });

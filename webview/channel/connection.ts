import type { DocumentView } from '../../src/core/view/tableView';
import type { ToHost, ToPage } from '../../src/protocol/messages';
import { openPort, type Port } from './port';

/** The way of the table's page to the extension host. */
export type Connection = Port<ToHost>;

/** Calls `receive` with each message of the host. Anything else that arrives is left alone. */
export function connect(receive: (message: ToPage) => void): Connection {
  return openPort(isToPage, receive);
}

type Check = (message: Readonly<Record<string, unknown>>) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const KINDS: ReadonlySet<unknown> = new Set<DocumentView['kind']>([
  'table',
  'conflict',
  'unreadable',
]);

/** What each message is checked for before it is used. */
const CHECKS: Readonly<Record<ToPage['type'], Check>> = {
  init: ({ strings, keys, document }) =>
    isObject(strings) && Array.isArray(keys) && typeof document === 'string',
  view: ({ view, today, rulesOff, revision }) =>
    typeof revision === 'number' &&
    typeof today === 'string' &&
    Array.isArray(rulesOff) &&
    isObject(view) &&
    KINDS.has(view['kind']),
  difference: ({ revision, difference }) =>
    typeof revision === 'number' &&
    isObject(difference) &&
    isObject(difference['table']) &&
    Array.isArray(difference['items']),
  result: ({ id, ok }) => typeof id === 'number' && typeof ok === 'boolean',
  reading: ({ field, text, day }) => [field, text, day].every((each) => typeof each === 'string'),
  'paste-preview': ({ id, preview }) =>
    typeof id === 'number' && isObject(preview) && Array.isArray(preview['cells']),
  guidance: ({ item, guidance }) =>
    typeof item === 'string' &&
    Array.isArray(guidance) &&
    guidance.every((each) => isObject(each) && Array.isArray(each['groups'])),
  usage: ({ paragraphs }) =>
    Array.isArray(paragraphs) && paragraphs.every((each) => typeof each === 'string'),
  'same-row': ({ texts }) =>
    Array.isArray(texts) &&
    texts.every(
      (each) => isObject(each) && typeof each['text'] === 'string' && Array.isArray(each['from']),
    ),
  reveal: ({ item }) => item === null || typeof item === 'string',
  follow: ({ item }) => item === null || typeof item === 'string',
  flush: ({ id }) => typeof id === 'number',
  step: ({ direction }) => direction === 'next' || direction === 'previous',
  command: ({ command }) => typeof command === 'string',
};

function isToPage(data: unknown): data is ToPage {
  if (!isObject(data) || typeof data['type'] !== 'string') return false;
  return Object.hasOwn(CHECKS, data['type']) && CHECKS[data['type'] as ToPage['type']](data);
}

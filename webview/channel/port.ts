/** The way to the extension host, and what VS Code keeps for this page. */
export interface Port<Out> {
  post(message: Out): void;
  /** What `remember` was last given, before this page was loaded too. Unchecked. */
  remembered(): unknown;
  remember(state: unknown): void;
}

/** Calls `receive` with each message of the host. Anything else that arrives is left alone. */
export function openPort<In, Out>(
  isMessage: (data: unknown) => data is In,
  receive: (message: In) => void,
): Port<Out> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (isMessage(event.data)) receive(event.data);
  });
  return {
    post: (message) => {
      api.postMessage(message);
    },
    remembered: () => api.getState(),
    remember: (state) => {
      api.setState(state);
    },
  };
}

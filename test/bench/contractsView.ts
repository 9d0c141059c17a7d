import { loadavg } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeSharedBrowser } from './browser';
import type { ContractsRun } from './contractsHost.main';
import type { Section } from './measure';
import { median, rounded } from './measure';

const RUNS = 3;

interface Host {
  startServer(options: object): Promise<{ stop(): Promise<void> }>;
  openWorkbench(options: object): Promise<{
    readonly context: { close(): Promise<void> };
    readonly tests: Promise<unknown>;
  }>;
  makeWorkspace(options: object): Promise<string>;
  readonly testSettings: object;
}

/** The views of the side bar with 1,000 checklists, in a real VS Code: the first fill, and one change. */
export async function contractsView(): Promise<Section> {
  const host = await loadHost();
  const runs: ContractsRun[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await inVsCode(host));
  await closeSharedBrowser();
  const row = (what: string, key: keyof ContractsRun): Section['rows'][number] => {
    const times = runs.map((each) => each[key]);
    return {
      what,
      ms: rounded(median(times), 0),
      least: rounded(Math.min(...times), 0),
      most: rounded(Math.max(...times), 0),
    };
  };
  return {
    title: `1,000 checklists in the side bar and the Problems panel, in VS Code (load ${rounded(loadavg()[0] ?? NaN, 1)})`,
    rows: [
      row('from the activation until both have every file', 'fill'),
      row('processor time of the extension host meanwhile', 'processor'),
      row('the longest time that nothing else had its turn', 'longest'),
      row('from a change of a document until the view shows it', 'edited'),
      row('from a change on disk, which VS Code has to notice', 'written'),
    ],
  };
}

async function inVsCode(host: Host): Promise<ContractsRun> {
  const folder = await host.makeWorkspace({ files: { 'README.md': '' }, git: false });
  const server = await host.startServer({ settings: host.testSettings, isLean: true });
  let measured: ContractsRun | undefined;
  try {
    const { context, tests } = await host.openWorkbench({
      server,
      folder,
      extensionPath: process.cwd(),
      testsPath: path.resolve('out/test/bench/contractsHost.main.js'),
      onLog: (_type: string, args: readonly unknown[]) => {
        const found = /^measured (.*)/.exec(String(args[0]));
        if (found) measured = JSON.parse(found[1]!) as ContractsRun;
      },
    });
    const ended = await tests;
    await context.close();
    if (!measured) throw new Error(`VS Code measured nothing: ${String(ended)}`);
    return measured;
  } finally {
    await server.stop();
  }
}

async function loadHost(): Promise<Host> {
  const load = async (name: string) =>
    (await import(pathToFileURL(path.resolve('test/vscode', name)).href)) as Partial<Host>;
  const modules = ['server.mjs', 'browser.mjs', 'workspace.mjs'].map(load);
  return Object.assign({}, ...(await Promise.all(modules))) as Host;
}

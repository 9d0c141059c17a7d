import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { clickInVsCode } from './click';
import { layoutKept } from './layout';

/** What the modules of `test/vscode/`, plain JavaScript, give us. */
interface Host {
  startServer(options: ServerOptions): Promise<Server>;
  openWorkbench(options: object): Promise<{ context: BrowserContext; page: Page }>;
  makeWorkspace(options: { files?: Files; git?: boolean }): Promise<string>;
  git(folder: string, ...args: string[]): Promise<string>;
  installPackaged(version?: string): Promise<string>;
  readonly testSettings: object;
}

interface ServerOptions {
  readonly version?: string;
  readonly settings: object;
  readonly isLean: boolean;
  readonly extensionsDir?: string;
  readonly asksForTrust?: boolean;
}

interface Server {
  killExtensionHost(): Promise<void>;
  stop(): Promise<void>;
}

type Files = 'samples' | Readonly<Record<string, string | Uint8Array>>;

export interface WorkbenchOptions {
  /** `1.100` or `1.139`; `KAKUNIN_VSCODE`, else 1.100, when left out. */
  readonly version?: string;
  /** What lies in the folder: the samples, or path → text or bytes. */
  readonly files?: Files;
  /** The `.code-workspace` file among them that is opened; the folder itself when left out. */
  readonly workspace?: string;
  /** false: the folder is no git repository. */
  readonly git?: boolean;
  /** User settings on top of those that every test has, such as `workbench.colorTheme`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Of the browser and so of `vscode.env.language`: `ja` when left out. */
  readonly language?: string;
  /** The extension under test: this one when left out. */
  readonly extensionPath?: string;
  /** The extension is packaged and installed, as with its users, not one that is being developed. */
  readonly packaged?: boolean;
  /** The window asks whether the folder is to be trusted. */
  readonly asksForTrust?: boolean;
}

const timeout = 30_000;

/** `npm test -- --every-version`: also what tests the same once more. */
export const EVERY_TEST = Boolean(process.env['KAKUNIN_EVERY_VERSION']);

/** The newest VS Code, and the oldest that we support as well before a release. */
export const VERSIONS = EVERY_TEST ? ['1.100', '1.139'] : ['1.139'];

const placeOfPage = '.editor-container [aria-flowto]';

/** In XPath. */
const hasClass = (name: string): string => `contains(concat(' ', @class, ' '), ' ${name} ')`;

/** Tests run as bundles, from the root of the repository. */
const root = process.cwd();

async function loadHost(): Promise<Host> {
  const load = async (name: string) =>
    (await import(pathToFileURL(path.join(root, 'test', 'vscode', name)).href)) as Partial<Host>;
  const modules = [
    load('server.mjs'),
    load('browser.mjs'),
    load('workspace.mjs'),
    load('package.mjs'),
  ];
  return Object.assign({}, ...(await Promise.all(modules))) as Host;
}

/**
 * Opens VS Code in Chromium, with this extension and a folder of its own. End it with `stop`.
 *
 * `const workbench = await startWorkbench(); await workbench.openFile('a.kakunin.yaml');
 * await workbench.table().getByRole('radio').first().check();`
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const host = await loadHost();
  const { version, files, workspace, git, settings, packaged, asksForTrust, ...view } = options;
  const folder = await host.makeWorkspace({
    ...(files && { files }),
    ...(git === false && { git }),
  });
  const server = await host.startServer({
    ...(version && { version }),
    ...(packaged && { extensionsDir: await host.installPackaged(version) }),
    ...(asksForTrust && { asksForTrust }),
    settings: { ...host.testSettings, ...settings },
    // `npm run test:integration` runs with all that VS Code brings along.
    isLean: true,
  });
  try {
    const { context, page } = await host.openWorkbench({
      ...(packaged ? {} : { extensionPath: root }),
      language: 'ja',
      ...view,
      server,
      folder: workspace === undefined ? folder : path.join(folder, workspace),
    });
    return new Workbench(host, { context, page, server, folder });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Running {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly server: Server;
  readonly folder: string;
}

/** A running VS Code. Everything here waits for what it says, and fails when it does not come. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  private configured = 0;

  constructor(
    private readonly host: Host,
    private readonly running: Running,
  ) {
    this.page = running.page;
    this.folder = running.folder;
  }

  /**
   * Opens a file of the folder by its name, with the editor that VS Code chooses for it. The folder has
   * problems: where they are not told yet, VS Code 1.139 may not yet know of our editor either.
   */
  async openFile(name: string): Promise<void> {
    const problems = this.page.locator('[id="status.problems"]');
    await problems.getByText(/[1-9]/).first().waitFor({ timeout });
    const basename = path.posix.basename(name);
    const active = this.page.locator('.editor-group-container.active');
    const tab = active.locator(`.tab.active[data-resource-name="${basename}"]`);
    const place = active.locator(placeOfPage);
    const open = (await tab.count()) > 0;
    const former = (await place.count()) > 0 && (await place.first().getAttribute('aria-flowto'));
    await this.pickUntil(tab, 'Control+P', name, basename);
    // The tab is first: wait until the editor before it has left its place.
    if (!open && former) {
      const left = active.locator(`[aria-flowto="${former}"]`);
      await left.waitFor({ state: 'detached', timeout });
    }
  }

  /** Runs a command by the title that the command palette shows, in Japanese or English. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Opens the matrix of that hospital; there are several. */
  async openMatrix(hospital: string): Promise<void> {
    await this.command('役割分担を契約間で見比べる');
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    await clickInVsCode(rows.filter({ hasText: hospital }), { timeout });
  }

  /** Puts the cursor of the text editor in front at the start of a line, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.pick('Control+P', `:${line}`, String(line));
    await this.cursorIsAt(line);
  }

  /** Waits until the status bar says that the cursor is in that line, counted from 1. */
  async cursorIsAt(line: number): Promise<void> {
    const place = this.page.getByText(new RegExp(`(Ln|行) ${line}, `));
    await place.first().waitFor({ timeout });
  }

  /** The tab of a file. It has the class `dirty` while there is something to save. */
  tab(basename: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${basename}"]`);
  }

  /**
   * Saves what is active, once there is something to save, and waits until nothing of it is left. An
   * edit of the table reaches the document a moment after the key: a tab that is not yet dirty would
   * be taken for one that has been saved.
   */
  async save(): Promise<void> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await tab.and(this.page.locator('.dirty')).waitFor({ timeout });
    await this.saveNothing();
  }

  /** Saves where nothing is expected to be there to save: for a test that nothing was written. */
  async saveNothing(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    await tab.and(this.page.locator(':not(.dirty)')).waitFor({ timeout });
  }

  /**
   * The page of the custom editor in the active editor group, or in the nth group counted from 0.
   * It may still be loading: what is looked for in it is waited for. After an editor was closed or
   * reopened it is the page that is there then.
   */
  table(group?: number): FrameLocator {
    const groups = `//*[${hasClass('editor-group-container')}]`;
    const pane =
      group === undefined ? `${groups}[${hasClass('active')}]` : `(${groups})[${group + 1}]`;
    // The frame lies elsewhere, laid over an empty element of the pane, which names it. There are few
    // frames: asked of every element, the question would take seconds beside a text editor.
    return this.page
      .locator(`xpath=//iframe[ancestor::*/@id=${pane}//@aria-flowto]`)
      .contentFrame()
      .locator('#active-frame')
      .contentFrame();
  }

  /**
   * Waits until the page of the active editor has the keyboard, which VS Code gives it some time after
   * it shows it. A list or a menu that was opened before that is closed by it.
   */
  async tableHasKeyboard(): Promise<void> {
    const id = `.editor-group-container.active ${placeOfPage}`;
    const frame = await this.page.locator(id).first().getAttribute('aria-flowto', { timeout });
    const inPage = `document.activeElement?.closest('[id="${frame}"]') != null`;
    await this.page.waitForFunction(inPage, undefined, { timeout });
  }

  /** What git prints: `git('diff', '--', 'a.kakunin.yaml')`. */
  git(...args: string[]): Promise<string> {
    return this.host.git(this.folder, ...args);
  }

  /** A file as it is on disk. */
  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /**
   * Gives the folder these settings, and no others. Resolves when they are in force: the title of the
   * window comes with them.
   */
  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const title = `青葉台病院の契約 ${++this.configured}`;
    const file = path.join(this.folder, '.vscode', 'settings.json');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ ...settings, 'window.title': title }));
    await this.page.waitForFunction(`document.title.endsWith('${title}')`, undefined, { timeout });
  }

  /** Writes a file behind VS Code's back, as another program does. */
  write(name: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, name), text);
  }

  /**
   * Loads the window again, once VS Code lets it go without a question: until a second or so after
   * a change it would ask, as the change is not kept yet, and every question starts that second anew.
   */
  async reload(): Promise<void> {
    await layoutKept(this.page);
    const asked = async (): Promise<boolean> => {
      await this.page.waitForTimeout(2_000);
      return new Promise((resolve) => {
        this.page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(true)));
        this.page.once('load', () => resolve(false));
        void this.page.reload().catch(() => undefined);
      });
    };
    const end = Date.now() + timeout;
    while (await asked())
      if (Date.now() > end) throw new Error('VS Code does not let the window go');
    this.page.removeAllListeners('dialog');
    this.page.removeAllListeners('load');
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout });
  }

  /** Ends the process that extensions run in, as a crash does. VS Code starts it again by itself. */
  killExtensionHost(): Promise<void> {
    return this.running.server.killExtensionHost();
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  async stop(): Promise<void> {
    await this.running.context.close();
    await this.running.server.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** VS Code may put another row under the pointer in the list: then the file is asked for again. */
  private async pickUntil(
    wanted: Locator,
    ...[key, text, row]: Parameters<Workbench['pick']>
  ): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      await this.pick(key, text, row);
      try {
        await wanted.waitFor({ timeout: 10_000 });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Types into quick open until the wanted row is there, as what it searches may still be loading. */
  private async pick(key: string, text: string, wanted: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const input = widget.locator('.quick-input-filter input');
    const row = widget.locator('.monaco-list-row').filter({ hasText: wanted }).first();
    const end = Date.now() + timeout;
    for (;;) {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, { timeout: 2_000 });
        await row.click({ timeout: 2_000 });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
        await widget.waitFor({ state: 'hidden', timeout });
      }
    }
    await this.answered(text);
  }

  /** Quick open has gone, or asks the next question. */
  private async answered(text: string): Promise<void> {
    const inPage = `(text) => {
      const input = document.querySelector('.quick-input-widget .quick-input-filter input');
      return !input?.checkVisibility() || input.value !== text;
    }`;
    await this.page.waitForFunction(inPage, text, { timeout });
  }
}

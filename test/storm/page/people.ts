import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../../e2e/workbench';
import type { Random } from '../random';

export const NAME = 'aobadai-denshi-karte.kakunin.yaml';

/** Rows whose 備考 can be typed into; every one at most once in an interleaving. */
const ROWS = [
  ...['P1-A-1', 'P1-A-2-1', 'P1-A-2-2', 'P1-B-1', 'P1-B-4', 'P1-C-1'],
  ...['P2-A-1', 'P2-A-2', 'P2-A-6', 'P2-B-1', 'P2-B-3', 'P2-C-1'],
];

/** What was typed, and whether somebody may have taken it out of the file again. */
export interface Typed {
  readonly item: string;
  readonly pane: number;
  readonly text: string;
  mayBeGone: boolean;
}

let made = 0;

/** A user with two tables of one document, and the others who change its file. */
export class People {
  readonly typed: Typed[] = [];
  private rows: string[] = [...ROWS];

  constructor(
    private readonly workbench: Workbench,
    private readonly random: Random,
  ) {}

  table(pane: number): FrameLocator {
    return this.workbench.table(pane);
  }

  remark(pane: number, item: string): Locator {
    return this.table(pane).locator(`[data-item="${item}"] [data-field="備考"] textarea`).first();
  }

  /** Types a remark, and writes it, or goes on to something else in the middle of it. */
  async type(): Promise<void> {
    const item = this.rows.splice(this.random.below(this.rows.length), 1)[0];
    if (item === undefined) return;
    const pane = this.random.below(2);
    const text = `記入${++made}。`;
    const cell = this.remark(pane, item);
    await cell.fill(text);
    this.typed.push({ item, pane, text, mayBeGone: false });
    const end = this.random.pick(['Enter', 'Tab', 'Control+S', 'Alt+Enter', '']);
    if (end !== '') await cell.press(end);
  }

  async save(): Promise<void> {
    await this.workbench.page.keyboard.press('Control+S');
  }

  async undo(): Promise<void> {
    this.mayBeGone();
    const where = this.table(this.random.below(2)).locator('[data-item="P2-C-5"]');
    await where.locator('input[type="radio"]').first().focus();
    await this.workbench.page.keyboard.press(
      this.random.pick(['Control+Z', 'Control+Z', 'Control+Y']),
    );
  }

  async revert(): Promise<void> {
    this.mayBeGone();
    await this.workbench.command('File: Revert File');
  }

  /** Another program adds a line far up. A document with nothing to save follows. */
  async writeDisk(): Promise<void> {
    const { folder } = this.workbench;
    const text = await this.workbench.read(NAME);
    await writeFile(path.join(folder, NAME), `# 外部${++made}\n${text}`);
  }

  async checkout(): Promise<void> {
    this.mayBeGone();
    await this.workbench.git('checkout', '--', NAME);
  }

  async reloadPages(): Promise<void> {
    await this.workbench.command('Developer: Reload Webviews');
    for (const pane of [0, 1]) await this.table(pane).locator('[data-item="P2-C-5"]').waitFor();
  }

  /** What was written until now can be taken back by what comes. */
  private mayBeGone(): void {
    for (const each of this.typed) each.mayBeGone = true;
  }
}

export const DEEDS = [
  ...(['type', 'type', 'type', 'type', 'type', 'type', 'save', 'undo'] as const),
  ...(['writeDisk', 'checkout', 'revert', 'reloadPages'] as const),
];

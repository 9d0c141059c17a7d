import type * as vscode from 'vscode';
import type { Analysis } from '../core/analyze';
import { analyze } from '../core/analyze';
import type { Edition } from '../core/catalog/types';
import { localDay } from '../core/text/calendar';

interface Known {
  readonly version: number;
  readonly today: string;
  readonly analysis: Analysis;
}

/**
 * What is known of open documents: analysed once for each version and day, whoever asks. Everybody
 * asks here, nobody keeps an answer.
 */
export class Documents {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  constructor(readonly editions: readonly Edition[]) {}

  /** The local calendar day, `YYYY-MM-DD`. */
  get today(): string {
    return localDay(new Date());
  }

  analysis(document: vscode.TextDocument): Analysis {
    const { editions, today } = this;
    const { version } = document;
    const known = this.known.get(document);
    if (known?.version === version && known.today === today) return known.analysis;
    const analysis = analyze(document.getText(), { editions, today });
    this.known.set(document, { version, today, analysis });
    return analysis;
  }
}

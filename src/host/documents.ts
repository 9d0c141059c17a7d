import type * as vscode from 'vscode';
import type { Analysis, AnalysisOptions } from '../core/analyze';
import { analyze } from '../core/analyze';
import type { Edition } from '../core/catalog/types';
import { localDay } from '../core/text/calendar';
import type { RuleSettings } from './ruleSettings';

interface Known {
  readonly version: number;
  readonly today: string;
  readonly severities: AnalysisOptions['severities'];
  readonly analysis: Analysis;
}

/**
 * What is known of open documents: analysed once for each version, day and setting, whoever asks.
 * Everybody asks here, nobody keeps an answer.
 */
export class Documents {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();

  constructor(
    readonly editions: readonly Edition[],
    readonly rules: RuleSettings,
  ) {}

  /** The local calendar day, `YYYY-MM-DD`. */
  get today(): string {
    return localDay(new Date());
  }

  /** What every check of the moment goes by. */
  get options(): AnalysisOptions {
    return { editions: this.editions, today: this.today, severities: this.rules.severities };
  }

  analysis(document: vscode.TextDocument): Analysis {
    const { options } = this;
    const { today, severities } = options;
    const { version } = document;
    const known = this.known.get(document);
    const isCurrent = known?.today === today && known.severities === severities;
    if (known?.version === version && isCurrent) return known.analysis;
    // The last version is close to this one: most of its rows need not be read again.
    const analysis = analyze(document.getText(), options, known?.analysis);
    this.known.set(document, { version, today, severities, analysis });
    return analysis;
  }
}

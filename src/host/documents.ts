import * as vscode from 'vscode';
import type { Analysis, AnalysisOptions } from '../core/analyze';
import { analyze } from '../core/analyze';
import type { Edition } from '../core/catalog/types';
import type { EncodingFault } from '../core/encoding/encodingFault';
import { MOST_CHARACTERS } from '../core/format/limits';
import type { Catalogs } from './catalogs/catalogs';
import { previousValue } from '../core/previous/lookUpPrevious';
import { DayWatch } from './dayWatch';
import { DocumentBytes } from './encoding/documentBytes';
import { PreviousFiles } from './previous/previousFiles';
import { Log } from './ui/log';
import type { RuleSettings } from './ruleSettings';

interface Known {
  readonly version: number;
  readonly today: string;
  readonly severities: AnalysisOptions['severities'];
  readonly previous: AnalysisOptions['previous'];
  readonly analysis: Analysis;
}

/** The analysis of a text that is not read. */
const NOTHING: Analysis = { ...analyze('', { editions: [], today: '' }), problems: [] };

/**
 * The analyses of open documents: each document is analysed once for each version, day and setting.
 * Callers ask here each time and do not keep the result.
 */
export class Documents implements vscode.Disposable {
  private readonly known = new WeakMap<vscode.TextDocument, Known>();
  private readonly wanted = new WeakSet<vscode.TextDocument>();
  private readonly readAnyway = new vscode.EventEmitter<vscode.TextDocument>();
  /** From now on, a document is read although it is too large. */
  readonly onDidReadAnyway = this.readAnyway.event;
  /** The bytes of their files. */
  readonly bytes = new DocumentBytes();
  readonly day = new DayWatch();
  /** The checklists that others continue. */
  readonly previous: PreviousFiles;
  private readonly log = new Log();

  constructor(
    readonly editions: readonly Edition[],
    readonly rules: RuleSettings,
    readonly catalogs: Catalogs,
  ) {
    this.previous = new PreviousFiles(editions, this.bytes);
  }

  /** The local calendar day, `YYYY-MM-DD`. */
  get today(): string {
    return this.day.today;
  }

  /** The options for a check of that file at the moment. */
  optionsFor(uri: vscode.Uri): AnalysisOptions {
    const severities = this.rules.severitiesFor(uri);
    const previous = this.previous.of(uri);
    return { editions: this.editions, today: this.today, severities, previous };
  }

  dispose(): void {
    this.readAnyway.dispose();
    this.previous.dispose();
    this.bytes.dispose();
    this.day.dispose();
    this.log.dispose();
  }

  /**
   * Why the text is not, or may not be, what its file says. Such a document has no problems and no
   * fixes, and cannot be edited here.
   */
  encodingFault(document: vscode.TextDocument): EncodingFault | undefined {
    return this.bytes.fault(document);
  }

  /** Whether the document is not read, because of its size or its encoding. */
  isLeftAlone(document: vscode.TextDocument): boolean {
    return this.encodingFault(document) !== undefined || this.isTooLarge(document);
  }

  /** Whether it is not read because of its size. It then has no problems, and cannot be edited here. */
  isTooLarge(document: vscode.TextDocument): boolean {
    if (this.wanted.has(document)) return false;
    return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > MOST_CHARACTERS;
  }

  /** Reads the document whatever its size, until it is closed. */
  showAnyway(document: vscode.TextDocument): void {
    this.wanted.add(document);
    this.readAnyway.fire(document);
  }

  analysis(document: vscode.TextDocument): Analysis {
    const encodingFault = this.encodingFault(document);
    if (encodingFault) return { ...NOTHING, encodingFault };
    if (this.isTooLarge(document)) return NOTHING;
    const options = this.optionsFor(document.uri);
    const { today, severities, previous } = options;
    const { version } = document;
    const known = this.known.get(document);
    const isCurrent =
      known?.today === today && known.severities === severities && known.previous === previous;
    if (known?.version === version && isCurrent) return known.analysis;
    // Most rows of the previous version are unchanged and need not be read again.
    const analysis = this.analyze(document.getText(), options, known?.analysis);
    this.known.set(document, { version, today, severities, previous, analysis });
    this.previous.follow(document.uri, previousValue(analysis.checklist));
    return analysis;
  }

  /** Analyzes a text of a file that is not open. */
  analysisOf(text: string, uri: vscode.Uri): Analysis {
    const analysis = this.analyze(text, this.optionsFor(uri));
    this.previous.follow(uri, previousValue(analysis.checklist));
    return analysis;
  }

  private analyze(text: string, options: AnalysisOptions, previous?: Analysis): Analysis {
    const analysis = analyze(text, options, previous);
    this.log.addFaults(analysis.parsed);
    return analysis;
  }
}

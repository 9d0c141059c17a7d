import * as vscode from 'vscode';
import type { Translate } from '../core/problems/translate';
import type { Language } from '../language';
import { languageOf, translateTo } from '../language';

const SETTING = 'kakunin.language';

/** The language of messages and of the table: VS Code's, unless the user chose another. */
export class LanguageSetting implements vscode.Disposable {
  private language = chosenLanguage();
  private translate = translateTo(this.language);
  private readonly changed = new vscode.EventEmitter<Language>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  constructor() {
    this.subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) this.update();
    });
  }

  get current(): Language {
    return this.language;
  }

  /** Translates into the current language. Do not keep it: each language has another function. */
  get t(): Translate {
    return this.translate;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private update(): void {
    const language = chosenLanguage();
    if (language === this.language) return;
    this.language = language;
    this.translate = translateTo(language);
    this.changed.fire(language);
  }
}

function chosenLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration().get(SETTING);
  return chosen === 'ja' || chosen === 'en' ? chosen : languageOf(vscode.env.language);
}

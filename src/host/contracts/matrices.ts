import * as vscode from 'vscode';
import type { Hospital } from '../../core/contracts/hospital';
import { hospitalName } from '../../core/contracts/hospital';
import { newPanel } from '../ui/tabs';
import { pick } from '../ui/picks';
import { showError } from '../ui/notices';
import type { MatrixServices } from './matrixPanel';
import { MatrixPanel } from './matrixPanel';

/** The type of the panel, with which VS Code restores it after a reload; the manifest has it too. */
const PANEL_TYPE = 'kakunin.matrix';

/** Opens the matrices of hospitals, each once. */
export class Matrices implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Map<Hospital, MatrixPanel>();
  private readonly registration: vscode.Disposable;

  constructor(private readonly services: MatrixServices) {
    this.registration = vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, this);
  }

  get panels(): readonly MatrixPanel[] {
    return [...this.open.values()];
  }

  /** For the hospital of a tree node, else for one that the user chooses. */
  async showAsked(node: unknown): Promise<void> {
    const isHospital = typeof node === 'object' && node !== null && 'hospital' in node;
    const hospital = isHospital ? node.hospital : await this.choose();
    if (typeof hospital === 'string' || hospital === null) this.show(hospital);
  }

  show(hospital: Hospital): MatrixPanel {
    const known = this.open.get(hospital);
    known?.panel.reveal();
    if (known) return known;
    const { t } = this.services.language;
    const title = t('Roles: {hospital}', { hospital: hospitalName(hospital, t) });
    return this.add(hospital, newPanel(PANEL_TYPE, title));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- VS Code wants a promise
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const isObject = typeof state === 'object' && state !== null;
    const hospital: unknown = isObject && 'hospital' in state ? state.hospital : undefined;
    const isKnown = typeof hospital === 'string' || hospital === null;
    if (isKnown && !this.open.has(hospital)) this.add(hospital, panel);
    else panel.dispose();
  }

  dispose(): void {
    for (const each of [this.registration, ...this.panels]) each.dispose();
  }

  /** `undefined` where nothing was chosen; tells the user where there is nothing to choose. */
  private async choose(): Promise<Hospital | undefined> {
    const { files, language } = this.services;
    await files.whenRead;
    const { hospitals } = files.contracts;
    const [only] = hospitals;
    if (only === undefined) {
      showError(language.t('There is no checklist in this workspace.'));
      return undefined;
    }
    if (hospitals.length === 1) return only;
    const items = hospitals.map((hospital) => ({
      label: hospitalName(hospital, language.t),
      hospital,
    }));
    const placeHolder = language.t('Choose a 医療機関');
    return (await pick(items, { placeHolder }))?.hospital;
  }

  private add(hospital: Hospital, panel: vscode.WebviewPanel): MatrixPanel {
    const added = new MatrixPanel(hospital, panel, this.services);
    this.open.set(hospital, added);
    panel.onDidDispose(() => {
      this.open.delete(hospital);
      added.dispose();
    });
    return added;
  }
}

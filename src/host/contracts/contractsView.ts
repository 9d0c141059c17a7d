import * as vscode from 'vscode';
import { groupBy } from '../../core/contracts/groupBy';
import type { Hospital } from '../../core/contracts/hospital';
import { byHospital, hospitalName } from '../../core/contracts/hospital';
import type { OverviewEntry } from '../../core/contracts/overview';
import { stateTexts } from '../../core/contracts/stateTexts';
import { basename } from '../../core/text/fileName';
import type { Icon } from '../ui/trees';
import { newTreeItem, Tree } from '../ui/trees';
import type { ContractServices } from './contractServices';
import { OPEN_COMMAND } from './openContract';

/** The id of the view in the manifest. */
const VIEW = 'kakunin.contracts';

/** With more hospitals than that, they are shown closed. */
const MOST_OPEN = 10;

export interface HospitalNode {
  readonly kind: 'hospital';
  readonly hospital: Hospital;
  readonly entries: readonly OverviewEntry[];
}

export interface ContractNode {
  readonly kind: 'contract';
  readonly uri: vscode.Uri;
  readonly entry: OverviewEntry;
}

export type ContractsNode = HospitalNode | ContractNode;

/** The contracts by 医療機関, each with progress, problems and next day. */
export class ContractsView implements vscode.TreeDataProvider<ContractsNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: Tree<ContractsNode>;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private hospitals = 0;

  constructor(private readonly services: ContractServices) {
    const refresh = (): void => this.changed.fire(undefined);
    const { files, documents, language } = services;
    this.tree = new Tree(VIEW, this);
    this.subscriptions = [
      this.tree,
      files.onDidChange(refresh),
      documents.day.onDidChange(refresh),
      language.onDidChange(refresh),
    ];
  }

  async getChildren(node?: ContractsNode): Promise<ContractsNode[]> {
    if (node?.kind === 'contract') return [];
    if (node) return this.contractNodes(node.entries);
    await this.services.files.whenRead;
    const { files, documents } = this.services;
    const groups = groupBy(
      files.contracts.overview(documents.today),
      ({ 医療機関: hospital }) => hospital,
    );
    this.hospitals = groups.size;
    return [...groups]
      .map(([hospital, entries]) => ({ kind: 'hospital', hospital, entries }) as const)
      .sort((a, b) => byHospital(a.hospital, b.hospital));
  }

  getTreeItem(node: ContractsNode): vscode.TreeItem {
    return node.kind === 'hospital' ? this.hospitalItem(node) : this.contractItem(node);
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  private contractNodes(entries: readonly OverviewEntry[]): ContractNode[] {
    return entries.flatMap((entry) => {
      const uri = this.services.files.uriOf(entry.path);
      return uri ? [{ kind: 'contract', uri, entry }] : [];
    });
  }

  private hospitalItem({ hospital, entries }: HospitalNode): vscode.TreeItem {
    const { t } = this.services.language;
    const overdue = entries.reduce((sum, entry) => sum + entry.overdue, 0);
    const label = hospitalName(hospital, t);
    const description = [
      t('contracts {count}', { count: this.services.files.contracts.ofHospital(hospital).length }),
      ...(overdue > 0 ? [t('overdue {count}', { count: overdue })] : []),
    ].join(' · ');
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const state = this.hospitals > MOST_OPEN ? Collapsed : Expanded;
    const tooltip = `${label}\n${description}`;
    const item = newTreeItem({ label, description, tooltip }, 'organization', state);
    item.id = hospital === null ? 'none' : `hospital ${hospital}`;
    item.contextValue = 'hospital';
    return item;
  }

  private contractItem({ uri, entry }: ContractNode): vscode.TreeItem {
    const { files, language } = this.services;
    const { t } = language;
    const label = entry.対象システム ?? basename(uri);
    const about = [entry.事業者, entry.種別].flatMap((text) => text ?? []);
    const state = stateTexts(entry, t, files.nameOfNext(entry.path));
    const lines = [label, ...about, ...state, vscode.workspace.asRelativePath(uri)];
    const item = newTreeItem(
      { label, description: [...state, ...about].join(' · '), tooltip: lines.join('\n') },
      iconOf(entry),
    );
    item.id = entry.path;
    item.contextValue = 'contract';
    item.command = { title: '', command: OPEN_COMMAND, arguments: [uri] };
    return item;
  }
}

/** The file of a contract that a menu of the view passes; anything else stays. */
export function fileOfNode(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'uri' in given ? given.uri : given;
}

function iconOf({ problems, overdue, progress }: OverviewEntry): Icon {
  if (problems.error > 0) return 'error';
  if (overdue > 0) return 'warning';
  return progress.done === progress.of ? 'pass' : 'checklist';
}

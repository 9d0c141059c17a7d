import * as vscode from 'vscode';
import type { Due } from '../../core/contracts/due';
import type { DueGroup } from '../../core/contracts/dueGroups';
import { dueGroups, periodText, personsOf } from '../../core/contracts/dueGroups';
import { dueTitle } from '../../core/contracts/dueTitle';
import type { Field } from '../../core/format/fields';
import { pick } from '../ui/picks';
import type { Icon } from '../ui/trees';
import { newTreeItem, Tree } from '../ui/trees';
import type { ContractServices } from './contractServices';
import { OPEN_COMMAND } from './openContract';

/** The id of the view in the manifest. */
const VIEW = 'kakunin.due';
/** Whether only what is due of one 担当者 is shown; the manifest asks for it. */
const FILTERED = 'kakunin.dueFiltered';

type GroupNode = DueGroup & { readonly kind: 'group' };
interface DueNode {
  readonly kind: 'due';
  readonly due: Due;
}
export type DueViewNode = GroupNode | DueNode;

/** What is due, by how soon it is, with a badge that counts what is overdue. */
export class DueView implements vscode.TreeDataProvider<DueViewNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly tree: Tree<DueViewNode>;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  /** The 担当者 that is shown alone: `null` for what names nobody, `undefined` for all. */
  private person: string | null | undefined;

  constructor(private readonly services: ContractServices) {
    const { files, documents, language } = services;
    this.tree = new Tree(VIEW, this);
    const refresh = (): void => this.refresh();
    this.subscriptions = [
      this.tree,
      files.onDidChange(refresh),
      documents.day.onDidChange(refresh),
      language.onDidChange(refresh),
    ];
  }

  /** How much is overdue, whoever sees to it. */
  get badge(): number {
    return this.tree.badge?.value ?? 0;
  }

  async getChildren(node?: DueViewNode): Promise<DueViewNode[]> {
    if (node?.kind === 'due') return [];
    if (node) return node.due.map((due) => ({ kind: 'due', due }));
    await this.services.files.whenRead;
    const shown = this.shown(this.all());
    return dueGroups(shown, this.services.documents.today).map((group) => ({
      kind: 'group',
      ...group,
    }));
  }

  getTreeItem(node: DueViewNode): vscode.TreeItem {
    return node.kind === 'group' ? this.groupItem(node) : this.dueItem(node.due);
  }

  /** Asks for a 担当者 and shows only what is due of that one. */
  async askPerson(): Promise<void> {
    const { t } = this.services.language;
    const persons = personsOf(this.all()).map(([person, count]) => ({
      label: person ?? t('(no 担当者)'),
      description: String(count),
      person,
    }));
    const picked = await pick(persons, { placeHolder: t('Show only the rows of this 担当者') });
    if (picked) this.showOnly(picked.person);
  }

  /** `undefined` shows all again. */
  showOnly(person: string | null | undefined): void {
    this.person = person;
    void vscode.commands.executeCommand('setContext', FILTERED, person !== undefined);
    this.refresh();
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.changed]) each.dispose();
  }

  private all(): readonly Due[] {
    const { files, documents } = this.services;
    return files.contracts.due(documents.today);
  }

  private shown(all: readonly Due[]): readonly Due[] {
    const { person } = this;
    return person === undefined ? all : all.filter(({ 担当者 }) => 担当者 === person);
  }

  private refresh(): void {
    const { t } = this.services.language;
    const all = this.all();
    const overdue = all.filter(({ overdueDays }) => overdueDays > 0).length;
    this.tree.setBadge(overdue, t('overdue {count}', { count: overdue }));
    const facts = { count: this.shown(all).length, all: all.length };
    if (this.person === undefined) this.tree.message = '';
    else {
      const person = this.person ?? t('(no 担当者)');
      this.tree.message = t('{person}: {count} of {all}', { person, ...facts });
    }
    this.changed.fire(undefined);
  }

  private groupItem({ period, due }: GroupNode): vscode.TreeItem {
    const label = periodText(period, this.services.language.t);
    const description = String(due.length);
    const state = vscode.TreeItemCollapsibleState.Expanded;
    const tooltip = `${label}: ${description}`;
    const item = newTreeItem({ label, description, tooltip }, undefined, state);
    item.id = period;
    return item;
  }

  private dueItem(due: Due): vscode.TreeItem {
    const { files, language } = this.services;
    const { t } = language;
    const { date, overdueDays, path, item: row, 担当者: person, kind } = due;
    // First what is still seen in a narrow side bar: the day.
    const label = `${date} ${dueTitle(due, t)}`;
    const late = overdueDays > 0 ? t('({days} days overdue)', { days: overdueDays }) : '';
    const head = files.contracts.get(path)?.head;
    const facts = [
      late,
      ...(person === null ? [] : [person]),
      [head?.医療機関, head?.対象システム].flatMap((text) => text ?? []).join(' '),
    ].filter((text) => text !== '');
    const uri = files.uriOf(path);
    const file = uri ? [vscode.workspace.asRelativePath(uri)] : [];
    const item = newTreeItem(
      { label, description: facts.join(' · '), tooltip: [label, ...facts, ...file].join('\n') },
      ICONS[kind],
    );
    item.id = `${kind} ${row ?? ''} ${path}`;
    if (uri) {
      item.command = { title: '', command: OPEN_COMMAND, arguments: [uri, row, FIELDS[kind]] };
    }
    return item;
  }
}

const ICONS: Readonly<Record<Due['kind'], Icon>> = {
  row: 'circle-outline',
  'contract-end': 'calendar',
  signing: 'edit',
};

/** Where the day stands. */
const FIELDS: Readonly<Record<Due['kind'], Field>> = {
  row: '期限',
  'contract-end': '契約.満了日',
  signing: '契約.締結予定日',
};

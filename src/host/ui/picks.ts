import * as vscode from 'vscode';
import { plainLabel } from '../../core/text/plainText';

/** Lists to choose from and boxes to type into. The texts that they show may come from anybody. */

type Item = vscode.QuickPickItem;

/** Resolves with the element of `items` that the user chose. */
export async function pick<T extends Item>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const shown = items.map((item) => ({ ...plainItem(item), item }));
  const picked = await vscode.window.showQuickPick(shown, plainOptions(options));
  return picked?.item;
}

/** Resolves with the input, unchanged. */
export function askForText(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox(plainOptions(options));
}

/** A list that can change while it is shown. */
export class Picker<T extends Item> implements vscode.Disposable {
  private readonly list = vscode.window.createQuickPick();
  private readonly shown = new Map<T, Item>();

  readonly onDidAccept = this.list.onDidAccept;
  readonly onDidHide = this.list.onDidHide;
  readonly onDidChangeValue = this.list.onDidChangeValue;

  constructor(options: { readonly placeholder: string; readonly matchOnDetail?: boolean }) {
    const { list } = this;
    list.placeholder = plainLabel(options.placeholder);
    list.matchOnDescription = true;
    list.matchOnDetail = options.matchOnDetail ?? false;
    list.busy = true;
  }

  set title(title: string) {
    this.list.title = plainLabel(title);
  }

  set busy(busy: boolean) {
    this.list.busy = busy;
  }

  /** The current input. */
  get value(): string {
    return this.list.value;
  }

  get selected(): T | undefined {
    return this.original(this.list.selectedItems[0]);
  }

  /** Shows these items instead of those in the list. */
  show(items: readonly T[]): void {
    this.shown.clear();
    this.add(items);
    this.list.keepScrollPosition = false;
    this.list.items = [...this.shown.values()];
  }

  /** Adds items at the end. The active item and the scroll position stay. */
  append(items: readonly T[]): void {
    const { list, shown } = this;
    const active = list.activeItems[0];
    this.add(items);
    list.keepScrollPosition = true;
    list.items = [...shown.values()];
    // Otherwise VS Code would make the first item active.
    if (active) list.activeItems = [active];
  }

  open(): void {
    this.list.show();
  }

  hide(): void {
    this.list.hide();
  }

  dispose(): void {
    this.list.dispose();
  }

  private add(items: readonly T[]): void {
    for (const item of items) this.shown.set(item, plainItem(item));
  }

  private original(shown: Item | undefined): T | undefined {
    for (const [item, each] of this.shown) if (each === shown) return item;
    return undefined;
  }
}

export function plainItem({ label, description, detail, kind, alwaysShow }: Item): Item {
  return {
    label: plainLabel(label),
    ...(description !== undefined && { description: plainLabel(description) }),
    ...(detail !== undefined && { detail: plainLabel(detail) }),
    ...(kind !== undefined && { kind }),
    ...(alwaysShow !== undefined && { alwaysShow }),
  };
}

type Words = Pick<vscode.InputBoxOptions, 'title' | 'prompt' | 'placeHolder' | 'validateInput'>;

/** Leaves `value` as it is: it is the user's input. */
function plainOptions<T extends Words>(options: T): T {
  const { title, prompt, placeHolder, validateInput } = options;
  return {
    ...options,
    ...(title !== undefined && { title: plainLabel(title) }),
    ...(prompt !== undefined && { prompt: plainLabel(prompt) }),
    ...(placeHolder !== undefined && { placeHolder: plainLabel(placeHolder) }),
    ...(validateInput && { validateInput: plainAnswers(validateInput) }),
  };
}

type Validate = NonNullable<vscode.InputBoxOptions['validateInput']>;

function plainAnswers(validate: Validate): Validate {
  return async (value) => {
    const answer = await validate(value);
    return typeof answer === 'string' ? plainLabel(answer) : answer;
  };
}

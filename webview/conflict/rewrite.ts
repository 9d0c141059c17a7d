import type { ChoiceView } from '../../src/core/view/conflictView';
import { element } from '../dom/dom';
import { isComposingKey } from '../keyboard/composing';
import type { Page } from '../page';
import { fill } from '../dom/words';

interface Draft {
  readonly choice: ChoiceView;
  readonly text: string;
}

/** The line below a key in which it is rewritten. One is open at a time; a view that comes keeps its text. */
export class Rewrite {
  private draft: Draft | undefined;
  private line: HTMLElement | undefined;

  /** `write` gets the value for that key. */
  constructor(
    private readonly page: Page,
    private readonly write: (row: HTMLElement, value: string) => void,
  ) {}

  /** `row` is the line of the key. Begins with the text of mine, or of theirs if mine has none. */
  open(row: HTMLElement, choice: ChoiceView): void {
    const [field] = choice.fields;
    const text = field?.ours ?? field?.theirs ?? '';
    this.show(row, { choice, text }).focus();
  }

  get hasFocus(): boolean {
    return this.line?.contains(document.activeElement) === true;
  }

  /** The page was built again: `rowOf` finds the line of the key again. */
  restore(rowOf: (choice: ChoiceView) => HTMLElement | undefined, hadFocus: boolean): void {
    const { draft } = this;
    const row = draft && rowOf(draft.choice);
    if (!draft || !row) {
      this.close();
      return;
    }
    const input = this.show(row, draft);
    if (hadFocus) input.focus();
  }

  private show(row: HTMLElement, draft: Draft): HTMLTextAreaElement {
    this.line?.remove();
    this.draft = draft;
    const { strings } = this.page;
    const name = draft.choice.fields[0]?.name ?? '';
    const input = element('textarea', {
      class: 'input',
      rows: 1,
      lang: 'ja',
      'aria-label': fill(strings.rewriteOf, name),
      spellcheck: 'false',
    });
    input.value = draft.text;
    const button = (label: string, run: () => void): HTMLElement => {
      const made = element('button', { type: 'button', class: 'quiet' }, label);
      made.addEventListener('click', run);
      return made;
    };
    const commit = (): void => {
      if (input.value.trim() !== '') this.write(row, input.value);
    };
    const cancel = (): void => {
      this.close();
      row.querySelector<HTMLElement>('[data-action="rewrite"]')?.focus();
    };
    const ways = [button(strings.writeThis, commit), button(strings.discardDraft, cancel)];
    const box = element('div', { class: 'side' }, input, element('div', {}, ...ways));
    const cells = [element('td'), element('td', { colspan: 2 }, box)];
    const line = element('tr', { class: 'rewrite' }, ...cells);
    this.listen(input, { commit, cancel, choice: draft.choice });
    row.after(line);
    this.line = line;
    return input;
  }

  private listen(
    input: HTMLTextAreaElement,
    { commit, cancel, choice }: { commit: () => void; cancel: () => void; choice: ChoiceView },
  ): void {
    input.addEventListener('input', () => (this.draft = { choice, text: input.value }));
    input.addEventListener('keydown', (event) => {
      if (isComposingKey(event)) return;
      const command = event.ctrlKey || event.metaKey;
      // VS Code would undo changes of the file, or copy from elsewhere.
      if (command && /^[acvxyz]$/i.test(event.key)) event.stopPropagation();
      if (event.key !== 'Escape' && !(command && event.key === 'Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') cancel();
      else commit();
    });
  }

  private close(): void {
    this.line?.remove();
    this.line = undefined;
    this.draft = undefined;
  }
}

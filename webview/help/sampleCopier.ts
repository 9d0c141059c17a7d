import type { Sample } from '../../src/core/guidance/samples';
import { placeholdersIn } from '../../src/core/text/placeholders';
import { element } from '../dom/dom';
import { fill } from '../dom/words';
import type { EditableField } from '../field/editableField';
import { enter } from '../keyboard/enterField';
import type { Page } from '../page';

interface Target {
  readonly field: EditableField;
  readonly value: string;
}

/** A button that copies samples into the empty fields of a row; where none is empty, a word that says so. */
export class SampleCopier {
  readonly element = element('div', { class: 'copy-sample' });
  private readonly targets: readonly Target[];
  /** 合意内容, 役割分担 or 確認資料. */
  private readonly name: string;
  private vacant: number | undefined;

  constructor(
    private readonly page: Page,
    fields: readonly EditableField[],
    samples: readonly Sample[],
  ) {
    this.targets = samples.flatMap(({ field: name, value }) => {
      const field = fields.find(({ key }) => key.field === name);
      return field ? [{ field, value }] : [];
    });
    this.name = samples[0]?.field.split('.')[0] ?? '';
    this.refresh();
  }

  refresh(): void {
    const vacant = this.vacantTargets().length;
    if (vacant === this.vacant) return;
    this.vacant = vacant;
    this.element.replaceChildren(vacant === 0 ? this.reason() : this.button(vacant));
  }

  private reason(): HTMLElement {
    return element('span', { class: 'kept' }, fill(this.page.strings.sampleKept, this.name));
  }

  private button(vacant: number): HTMLElement {
    const { copySample, copySampleRest } = this.page.strings;
    const label = fill(vacant < this.targets.length ? copySampleRest : copySample, this.name);
    const attributes = { type: 'button', class: 'quiet', 'data-copy': this.name };
    const button = element('button', attributes, label);
    button.addEventListener('click', () => this.copy());
    return button;
  }

  /** What is in a field stays. The focus goes to the first copy, where its first ○ is selected. */
  private copy(): void {
    const targets = this.vacantTargets();
    const [first] = targets;
    if (!first) return;
    this.page.edits.together(() => {
      for (const { field, value } of targets) field.put(value);
    });
    enter(first.field);
    const [gap] = placeholdersIn(first.value);
    if (gap) first.field.control.text?.setSelectionRange(gap.start, gap.end);
  }

  private vacantTargets(): readonly Target[] {
    return this.targets.filter(({ field }) => field.isVacant);
  }
}

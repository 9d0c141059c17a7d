import type { Child } from '../dom/dom';
import { element } from '../dom/dom';
import type { Control } from './control';

/** The words of the form, `はい・いいえ`, as native radios; the chosen word is circled, as on paper. */
export function answerControl(
  name: string,
  label: string,
  words: { readonly answers: readonly string[]; readonly shown: (text: string) => Child[] },
): Control {
  const group = emptyGroup(words.answers);
  // Not the radios: a screen reader says the name of the group before theirs, which is the form's word.
  group.setAttribute('aria-label', label);
  const radios = [...group.querySelectorAll('input')];
  for (const radio of radios) radio.name = name;
  // A value of the file that is not an answer is shown as it is, so that nothing is hidden.
  let other: HTMLElement | undefined;
  const checked = () => radios.find((radio) => radio.checked);
  return {
    element: group,
    labelled: group,
    read: () => checked()?.value ?? other?.textContent ?? '',
    write: (value) => {
      for (const radio of radios) {
        const chosen = radio.value === value;
        if (radio.checked !== chosen) radio.checked = chosen;
      }
      other?.remove();
      other = undefined;
      if (value === '' || checked()) return;
      other = element('span', { class: 'other-answer' }, ...words.shown(value));
      group.append(other);
    },
    setEditable: (editable, hint) => {
      for (const radio of radios) radio.disabled = !editable;
      group.title = hint ?? '';
    },
    focus: () => (checked() ?? radios[0])?.focus({ preventScroll: true }),
  };
}

const groups = new Map<string, HTMLElement>();

/** Every row has a group of answers. Only the first is built; the others are copies, which are faster to make. */
function emptyGroup(answers: readonly string[]): HTMLElement {
  const key = answers.join();
  const built = groups.get(key) ?? element('div', { class: 'answers', role: 'radiogroup' });
  if (!groups.has(key)) {
    for (const value of answers) {
      const radio = element('input', { type: 'radio', value });
      built.append(element('label', { class: 'answer' }, radio, element('span', {}, value)));
    }
    groups.set(key, built);
  }
  return built.cloneNode(true) as HTMLElement;
}

import assert from 'node:assert/strict';
import type { Choose, KeyAction, Pressed, Spot } from '../../../../webview/keyboard/keyAction';
import { answerIndex, keyAction } from '../../../../webview/keyboard/keyAction';

/** `Ctrl+Enter` as it is pressed. */
function press(keys: string): Pressed {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  const key = parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? '');
  const repeated = has('again');
  return { key, command: has('Ctrl'), shift: has('Shift'), alt: has('Alt'), repeated };
}

const spot = (control: Spot['control'], enter: Spot['enter'], more: Partial<Spot> = {}): Spot => {
  return {
    control,
    enter,
    edited: false,
    inColumn: enter === 'down',
    inRow: enter === 'down',
    selecting: false,
    ...more,
  };
};

const SPOTS = {
  wording: spot('text', 'break'),
  remark: spot('text', 'down'),
  'edited remark': spot('text', 'down', { edited: true }),
  date: spot('line', 'down'),
  'text of the head': spot('text', 'next'),
  'date of the panel': spot('line', 'next', { inRow: true }),
  'dates of several panels': spot('line', 'next', { inRow: true, selecting: true }),
  choice: spot('choice', 'next', { inRow: true }),
  answer: spot('answer', 'down'),
  'remark of several that are selected': spot('text', 'down', { selecting: true }),
};

const CASES: readonly (readonly [keyof typeof SPOTS, string, KeyAction])[] = [
  ['wording', 'Enter', 'none'],
  ['wording', 'Shift+Enter', 'none'],
  ['wording', 'Alt+Enter', 'line-break'],
  ['wording', 'Ctrl+Enter', 'commit'],
  ['wording', 'ArrowDown', 'none'],
  ['wording', 'Escape', 'discard'],
  ['wording', '1', 'none'],
  ['remark', 'Enter', { commitAnd: 'down' }],
  ['remark', 'Shift+Enter', { commitAnd: 'up' }],
  ['remark', 'Alt+Enter', 'line-break'],
  ['remark', 'Ctrl+Enter', 'commit'],
  ['remark', 'ArrowDown', { go: 'down' }],
  ['remark', 'Shift+ArrowDown', { extend: 'down', toEdge: false }],
  ['remark', 'Ctrl+Shift+ArrowUp', { extend: 'up', toEdge: true }],
  ['remark', 'Shift+ArrowLeft', { extend: 'left', toEdge: false }],
  ['remark', 'Ctrl+Shift+ArrowRight', { extend: 'right', toEdge: true }],
  ['edited remark', 'Shift+ArrowLeft', 'none'],
  ['answer', 'Shift+ArrowRight', { extend: 'right', toEdge: false }],
  ['date of the panel', 'Shift+ArrowDown', { extend: 'down', toEdge: false }],
  ['date of the panel', 'Shift+ArrowLeft', 'none'],
  ['date of the panel', 'Delete', 'none'],
  ['dates of several panels', 'Delete', 'clear'],
  ['dates of several panels', 'Ctrl+Enter', 'fill'],
  ['choice', 'Shift+ArrowUp', { extend: 'up', toEdge: false }],
  ['text of the head', 'Shift+ArrowDown', 'none'],
  ['wording', 'Shift+ArrowDown', 'none'],
  ['remark', 'Ctrl+ArrowDown', { goToEdge: 'down' }],
  ['remark', 'Ctrl+ArrowLeft', { goToEdge: 'left' }],
  ['remark', 'Ctrl+Home', { goToCorner: 'first' }],
  ['remark', 'Ctrl+End', { goToCorner: 'last' }],
  ['remark', 'Ctrl+Shift+End', 'none'],
  ['remark', 'End', 'none'],
  ['remark', 'Alt+ArrowDown', 'offers'],
  ['edited remark', 'Alt+ArrowDown', 'offers'],
  ['wording', 'Alt+ArrowDown', 'offers'],
  ['remark', 'Alt+Shift+ArrowDown', 'nothing'],
  ['edited remark', 'Alt+Shift+ArrowUp', 'nothing'],
  ['remark', 'Alt+Shift+ArrowLeft', 'none'],
  ['remark', 'Alt+ArrowUp', 'none'],
  ['remark', 'F2', 'edit'],
  ['remark', 'Delete', 'clear'],
  ['remark', 'Shift+Delete', 'none'],
  ['remark', 'Backspace', 'none'],
  ['remark', 'Ctrl+D', 'none'],
  ['remark of several that are selected', 'Ctrl+Enter', 'fill'],
  ['remark of several that are selected', 'Enter', { commitAnd: 'down' }],
  ['wording', 'Ctrl+ArrowDown', 'none'],
  ['wording', 'Ctrl+Home', 'none'],
  ['wording', 'Delete', 'none'],
  ['edited remark', 'Delete', 'none'],
  ['edited remark', 'Ctrl+Home', 'none'],
  ['edited remark', 'Shift+ArrowDown', 'none'],
  ['edited remark', 'ArrowDown', 'none'],
  ['edited remark', 'Enter', { commitAnd: 'down' }],
  ['date', 'Enter', { commitAnd: 'down' }],
  ['date', 'Shift+Enter', { commitAnd: 'up' }],
  ['date', 'ArrowLeft', { go: 'left' }],
  ['text of the head', 'Enter', { commitAnd: 'next' }],
  ['text of the head', 'Shift+Enter', { commitAnd: 'previous' }],
  ['date of the panel', 'Enter', { commitAnd: 'next' }],
  ['choice', 'Enter', { commitAnd: 'next' }],
  ['choice', 'ArrowDown', { go: 'down' }],
  ['choice', 'ArrowLeft', { go: 'left' }],
  ['choice', 'Home', 'nothing'],
  ['choice', 'F4', 'nothing'],
  ['choice', 'Alt+ArrowDown', 'none'],
  ['choice', 'Alt+Shift+ArrowDown', 'nothing'],
  ['choice', '2', { choose: 1 }],
  ['choice', '２', { choose: 1 }],
  ['choice', 'again+2', 'nothing'],
  ['choice', 'Delete', 'clear'],
  ['choice', 'Space', 'none'],
  ['answer', 'ArrowUp', { go: 'up' }],
  ['answer', 'ArrowDown', { go: 'down' }],
  ['answer', 'ArrowRight', { go: 'right' }],
  ['answer', 'ArrowLeft', { go: 'left' }],
  ['answer', 'again+1', 'nothing'],
  ['answer', 'again+ArrowDown', { go: 'down' }],
  ['answer', 'Shift+ArrowDown', { extend: 'down', toEdge: false }],
  ['answer', 'Alt+ArrowRight', 'nothing'],
  ['answer', 'Space', { choose: 'next' }],
  ['answer', '1', { choose: 0 }],
  ['answer', '3', { choose: 2 }],
  ['answer', '4', 'none'],
  ['answer', 'h', { choose: 0 }],
  ['answer', 'い', { choose: 1 }],
  ['answer', '３', { choose: 2 }],
  ['answer', 'ｈ', { choose: 0 }],
  ['answer', 'T', { choose: 2 }],
  ['answer', '　', { choose: 'next' }],
  ['answer', 'Ctrl+1', 'none'],
  ['answer', 'Alt+1', 'none'],
  ['answer', 'Delete', 'clear'],
  ['answer', 'Backspace', 'clear'],
  ['answer', 'Enter', { commitAnd: 'down' }],
  ['answer', 'Shift+Enter', { commitAnd: 'up' }],
  ['answer', 'Tab', 'none'],
];

suite('what a key does in a field', () => {
  for (const [where, keys, action] of CASES) {
    test(`${keys} in the ${where}: ${JSON.stringify(action)}`, () => {
      assert.deepEqual(keyAction(press(keys), SPOTS[where]), action);
    });
  }
});

suite('which answer a key chooses', () => {
  const cases: readonly (readonly [Choose, given: number, focused: number, chosen: number])[] = [
    ['next', -1, 0, 0],
    ['next', -1, 2, 2],
    ['next', 0, 0, 1],
    ['next', 2, 2, 0],
    // Counted from the answer that is given, wherever the focus is.
    ['next', 0, 2, 1],
    ['next', -1, -1, 0],
    [2, 0, 0, 2],
  ];
  for (const [which, given, focused, chosen] of cases) {
    test(`${which} with answer ${given} given and ${focused} focused: ${chosen}`, () =>
      assert.equal(answerIndex(which, { given, focused, count: 3 }), chosen));
  }
});

import assert from 'node:assert/strict';
import type { DraftEffect, DraftEvent, DraftState } from '../../../../webview/field/draft';
import { draftStep, isDirty, NO_DRAFT, noteOf, unsentOf } from '../../../../webview/field/draft';

const shown = (value: string | null): DraftEvent => ({ kind: 'shown', value });
const typed = (text: string): DraftEvent => ({ kind: 'typed', text });
const composing = (text: string): DraftEvent => ({ kind: 'composing', text });
const composed = (text: string): DraftEvent => ({ kind: 'composed', text });
const restored = (text: string, seen: string | null): DraftEvent => {
  return { kind: 'restored', text, seen };
};
/** The answers to the nth text that was sent. */
const acceptedNth = (attempt: number): DraftEvent => ({ kind: 'accepted', attempt });
const refusedNth = (attempt: number): DraftEvent => {
  return { kind: 'refused', attempt, reason: 'no such day' };
};
const [accepted, refused] = [acceptedNth(1), refusedNth(1)];
const committed: DraftEvent = { kind: 'committed' };
const left: DraftEvent = { kind: 'left' };
const saving: DraftEvent = { kind: 'saving' };
const discarded: DraftEvent = { kind: 'discarded' };

interface Outcome {
  readonly state: DraftState;
  /** Of the last event. */
  readonly effects: readonly DraftEffect[];
  /** Of all events. */
  readonly sent: readonly (readonly [value: string, seen: string | null])[];
}

/** What comes of the events, from a field that shows what the file has. */
function after(value: string | null, ...events: readonly DraftEvent[]): Outcome {
  let outcome: Outcome = { ...draftStep(NO_DRAFT, shown(value)), sent: [] };
  for (const event of events) {
    const { state, effects } = draftStep(outcome.state, event);
    const sends = effects.filter((effect) => effect.kind === 'send');
    const sent = [...outcome.sent, ...sends.map(({ value, seen }) => [value, seen] as const)];
    outcome = { state, effects, sent };
  }
  return outcome;
}

const phaseOf = ({ state }: Outcome) => state.draft?.phase;
const kinds = ({ effects }: Outcome) => effects.map(({ kind }) => kind);

suite('the draft of a field', () => {
  suite('without a draft', () => {
    test('the field shows what the file has, and follows it', () => {
      const { state, effects } = after('旧', shown('新'));
      assert.equal(state.text, '新');
      assert.deepEqual(effects, [{ kind: 'write', text: '新' }]);
    });

    test('committing, leaving and saving send nothing and change nothing', () => {
      const before = after('値');
      for (const event of [committed, left, saving, accepted, refused]) {
        const outcome = after('値', event);
        assert.deepEqual([outcome.sent, outcome.state], [[], before.state], event.kind);
      }
    });
  });

  suite('typing', () => {
    test('begins a draft over the value that was there, to be kept and to be sent on leaving', () => {
      const outcome = after('旧', typed('新'));
      assert.deepEqual(outcome.state.draft, { phase: 'open', seen: '旧' });
      assert.deepEqual(kinds(outcome), ['keep']);
      assert.equal(isDirty(outcome.state), true);
      assert.deepEqual(unsentOf(outcome.state), { value: '新', seen: '旧' });
    });

    test('the value again ends the draft; a line break more does not', () => {
      assert.equal(phaseOf(after('値', typed('値x'), typed('値'))), undefined);
      assert.equal(phaseOf(after('値', typed('値\n'))), 'open');
      assert.equal(phaseOf(after(null, typed('x'), typed(''))), undefined);
    });

    test('a value that comes meanwhile overwrites nothing, and the user is told', () => {
      const outcome = after('旧', typed('新'), shown('他'));
      assert.equal(outcome.state.text, '新');
      assert.deepEqual(outcome.effects, []);
      assert.deepEqual(noteOf(outcome.state), { kind: 'changed', value: '他' });
      assert.deepEqual(after('旧', typed('新'), shown('他'), committed).sent, [['新', '旧']]);
    });

    test('a draft that ends because the file has its text is no longer kept or announced', () => {
      assert.deepEqual(kinds(after('旧', typed('新'), shown('新'))), ['write', 'keep']);
      assert.deepEqual(kinds(after('新', restored('新', '旧'))), ['write', 'keep']);
      assert.deepEqual(kinds(after('旧', shown('新'))), ['write']);
    });

    test('ends when the file gets the same value from elsewhere', () => {
      const outcome = after('旧', typed('新\n'), shown('新'));
      assert.deepEqual([phaseOf(outcome), outcome.state.text], [undefined, '新']);
    });
  });

  suite('an input method', () => {
    test('what is composed is not sent, not overwritten and not ended', () => {
      const outcome = after('旧', composing('旧'), typed('旧き'), committed, left, saving);
      assert.deepEqual([phaseOf(outcome), outcome.sent], ['open', []]);
      assert.equal(unsentOf(outcome.state), undefined);
      assert.equal(after('旧', composing('旧'), shown('他')).state.text, '旧');
      const composed = [composing('旧'), typed('旧き'), shown('旧き')];
      assert.equal(after('旧', ...composed, shown('他')).state.text, '旧き');
      assert.equal(phaseOf(after('旧', composing('旧'), typed('旧き'), typed('旧'))), 'open');
    });

    test('a word that is taken back leaves no draft; one that is accepted is a draft', () => {
      assert.equal(phaseOf(after('旧', composing('旧'), typed('旧き'), composed('旧'))), undefined);
      const outcome = after('旧', composing('旧'), typed('旧き'), composed('旧記'), committed);
      assert.deepEqual(outcome.sent, [['旧記', '旧']]);
    });

    test('a word that is accepted only after the focus has left is sent, once', () => {
      const word = [composing('旧'), typed('旧き')];
      assert.deepEqual(after('旧', ...word, left, composed('旧き')).sent, [['旧き', '旧']]);
      assert.deepEqual(after('旧', ...word, composed('旧き'), left).sent, [['旧き', '旧']]);
      assert.deepEqual(after('旧', ...word, left, composed('旧')).sent, []);
      const back = after(
        '旧',
        ...word,
        left,
        composed('旧き'),
        composing('旧き'),
        composed('旧記'),
      );
      assert.deepEqual(back.sent, [['旧き', '旧']]);
    });

    test('an answer that comes while a word is composed leaves the word alone', () => {
      const outcome = after('旧', typed('新'), committed, composing('新'), shown('新'), accepted);
      assert.deepEqual([phaseOf(outcome), outcome.state.text], ['open', '新']);
      assert.deepEqual(kinds(outcome), ['keep', 'settled']);
    });
  });

  suite('committing', () => {
    test('sends the text with the value it replaces, without line breaks at its end', () => {
      const outcome = after('旧', typed('一\n二\n\n'), committed);
      assert.deepEqual(outcome.sent, [['一\n二', '旧']]);
      assert.equal(isDirty(outcome.state), false);
      assert.equal(unsentOf(outcome.state), undefined);
      assert.deepEqual(kinds(outcome), ['send', 'keep']);
    });

    test('blank text removes the value', () => {
      assert.deepEqual(after('旧', typed(' \n'), committed).sent, [['', '旧']]);
    });

    test('what the file has already is not sent', () => {
      for (const event of [committed, left, saving]) {
        const outcome = after('値', typed('値\n'), event);
        assert.deepEqual([phaseOf(outcome), outcome.sent], [undefined, []]);
        assert.equal(outcome.state.text, '値');
      }
    });

    test('leaving the field and saving send it too', () => {
      assert.deepEqual(after('旧', typed('新'), left).sent, [['新', '旧']]);
      assert.deepEqual(after('旧', typed('新'), saving).sent, [['新', '旧']]);
    });

    test('an accepted draft ends with what the file made of it', () => {
      const outcome = after(
        null,
        typed('令和8年7月20日'),
        committed,
        shown('2026-07-20'),
        accepted,
      );
      assert.deepEqual([phaseOf(outcome), outcome.state.text], [undefined, '2026-07-20']);
      assert.deepEqual(kinds(outcome), ['write', 'keep', 'settled']);
    });
  });

  suite('until the answer comes', () => {
    test('nothing is sent twice', () => {
      const outcome = after('旧', typed('新'), committed, committed, left, saving);
      assert.deepEqual(outcome.sent, [['新', '旧']]);
      assert.equal(outcome.state.commitsAgain, false);
    });

    test('the view of the sent value ends nothing, and is no news to the user', () => {
      const outcome = after('旧', typed('新'), committed, shown('新'));
      assert.deepEqual([phaseOf(outcome), noteOf(outcome.state)], ['sent', undefined]);
    });

    test('what is typed further stays; leaving would send it over the sent value', () => {
      const outcome = after('旧', typed('新'), committed, typed('新しい'));
      assert.equal(isDirty(outcome.state), true);
      assert.deepEqual(unsentOf(outcome.state), { value: '新しい', seen: '新' });
      const later = after('旧', typed('新'), committed, typed('新しい'), shown('新'), accepted);
      assert.deepEqual(
        [phaseOf(later), later.state.text, later.sent.length],
        ['open', '新しい', 1],
      );
    });

    test('what is committed further is sent with the answer', () => {
      const waiting = [typed('新'), committed, typed('新しい'), left] as const;
      assert.equal(after('旧', ...waiting).state.commitsAgain, true);
      const outcome = after('旧', ...waiting, shown('新'), accepted);
      const sent = [
        ['新', '旧'],
        ['新しい', '新'],
      ];
      assert.deepEqual([phaseOf(outcome), outcome.sent], ['sent', sent]);
      assert.equal(outcome.state.commitsAgain, false);
      assert.equal(kinds(outcome).at(-1), 'settled');
    });
  });

  suite('a refused draft', () => {
    const no = [typed('2月30日'), committed, refused] as const;

    test('stays in the field with the reason', () => {
      const outcome = after(null, ...no);
      assert.equal(outcome.state.text, '2月30日');
      assert.deepEqual(noteOf(outcome.state), { kind: 'refused', reason: 'no such day' });
      assert.deepEqual(kinds(outcome), ['announce-refusal', 'keep', 'settled']);
    });

    test('only the user sends it again, over what the file has then', () => {
      for (const event of [left, saving]) assert.equal(after(null, ...no, event).sent.length, 1);
      assert.equal(unsentOf(after(null, ...no).state), undefined);
      const outcome = after(null, ...no, shown('他'), committed);
      assert.deepEqual(outcome.sent.at(-1), ['2月30日', '他']);
    });

    test('is an open draft over what the file has as soon as it is typed in', () => {
      const outcome = after(null, ...no, shown('他'), typed('2月28日'));
      assert.deepEqual(outcome.state.draft, { phase: 'open', seen: '他' });
    });

    test('what waited for its answer is not sent', () => {
      const outcome = after('旧', typed('新'), committed, typed('新しい'), left, refused);
      assert.deepEqual([phaseOf(outcome), outcome.sent.length], ['refused', 1]);
      assert.equal(outcome.state.commitsAgain, false);
    });
  });

  suite('a draft restored after a reload', () => {
    test('stands in the field and says that it is not sent', () => {
      const outcome = after('旧', restored('新', '旧'));
      assert.deepEqual(outcome.effects, [{ kind: 'write', text: '新' }]);
      assert.deepEqual(noteOf(outcome.state), { kind: 'unsent' });
    });

    test('says first that the file has changed since', () => {
      const { state } = after('他', restored('新', '旧'));
      assert.deepEqual(noteOf(state), { kind: 'changed', value: '他' });
    });

    test('is nothing where the file has it', () => {
      assert.equal(phaseOf(after('新', restored('新\n', '旧'))), undefined);
    });

    test('is sent by committing and saving, and not by leaving the field', () => {
      const draft = restored('新', '旧');
      assert.deepEqual(after('旧', draft, left).sent, []);
      assert.equal(unsentOf(after('旧', draft).state), undefined);
      for (const event of [committed, saving]) {
        assert.deepEqual(after('旧', draft, event).sent, [['新', '旧']]);
      }
    });

    test('is an open draft over what it replaced as soon as it is typed in', () => {
      const outcome = after('他', restored('新', '旧'), typed('新し'));
      assert.deepEqual(outcome.state.draft, { phase: 'open', seen: '旧' });
    });
  });

  suite('discarding', () => {
    test('shows what the file has, whatever became of the draft', () => {
      const drafts: readonly (readonly DraftEvent[])[] = [
        [typed('新')],
        [typed('新'), committed],
        [typed('新'), committed, typed('新しい'), left],
        [typed('新'), committed, refused],
        [restored('新', '旧')],
      ];
      for (const draft of drafts) {
        const outcome = after('旧', ...draft, discarded);
        assert.deepEqual([phaseOf(outcome), outcome.state.text], [undefined, '旧']);
        assert.equal(outcome.state.commitsAgain, false);
        assert.deepEqual(kinds(outcome), ['write', 'keep']);
      }
    });

    test('an answer that comes for the discarded text decides nothing about the next', () => {
      const twice = [
        typed('新'),
        committed,
        typed('x'),
        discarded,
        typed('次'),
        committed,
      ] as const;
      for (const answer of [accepted, refused]) {
        const outcome = after('旧', ...twice, answer);
        assert.deepEqual([phaseOf(outcome), outcome.state.text], ['sent', '次']);
        // A save may have waited for it.
        assert.deepEqual(kinds(outcome), ['settled']);
      }
      assert.equal(phaseOf(after('旧', ...twice, accepted, refusedNth(2))), 'refused');
      assert.equal(phaseOf(after('旧', ...twice, accepted, acceptedNth(2))), undefined);
    });
  });
});

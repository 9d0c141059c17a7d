import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DraftEvent, DraftState } from '../../../../webview/field/draft';
import { draftStep, NO_DRAFT } from '../../../../webview/field/draft';

// Few texts, so that what is typed often is what the file has, or what was sent before.
const text = fc.constantFrom('', 'a', 'a\n', 'b', 'ab', ' ');
const value = fc.constantFrom(null, 'a', 'b', 'ab');

/** What may happen next; an answer comes only to what was sent. */
const event: fc.Arbitrary<DraftEvent> = fc.oneof(
  fc.record({ kind: fc.constant('shown' as const), value }),
  fc.record({ kind: fc.constantFrom('typed' as const, 'composing', 'composed'), text }),
  fc.record({ kind: fc.constantFrom('committed' as const, 'left', 'saving', 'accepted') }),
  fc.record({ kind: fc.constant('discarded' as const) }),
  fc.record({ kind: fc.constant('refused' as const), reason: fc.constant('no') }),
);

const withoutBlankEnd = (each: string) => (each.trim() === '' ? '' : each.replace(/\n+$/, ''));

suite('the draft of a field, whatever happens', () => {
  test('the control is written to only where the file has its text, or the user discards it', () => {
    const steps = fc.array(event, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(steps, (events) => {
        let state: DraftState = NO_DRAFT;
        let control = '';
        let waiting = 0;
        for (const each of events) {
          const isAnswer = each.kind === 'accepted' || each.kind === 'refused';
          if (isAnswer && waiting === 0) continue;
          if (isAnswer) waiting--;
          const sentText = state.draft?.phase === 'sent' ? state.draft.sent : undefined;
          const hadDraft = state.draft !== undefined;
          const before = control;
          if ('text' in each) control = each.text;
          const { effects, ...step } = draftStep(state, each);
          state = step.state;
          for (const effect of effects) {
            if (effect.kind === 'write') control = effect.text;
            if (effect.kind === 'send') waiting++;
          }
          // The machine knows what the control shows.
          assert.equal(state.text, control);
          if (control !== before && !('text' in each) && each.kind !== 'discarded' && hadDraft) {
            const inFile = withoutBlankEnd(before) === (state.value ?? '');
            const wasAccepted = each.kind === 'accepted' && before === sentText;
            assert.ok(inFile || wasAccepted, `${each.kind} took ${JSON.stringify(before)} away`);
          }
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DraftEvent, DraftState } from '../../../../webview/field/draft';
import { draftStep, NO_DRAFT } from '../../../../webview/field/draft';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 2000) };

// Few texts, so that what is typed often is what the file has, or what was sent before.
const text = fc.constantFrom('', 'a', 'a\n', 'b', 'ab', ' ');
const value = fc.constantFrom(null, 'a', 'b', 'ab');

/** What may happen next. An answer is the one to what was sent first and has none yet. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('shown' as const), value }),
  fc.record({ kind: fc.constantFrom('typed' as const, 'composing', 'composed'), text }),
  fc.record({ kind: fc.constantFrom('committed' as const, 'left', 'saving', 'discarded') }),
  fc.constantFrom('accepted' as const, 'refused'),
);

function answer(kind: 'accepted' | 'refused', attempt: number | undefined): DraftEvent | undefined {
  if (attempt === undefined) return undefined;
  return kind === 'accepted' ? { kind, attempt } : { kind, attempt, reason: 'no' };
}

const withoutBlankEnd = (each: string) => (each.trim() === '' ? '' : each.replace(/\n+$/, ''));

suite('the draft of a field, whatever happens', () => {
  test('the control is written to only where the file has its text, or the user discards it', () => {
    const steps = fc.array(step, { maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(steps, (all) => {
        let state: DraftState = NO_DRAFT;
        let control = '';
        const waiting: number[] = [];
        for (const each of all) {
          const event = typeof each === 'string' ? answer(each, waiting.shift()) : each;
          if (!event) continue;
          const { draft } = state;
          const before = control;
          if ('text' in event) control = event.text;
          const { effects, ...next } = draftStep(state, event);
          state = next.state;
          for (const effect of effects) {
            if (effect.kind === 'write') control = effect.text;
            if (effect.kind === 'send') waiting.push(effect.attempt);
          }
          // The machine knows what the control shows.
          assert.equal(state.text, control);
          const isKept = effects.some(({ kind }) => kind === 'keep');
          assert.ok(!draft || state.draft || isKept, `${event.kind} ends a draft unnoticed`);
          const isOfUser = 'text' in event || event.kind === 'discarded';
          if (!draft || isOfUser || control === before) continue;
          const isInFile = withoutBlankEnd(before) === (state.value ?? '');
          const isAccepted =
            event.kind === 'accepted' &&
            draft.phase === 'sent' &&
            draft.attempt === event.attempt &&
            draft.sent === before;
          assert.ok(isInFile || isAccepted, `${event.kind} took ${JSON.stringify(before)} away`);
        }
      }),
      RUNS,
    );
  });
});

import { trimEndOf } from '../../src/core/text/lines';

/**
 * What a person has typed over the file's value, and how far it has got on its way into the file.
 *
 * - `open`: being typed.
 * - `restored`: typed before a reload and not touched since. Leaving the field does not send it.
 * - `sent`: on its way; `sent` is the text that went.
 * - `refused`: the file did not take it. Only the user sends it again.
 *
 * `seen` is the file's value that the draft replaces.
 */
export type Draft = { readonly seen: string | null } & (
  | { readonly phase: 'open' | 'restored' }
  | { readonly phase: 'sent'; readonly sent: string; readonly attempt: number }
  | { readonly phase: 'refused'; readonly reason: string }
);

/** All that decides what happens to a draft. */
export interface DraftState {
  /** What the file has. */
  readonly value: string | null;
  /** What the control shows. */
  readonly text: string;
  readonly draft: Draft | undefined;
  /** An input method is composing a word in the control. */
  readonly isComposing: boolean;
  /** The focus has left while a word was composed: commit the text once the word is in it. */
  readonly isLeft: boolean;
  /** Commit the rest of the text when the answer to the sent text has come. */
  readonly commitsAgain: boolean;
  /** How often the field has sent a text. */
  readonly attempts: number;
}

export const NO_DRAFT: DraftState = {
  value: null,
  text: '',
  draft: undefined,
  isComposing: false,
  isLeft: false,
  commitsAgain: false,
  attempts: 0,
};

export type DraftEvent =
  /** A view has come with this value of the file. */
  | { readonly kind: 'shown'; readonly value: string | null }
  /** A draft that was kept over a reload belongs to this field. */
  | { readonly kind: 'restored'; readonly text: string; readonly seen: string | null }
  /** The user has changed what the control shows. */
  | { readonly kind: 'typed' | 'composing' | 'composed'; readonly text: string }
  /** The user commits the field; the focus leaves it; the document is about to be saved. */
  | { readonly kind: 'committed' | 'left' | 'saving' }
  | { readonly kind: 'discarded' }
  /** The extension has answered what that attempt sent. */
  | { readonly kind: 'accepted'; readonly attempt: number }
  | { readonly kind: 'refused'; readonly attempt: number; readonly reason: string };

/** A value for the file, and the value that it replaces. */
export interface Unsent {
  readonly value: string;
  readonly seen: string | null;
}

export type DraftEffect =
  /** Show this text in the control. */
  | { readonly kind: 'write'; readonly text: string }
  /** Send this value to the file, which had `seen`. */
  | (Unsent & { readonly kind: 'send'; readonly attempt: number })
  | { readonly kind: 'announce-refusal'; readonly reason: string }
  /** The draft differs from the one that is kept for a reload. */
  | { readonly kind: 'keep' }
  /** Nothing of this field waits for an answer any more. */
  | { readonly kind: 'settled' };

export interface DraftStep {
  readonly state: DraftState;
  readonly effects: readonly DraftEffect[];
}

/**
 * What an event makes of a draft, and what is to be done about it, in that order.
 *
 * A value that arrives never overwrites a draft. A draft ends when the file has it, or when the user discards it.
 */
export function draftStep(state: DraftState, event: DraftEvent): DraftStep {
  switch (event.kind) {
    case 'shown':
      return shown({ ...state, value: event.value });
    case 'restored':
      return restored(state, event.text, event.seen);
    case 'typed':
      return typed({ ...state, text: event.text });
    case 'composing':
      return same({
        ...state,
        text: event.text,
        isComposing: true,
        draft: state.draft ?? { phase: 'open', seen: state.value },
      });
    case 'composed':
      return composed(state, event.text);
    case 'committed':
      return commit(state);
    case 'left':
      if (state.isComposing) return same({ ...state, isLeft: true });
      return isHeldBack(state.draft) ? same(state) : commit(state);
    case 'saving':
      return state.draft?.phase === 'refused' ? same(state) : commit(state);
    case 'discarded':
      return then(ended(state), KEEP);
    case 'accepted':
    case 'refused':
      return answered(state, event);
  }
}

/** The field has text that the file does not have and that is not on its way to it. */
export function isDirty({ draft, text }: DraftState): boolean {
  return draft !== undefined && (draft.phase !== 'sent' || text !== draft.sent);
}

/** What leaving the field would send. */
export function unsentOf(state: DraftState): Unsent | undefined {
  const { draft, text, isComposing } = state;
  if (!draft || !isDirty(state) || isComposing || isHeldBack(draft)) return undefined;
  const seen = draft.phase === 'sent' ? withoutBlankEnd(draft.sent) || null : draft.seen;
  return { value: withoutBlankEnd(text), seen };
}

/** What the user has to know of a draft. `changed`: the file has got another value meanwhile. */
export type DraftNote =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'changed'; readonly value: string | null }
  | { readonly kind: 'unsent' };

export function noteOf({ draft, value }: DraftState): DraftNote | undefined {
  if (!draft || draft.phase === 'sent') return undefined;
  if (draft.phase === 'refused') return { kind: 'refused', reason: draft.reason };
  if (draft.seen !== value) return { kind: 'changed', value };
  return draft.phase === 'restored' ? { kind: 'unsent' } : undefined;
}

const KEEP: DraftEffect = { kind: 'keep' };
const SETTLED: DraftEffect = { kind: 'settled' };

/** Only the user sends it: leaving the field does not. */
function isHeldBack(draft: Draft | undefined): boolean {
  return draft?.phase === 'restored' || draft?.phase === 'refused';
}

function shown(state: DraftState): DraftStep {
  const { draft, isComposing } = state;
  if (!draft) return isComposing ? same(state) : ended(state);
  const ends = draft.phase !== 'sent' && isInFile(state);
  return ends ? then(ended(state), KEEP) : same(state);
}

function restored(state: DraftState, text: string, seen: string | null): DraftStep {
  const next: DraftState = { ...state, text, draft: { phase: 'restored', seen } };
  return isInFile(next)
    ? then(ended(next), KEEP)
    : { state: next, effects: [{ kind: 'write', text }] };
}

function typed(state: DraftState): DraftStep {
  const draft = retyped(state);
  // Compared character by character: a line break at the end may be the beginning of a line.
  const isBack = draft.phase === 'open' && state.text === (state.value ?? '');
  const remains = isBack && !state.isComposing ? undefined : draft;
  return { state: { ...state, draft: remains }, effects: [KEEP] };
}

/** Some browsers end the composition only after the focus has left the field. */
function composed(state: DraftState, text: string): DraftStep {
  const step = typed({ ...state, text, isComposing: false, isLeft: false });
  return state.isLeft ? then(commit(step.state), ...step.effects) : step;
}

function retyped({ draft, value }: DraftState): Draft {
  if (!draft) return { phase: 'open', seen: value };
  if (draft.phase === 'restored') return { phase: 'open', seen: draft.seen };
  // The refusal said what the file has, so the user has seen it.
  return draft.phase === 'refused' ? { phase: 'open', seen: value } : draft;
}

function commit(state: DraftState): DraftStep {
  const { draft, text } = state;
  if (!draft || state.isComposing) return same(state);
  if (draft.phase === 'sent') return same({ ...state, commitsAgain: text !== draft.sent });
  const value = withoutBlankEnd(text);
  if (value === (state.value ?? '')) return then(ended(state), KEEP);
  const seen = draft.phase === 'refused' ? state.value : draft.seen;
  const attempt = state.attempts + 1;
  const sent: Draft = { phase: 'sent', seen, sent: text, attempt };
  return {
    state: { ...state, draft: sent, commitsAgain: false, attempts: attempt },
    effects: [{ kind: 'send', value, seen, attempt }, KEEP],
  };
}

function answered(
  state: DraftState,
  answer: DraftEvent & { readonly kind: 'accepted' | 'refused' },
): DraftStep {
  const { draft, text, value } = state;
  if (draft?.phase !== 'sent' || draft.attempt !== answer.attempt) {
    // It answers a text that was discarded. A save may have waited for it.
    return { state, effects: [SETTLED] };
  }
  const settled = { ...state, commitsAgain: false };
  if (answer.kind === 'refused') {
    const { reason } = answer;
    const refused: Draft = { phase: 'refused', seen: draft.seen, reason };
    const effects: DraftEffect[] = [{ kind: 'announce-refusal', reason }, KEEP, SETTLED];
    return { state: { ...settled, draft: refused }, effects };
  }
  if (text === draft.sent && !state.isComposing) return then(ended(settled), KEEP, SETTLED);
  const open: DraftState = { ...settled, draft: { phase: 'open', seen: value } };
  return then(state.commitsAgain ? commit(open) : same(open), KEEP, SETTLED);
}

/** Without a draft, and with the file's value in the control. */
function ended(state: DraftState): DraftStep {
  const text = state.value ?? '';
  const next = { ...state, text, draft: undefined, commitsAgain: false };
  return { state: next, effects: [{ kind: 'write', text }] };
}

function same(state: DraftState): DraftStep {
  return { state, effects: [] };
}

function then({ state, effects }: DraftStep, ...more: readonly DraftEffect[]): DraftStep {
  return { state, effects: [...effects, ...more] };
}

function isInFile({ text, value }: DraftState): boolean {
  return withoutBlankEnd(text) === (value ?? '');
}

/** Without the line breaks at its end, which a value does not have; blank text counts as no text. */
function withoutBlankEnd(text: string): string {
  return text.trim() === '' ? '' : trimEndOf(text, '\n');
}

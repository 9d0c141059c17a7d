import { readFileSync } from 'node:fs';
import type fc from 'fast-check';
import editions from 'virtual:catalog';
import { newChecklist } from '../../../src/core/edit/proposal/newChecklist';
import type { FieldOperation, Operation } from '../../../src/core/edit/operation/operation';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import type { ItemField } from '../../../src/core/format/fields';
import { ITEM_FIELDS } from '../../../src/core/format/fields';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import type { Choices } from '../../support/dress/choices';
import { chosen } from '../../support/dress/choices';
import { isPlainMap, plainData, valueAt } from '../../support/dress/plainData';
import { anyValue, plainWords } from '../../support/dress/texts';
import type { Branches } from './gitMerge';

/** Two people change a checklist, each a row. */
export interface Meeting extends Branches {
  readonly changes: readonly [Operation, Operation];
}

const SAMPLES = ['denshi-karte', 'receipt', 'pacs'].map((name) =>
  readFileSync(`samples/aobadai-${name}.kakunin.yaml`, 'utf8'),
);
const NEW = newChecklist(editions.at(-1)!);
const BARE = NEW.replace(/^ *#.*\n/gm, '');
const EMPTY_ROWS = BARE.replace(/^ {4}初回確認:\n/gm, '');
const FILES = [NEW, ...SAMPLES, BARE, EMPTY_ROWS] as [string, ...string[]];

const FIELDS = Object.keys(ITEM_FIELDS) as [ItemField, ...ItemField[]];
const USUAL: readonly [ItemField, ...ItemField[]] = ['初回確認', '完了日', '備考'];

/** Changes of the values of two rows, most often neighbours. */
export const twoRows: fc.Arbitrary<Meeting | undefined> = chosen(40, (choices) => {
  const base = anyFile(choices);
  const ids = idsOf(base);
  const first = choices.below(ids.length - 1);
  const second = choices.below(4) === 3 ? choices.below(ids.length) : first + 1;
  if (first === second) return undefined;
  return meeting(base, [
    anyChange(choices, ids[first] ?? ''),
    anyChange(choices, ids[second] ?? ''),
  ]);
});

/** Two different values for one field of one row. */
export const oneValue: fc.Arbitrary<Meeting | undefined> = chosen(30, (choices) => {
  const base = anyFile(choices);
  const ids = idsOf(base);
  const item = ids[choices.below(ids.length)] ?? '';
  const at = { kind: 'set', item, field: choices.pick(FIELDS) } as const;
  const [ours, theirs] = [plainWords(choices), `${plainWords(choices)}、ほか`];
  return meeting(base, [
    { ...at, value: ours },
    { ...at, value: theirs },
  ]);
});

export function idsOf(text: string): readonly string[] {
  const rows = valueAt(plainData(text), ['項目']);
  return isPlainMap(rows) ? [...rows.keys()] : [];
}

/** The file on two branches; `undefined` where a change is refused or none. */
export function meeting(
  base: string,
  changes: readonly [Operation, Operation],
): Meeting | undefined {
  const [ours, theirs] = changes.map((change) => {
    const plan = planEdits(parseText(base), [change], editions);
    return plan.ok ? plan.parsed.text : base;
  });
  if (ours === base || theirs === base) return undefined;
  return { base, ours: ours ?? base, theirs: theirs ?? base, changes };
}

function anyFile(choices: Choices): string {
  const text = choices.pick(FILES);
  // A last line that is a row's key would change with the row: see "what git merges".
  const ended = choices.below(5) === 4 && text !== EMPTY_ROWS ? text.trimEnd() : text;
  return choices.below(5) === 4 ? ended.replaceAll('\n', '\r\n') : ended;
}

function anyChange(choices: Choices, item: string): FieldOperation {
  const field = choices.pick([choices.pick(USUAL), choices.pick(FIELDS)]);
  if (choices.below(4) === 3) return { kind: 'unset', item, field };
  const value = choices.pick([plainWords, anyValue, () => null])(choices);
  return { kind: 'set', item, field, value };
}

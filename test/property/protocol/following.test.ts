import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import type { Analysis, AnalysisOptions } from '../../../src/core/analyze';
import { analyze, analyzeParsed } from '../../../src/core/analyze';
import { rowsOf } from '../../../src/core/catalog/lookup';
import { newChecklist } from '../../../src/core/edit/proposal/newChecklist';
import type { Operation } from '../../../src/core/edit/operation/operation';
import { planEdits } from '../../../src/core/edit/plan/planEdits';
import type { ItemField } from '../../../src/core/format/fields';
import { ITEM_FIELDS, ITEMS_KEY } from '../../../src/core/format/fields';
import { parseText } from '../../../src/core/parse/yaml/parseText';
import type { Translate } from '../../../src/core/problems/translate';
import { applyEdits } from '../../../src/core/text/applyEdits';
import { buildView } from '../../../src/core/view/buildView';
import type { DocumentView, ItemView } from '../../../src/core/view/tableView';
import { translateTo } from '../../../src/language';
import { previousValue } from '../../../src/core/previous/lookUpPrevious';
import type { PreviousFile } from '../../../src/core/previous/previousFile';
import { read } from '../../../src/core/reading/reading';
import { messageAfter, viewAfter } from '../../../src/protocol/following';
import type { DifferenceMessage, ViewMessage } from '../../../src/protocol/messages';
import { applyRandomEdit, randomEdit } from '../../support/randomEdits';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 60) };
const TIMEOUT = 300_000;
const [edition] = editions;
assert.ok(edition);
const STARTS = [
  newChecklist(edition),
  ...['denshi-karte', 'receipt', 'pacs'].map((name) =>
    readFileSync(`samples/aobadai-${name}.kakunin.yaml`, 'utf8'),
  ),
];
const IDS = [...rowsOf(edition).map(({ id }) => id), 'P1-X-1', 'P2-X-1', 'P1-A-2', 'P3-A-1'];
const FIELDS = Object.keys(ITEM_FIELDS) as ItemField[];
const VALUES = ['はい', 'いいえ', '対象外', '2024-07-22', '2030-01-01', '別の文*4', 'ある文', null];
const JAPANESE = translateTo('ja');
const ENGLISH = translateTo('en');

const item = fc.constantFrom(...IDS);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constant('set'),
    item,
    field: fc.constantFrom(...FIELDS, '初回確認', '初回確認'),
    value: fc.constantFrom(...VALUES),
  }) as fc.Arbitrary<Operation>,
  fc.record({ kind: fc.constant('unset'), item, field: fc.constantFrom(...FIELDS) }),
  fc.record({
    kind: fc.constant('set'),
    item: fc.constant(null),
    field: fc.constantFrom('医療機関', '初回確認日.Part1', '契約.種別', '様式', '前回'),
    value: fc.constantFrom('青葉台病院', '2024-07-01', '新規', '令和6年6月'),
  }) as fc.Arbitrary<Operation>,
  fc.record({ kind: fc.constant('remove'), path: item.map((id) => [ITEMS_KEY, id]) }),
  fc.record({ kind: fc.constant('rename'), path: item.map((id) => [ITEMS_KEY, id]), to: item }),
  fc.record({ kind: fc.constant('add-rows'), items: fc.array(item, { maxLength: 3 }) }),
  fc.constant({ kind: 'order-rows' }),
  fc.record({
    kind: fc.constant('move-row'),
    item: fc.constantFrom('P1-X-1', 'P1-X-2', 'P2-X-1'),
    place: fc.constantFrom('before', 'after'),
    of: fc.constantFrom('P1-X-1', 'P1-X-2', 'P2-X-1'),
  }) as fc.Arbitrary<Operation>,
);

/** What may be found where 前回 leads: two versions of a checklist, one with own rows, a fault, and nothing yet. */
const PREVIOUS_TEXTS = [
  readFileSync('samples/2025/receipt-2025.kakunin.yaml', 'utf8'),
  readFileSync('samples/2025/receipt-2025.kakunin.yaml', 'utf8').replaceAll(': はい', ': いいえ'),
  readFileSync('samples/aobadai-pacs.kakunin.yaml', 'utf8'),
  '',
];

/** What can happen to a document, its surroundings, or a message on its way. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('operation'), operation }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('typing'), edit: randomEdit }) },
  { weight: 1, arbitrary: fc.constant({ what: 'next day' } as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'rules' } as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'language' } as const) },
  { weight: 1, arbitrary: fc.constant({ what: 'message lost' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('previous'),
      text: fc.option(fc.constantFrom(...PREVIOUS_TEXTS)),
    }),
  },
) as fc.Arbitrary<Event>;

type Event =
  | { readonly what: 'operation'; readonly operation: Operation }
  | { readonly what: 'typing'; readonly edit: Parameters<typeof applyRandomEdit>[1] }
  | { readonly what: 'previous'; readonly text: string | null }
  | { readonly what: 'next day' | 'rules' | 'language' | 'message lost' };

/** As it arrives at the other end. */
function sent<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

/** A document, the host that looks after it, and a page that gets what the host sends. */
class Scene {
  private options: AnalysisOptions = { editions, today: '2026-11-23' };
  private t = JAPANESE;
  private analysis: Analysis;
  private shown: ViewMessage;
  private page: ViewMessage | undefined;
  private isLost = false;
  differences = 0;
  withPrevious = 0;

  constructor(text: string) {
    this.analysis = analyze(text, this.options);
    this.shown = this.message(1);
    this.page = sent(this.shown);
  }

  happen(event: Event): void {
    const text = this.textAfter(event);
    if (event.what === 'next day') this.options = { ...this.options, today: '2031-01-01' };
    if (event.what === 'rules') {
      this.options = {
        ...this.options,
        severities: { overdue: 'off', 'items-unanswered': 'hint' },
      };
    }
    if (event.what === 'previous') {
      this.options = { ...this.options, previous: this.previous(event.text) };
    }
    if (event.what === 'language') this.t = this.t === JAPANESE ? ENGLISH : JAPANESE;
    if (event.what === 'message lost') this.isLost = true;
    this.analysis = analyze(text, this.options, this.analysis);
    this.show();
  }

  /** As if 前回 of the document led to the text. */
  private previous(text: string | null): PreviousFile | undefined {
    const value = previousValue(this.analysis.checklist);
    if (text === null || value === undefined) return undefined;
    const reading = read(text, editions);
    return reading.kind === 'checklist'
      ? { value, version: reading }
      : { value, fault: 'not-a-checklist' };
  }

  private textAfter(event: Event): string {
    const { parsed } = this.analysis;
    if (event.what === 'typing') return applyRandomEdit(parsed.text, event.edit);
    if (event.what !== 'operation') return parsed.text;
    const plan = planEdits(parsed, [event.operation], editions);
    return plan.ok ? applyEdits(parsed.text, plan.edits) : parsed.text;
  }

  private show(): void {
    const before = this.shown;
    this.shown = this.message(before.revision + 1);
    const message = sent(messageAfter(before, this.shown));
    if (message.type === 'difference') this.assertNeeded(message);
    if (!this.isLost) this.receive(message);
    this.isLost = false;
  }

  private receive(message: ViewMessage | DifferenceMessage): void {
    const before = this.page;
    const isNext = before?.revision === this.shown.revision - 1;
    const after = viewAfter(before, message);
    assert.equal(after !== undefined, message.type === 'view' || isNext, 'asks for the whole');
    this.page = after ?? sent(this.shown);
    assert.deepEqual(this.page, sent({ ...this.shown, view: this.wholeView() }));
    if (!after || message.type === 'view') return;
    this.differences++;
    assertKept(before?.view, after.view, message);
  }

  /** A row is named only if it shows something else. */
  private assertNeeded({ difference }: DifferenceMessage): void {
    const before = itemsOf(this.page?.view);
    if (this.page?.revision !== this.shown.revision - 1) return;
    for (const each of difference.items) {
      const known = before.find(({ rows }) => rows[0]?.id === each.rows[0]?.id);
      assert.notDeepEqual(each, known);
    }
  }

  private message(revision: number): ViewMessage {
    const { today } = this.options;
    const view = buildView(this.analysis, editions, this.t);
    return { type: 'view', revision, view, today, readOnly: false, rulesOff: [] };
  }

  /** Made without anything that is known of earlier texts. */
  private wholeView(): DocumentView {
    const analysis = analyzeParsed(parseText(this.analysis.parsed.text), this.options);
    const t: Translate = (message, args) => this.t(message, args);
    if (analysis.previous?.version) this.withPrevious++;
    return buildView(analysis, editions, t);
  }
}

function itemsOf(view: DocumentView | undefined): readonly ItemView[] {
  if (view?.kind !== 'table') return [];
  return view.parts.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}

/** What is not named stays the same object, so that the page leaves it alone. */
function assertKept(
  before: DocumentView | undefined,
  after: DocumentView,
  { difference }: DifferenceMessage,
): void {
  const kept = new Set(itemsOf(before));
  const named = new Set(difference.items);
  for (const each of itemsOf(after)) assert.ok(kept.has(each) || named.has(each));
}

test('a page that gets differences shows what a page shows that gets the whole', () => {
  let [differences, withPrevious] = [0, 0];
  const events = fc.array(event, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), events, (text, list) => {
      const scene = new Scene(text);
      for (const each of list) scene.happen(each);
      differences += scene.differences;
      withPrevious += scene.withPrevious;
    }),
    RUNS,
  );
  assert.ok(differences > 2 * RUNS.numRuns, `only ${differences} differences`);
  assert.ok(withPrevious > RUNS.numRuns / 10, `only ${withPrevious} with a previous checklist`);
}).timeout(TIMEOUT);

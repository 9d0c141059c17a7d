import assert from 'node:assert/strict';
import fc from 'fast-check';
import editions from 'virtual:catalog';
import { contentEnd } from '../../../../src/core/text/contentEnd';
import { planEdits } from '../../../../src/core/edit/plan/planEdits';
import { buildChecklist } from '../../../../src/core/model/checklist';
import { parseText } from '../../../../src/core/parse/yaml/parseText';
import { applyEdits } from '../../../../src/core/text/applyEdits';
import { anyOperation, anyText, checklistText } from '../../../support/checklists';

/** A search takes as long as its runs; on a busy machine longer than a test should. */
const TIMEOUT = 300_000;
const RUNS = { numRuns: Number(process.env.KAKUNIN_RUNS ?? 600) };

/** Every value of every row, as `id key = text`, without that of one field. */
function meaning(text: string, except: string): readonly string[] {
  const checklist = buildChecklist(parseText(text), editions);
  assert.ok(checklist);
  return checklist.rows.flatMap((row) =>
    FIELDS.flatMap((field) => {
      const value = row.field(field)?.text;
      const name = `${row.id} ${field}`;
      return value == null || name === except ? [] : [`${name} = ${value}`];
    }),
  );
}

const FIELDS = [
  ...['項目', '内容', '初回確認', '初回確認日', '完了日', '期限'],
  ...['役割分担.主担当', '役割分担.医療機関', '役割分担.事業者', '合意文書', '合意内容', '備考'],
] as Parameters<NonNullable<ReturnType<typeof buildChecklist>>['rows'][number]['field']>[0][];

suite('any operation on any checklist', () => {
  test('changes exactly what was meant, or nothing', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(checklistText, anyOperation, (text, operation) => {
        const before = parseText(text);
        fc.pre(before.errors.length === 0);
        const plan = planEdits(before, [operation], editions);
        if (!plan.ok) {
          refused++;
          assert.ok(
            ['shared', 'not-text', 'unwritable'].includes(plan.refusal.code),
            plan.refusal.code,
          );
          return;
        }
        made++;
        const after = applyEdits(text, plan.edits);
        assert.equal(parseText(after).errors.length, 0);
        const name = `${operation.item ?? ''} ${operation.field}`;
        assert.deepEqual([...meaning(after, name)].sort(), [...meaning(text, name)].sort());
        const checklist = buildChecklist(parseText(after), editions);
        const row = checklist?.rows.find(({ id }) => id === operation.item);
        const found = row?.field(operation.field as '備考')?.text ?? null;
        assert.equal(found, operation.kind === 'set' ? operation.value : null);
        if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(after), 'line ends stay CRLF');
        assert.equal(after.startsWith('\ufeff'), text.startsWith('\ufeff'));
      }),
      RUNS,
    );
    // What can be written is to be written: a refusal is for rare shapes only.
    assert.ok(refused < made / 20, `${refused} refused, ${made} made`);
  }).timeout(TIMEOUT);

  test('touches no line of another row', () => {
    fc.assert(
      fc.property(checklistText, anyOperation, (text, operation) => {
        const before = parseText(text);
        fc.pre(before.errors.length === 0);
        const plan = planEdits(before, [operation], editions);
        if (!plan.ok) return;
        const checklist = buildChecklist(before, editions);
        const others = checklist?.rows.filter(({ id }) => id !== operation.item) ?? [];
        for (const edit of plan.edits) {
          for (const { entry } of others) {
            const outside =
              edit.end <= entry.span.start || edit.start >= contentEnd(text, entry.span);
            assert.ok(outside, `${JSON.stringify(edit)} in ${entry.key}`);
          }
        }
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);

  test('setting back what was there restores the meaning', () => {
    fc.assert(
      fc.property(checklistText, anyText, (text, value) => {
        const parsed = parseText(text);
        fc.pre(parsed.errors.length === 0);
        const row = buildChecklist(parsed, editions)?.rows.find((each) => each.field('備考')?.text);
        fc.pre(row !== undefined);
        const old = row.field('備考')?.text ?? null;
        const at = { kind: 'set', item: row.id, field: '備考' } as const;
        const there = planEdits(parsed, [{ ...at, value }], editions);
        if (!there.ok) return;
        const back = planEdits(there.parsed, [{ ...at, value: old }], editions);
        assert.ok(back.ok);
        assert.deepEqual(meaning(back.parsed.text, ''), meaning(text, ''));
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);
});

test('parsing never throws, and says where', () => {
  fc.assert(
    fc.property(checklistText, fc.nat(), fc.nat(), fc.string(), (text, at, length, put) => {
      const start = at % (text.length + 1);
      const broken = text.slice(0, start) + put + text.slice(start + (length % 20));
      for (const { span } of parseText(broken).errors) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= broken.length);
      }
    }),
    RUNS,
  );
}).timeout(TIMEOUT);

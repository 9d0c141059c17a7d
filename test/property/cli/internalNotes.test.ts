import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kakunin, useFolder, write } from '../../support/cliFolder';

const RUNS = { numRuns: Number(process.env['KAKUNIN_RUNS'] ?? 60) };
const TIMEOUT = 120_000;

/** Characters that only the notes have, so that any fragment of a note can be found. */
const ONLY_IN_NOTES = /[\u0400-\u04ff]/u;
const note = fc
  .array(fc.constantFrom('ж', 'щю', 'Я', ' ', ': ', '# ', '"', '|', '\n', '\u200b', '社内メモ'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => JSON.stringify(`ж${pieces.join('')}`));

/** The ways to have a note in a row; `…` stands for its text. */
const IN_ROW = [
  ['    社内メモ: …'],
  ['    "社内メモ": …'],
  ['    "\\u793e内メモ": …'],
  ['    社内メモ2: …'],
  ['    社内メモ:', '      - …'],
  ['    社内メモ: {ж: …}'],
  ['    役割分担: {主担当: 共同, 社内メモ: …}'],
  ['    未知: {a: {社内メモ: …}}'],
  ['    未知: [a, {社内メモ: …}]'],
  ['    未知: [a, {"\\u793e内メモ": …}]'],
  ['    <<: {社内メモ: …}'],
  ['    備考: {社内メモ: …}'],
  // Indented like a row, or not at all.
  ['  社内メモ: …'],
] as const;
const AS_ROW = ['[{社内メモ: …}]', '{初回確認: はい, 社内メモ: …}'] as const;

interface NoteAt {
  readonly form: (typeof IN_ROW)[number] | (typeof AS_ROW)[number] | null;
  readonly text: string;
}

const noteInRow: fc.Arbitrary<NoteAt> = fc.record({
  form: fc.constantFrom(...IN_ROW, ...AS_ROW, null),
  text: note,
});

interface Sheet {
  readonly head: string | null;
  readonly row: NoteAt;
  readonly own: string | null;
}

const sheet: fc.Arbitrary<Sheet> = fc.record({
  head: fc.option(note),
  row: noteInRow,
  own: fc.option(note),
});

function checklist({ head, row: { form, text }, own }: Sheet, hospital: string): string {
  const isWhole = typeof form === 'string';
  const row = isWhole
    ? [`  P1-A-1: ${form.replace('…', () => text)}`]
    : [
        '  P1-A-1:',
        '    初回確認: はい',
        ...(form ?? []).map((line) => line.replace('…', () => text)),
      ];
  const lines = [
    'kakunin: 1',
    '様式: 令和6年6月',
    `医療機関: ${hospital}`,
    ...(head === null ? [] : [`社内メモ: ${head}`]),
    '項目:',
    ...row,
    '  P2-X-1:',
    '    項目: 独自の項目',
    '    内容: 加えた項目',
    ...(own === null ? [] : [`    社内メモ: ${own}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function diff(before: string, after: string, ...options: readonly string[]) {
  write('old.yaml', before);
  write('new.yaml', after);
  const { out, err, status } = kakunin(['diff', 'old.yaml', 'new.yaml', '--exit-code', ...options]);
  assert.equal(err, '');
  return { out, status };
}

suite('社内メモ in what the other party may see', () => {
  useFolder();

  test('diff --format markdown has nothing of it, however it is written', () => {
    let shown = 0;
    fc.assert(
      fc.property(sheet, sheet, (one, other) => {
        const [before, after] = [checklist(one, '青葉台病院'), checklist(other, '若葉台病院')];
        const { out } = diff(before, after, '--format', 'markdown');
        assert.doesNotMatch(out, ONLY_IN_NOTES);
        if (ONLY_IN_NOTES.test(diff(before, after, '--format', 'markdown', '--internal').out))
          shown++;
      }),
      RUNS,
    );
    assert.ok(shown > RUNS.numRuns / 2, `with --internal: ${shown}`);
  }).timeout(TIMEOUT);

  test('diff --format markdown is the same whatever the notes say', () => {
    fc.assert(
      fc.property(sheet, note, note, (one, first, second) => {
        const other = (text: string): Sheet => ({
          head: one.head === null ? null : text,
          row: { ...one.row, text },
          own: one.own === null ? null : text,
        });
        const before = checklist(one, '青葉台病院');
        const changed = [first, second].map((text) =>
          diff(before, checklist(other(text), '若葉台病院'), '--format', 'markdown'),
        );
        assert.deepEqual(changed[0], changed[1]);
        const unchanged = diff(
          before,
          checklist(other(first), '青葉台病院'),
          '--format',
          'markdown',
        );
        assert.equal(unchanged.status, 0, unchanged.out);
        assert.doesNotMatch(unchanged.out, /P1-A-1|P2-X-1|社内/);
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);

  test('no message of check quotes it', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        write('a.kakunin.yaml', checklist(one, '青葉台病院'));
        const { out } = kakunin(['check', 'a.kakunin.yaml', '--format', 'github']);
        assert.doesNotMatch(out, ONLY_IN_NOTES);
      }),
      RUNS,
    );
  }).timeout(TIMEOUT);
});

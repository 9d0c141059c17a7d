import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DOCUMENT_FORMATS, DOCUMENT_NAMES, isPacked } from '../../../../src/core/document/names';
import { exported, sourceFrom, unpacked } from '../../../support/exported';
import { version } from '../../../support/version';

const RUNS = { numRuns: Math.min(25, Number(process.env['KAKUNIN_RUNS'] ?? 25)) };

/** Words that occur nowhere else, in every place where YAML has comments or other keys. */
const secret = fc.integer({ min: 1, max: 999_999 }).map((number) => `機密${number}番`);

function checklist([top, head, row, end, note, key]: readonly string[], answer: string): string {
  return `# ${top}
kakunin: 1 # ${head}
様式: 令和6年6月
社内メモ: ${note}
私的な欄: ${key}
項目: # ${head}
  # ${row}
  P1-A-1: # ${row}
    初回確認: ${answer} # ${end}
    社内メモ: |
      ${note}
    備考: 公開 # ${end}
    # ${row}
    別の欄: ${key}
  P2-C-4:
    役割分担:
      主担当: 事業者 # ${end}
      社内メモ: ${note}
# ${top}
`;
}

suite('nothing internal leaves', function () {
  this.timeout(300_000);

  test('neither comments nor internal notes nor unknown keys, in any document and format', async () => {
    const secrets = fc.tuple(secret, secret, secret, secret, secret, secret);
    await fc.assert(
      fc.asyncProperty(secrets, secrets, async (before, after) => {
        const source = sourceFrom(checklist(after, 'いいえ'), {
          base: { name: 'old', version: version(checklist(before, 'はい')) },
        });
        for (const name of DOCUMENT_NAMES) {
          for (const format of DOCUMENT_FORMATS[name]) {
            const bytes = await exported(name, format, source);
            const texts = [
              new TextDecoder().decode(bytes),
              ...(isPacked(format) ? unpacked(bytes).values() : []),
            ];
            const all = texts.join('\n');
            assert.match(all, /事業者からの開示|事故発生時の報告/);
            for (const word of [...before, ...after, '社内メモ', '私的な欄']) {
              assert.ok(!all.includes(word), `${name} as ${format} has ${word}`);
            }
          }
        }
      }),
      RUNS,
    );
  });
});

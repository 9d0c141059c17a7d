import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { translateTo } from '../../../src/language';
import type { Language } from '../../../src/language';
import { keyTable } from '../../../src/protocol/keyTable';

const page = readFileSync('docs/keys.md', 'utf8').replace(/ +\|/g, ' |');

suite('the table of keys', () => {
  for (const language of ['ja', 'en'] as const satisfies readonly Language[]) {
    test(`docs/keys.md has every line of it: ${language}`, () => {
      for (const { keys, does, isAsInExcel } of keyTable(translateTo(language))) {
        const line = `| ${keys} | ${does} | ${isAsInExcel ? '✓' : '✗'} |`;
        assert.ok(page.includes(line), line);
      }
    });
  }

  test('names the keys that the manifest binds', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { keybindings: readonly { key: string }[] };
    };
    const named = keyTable(translateTo('en')).flatMap(({ keys }) => keys.toLowerCase().split(' '));
    for (const { key } of contributes.keybindings) {
      assert.ok(named.includes(key.replace('+up', '+↑').replace('+down', '+↓')), key);
    }
  });
});

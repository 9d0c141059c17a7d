import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasHiddenCharacter } from '../../../../src/core/text/hiddenCharacters';
import { plainLabel, plainText } from '../../../../src/core/text/plainText';

/** As in VS Code's `linkedText.ts` and `iconLabels.ts`, which are the same in 1.100 and 1.139. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /(\\)?\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

/** What VS Code does to a notification before it looks for links. */
const inNotification = (text: string): string => text.slice(0, 1000).replace(/\r\n|\n|\r/g, ' ');

suite('Plain text', () => {
  const pieces = fc.constantFrom(
    ...['[', ']', '(', ')', '$', '\\', 'a', 'command:', 'https://', 'file:', ' ', '\n', '"', "'"],
    ...['](', '$(', '~', 'check', '…', '\u200b', '\u202e', '𠮟', '[a](command:b)', 'x'.repeat(300)],
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((each) => each.join(''));

  test('whatever it is made of, there is neither a link nor an icon nor a hidden character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const shown of [plainText(text), plainLabel(text)]) {
          assert.doesNotMatch(inNotification(shown), LINK);
          assert.doesNotMatch(shown, ICON);
          assert.ok(!hasHiddenCharacter(shown));
        }
        assert.doesNotMatch(plainLabel(text), /\n/);
      }),
    );
  });
});

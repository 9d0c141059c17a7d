import type { EncodingFault, NotUtf8 } from '../encoding/encodingFault';
import { EDITOR_ENCODINGS, editorEncodingName, ENCODING_NAMES } from '../encoding/encodings';
import type { Translate } from '../problems/translate';
import type { Offer, UnreadableView } from './tableView';

/** What to show of a document whose text differs, or may differ, from its file. */
export function encodingView(fault: EncodingFault, t: Translate): UnreadableView {
  const shown = { kind: 'unreadable', reason: 'not-utf8' } as const;
  switch (fault.kind) {
    case 'pending':
      return { ...shown, title: t('Reading the file'), explanation: '', places: [] };
    case 'read-otherwise':
      return {
        ...shown,
        title: t('VS Code does not read this file as UTF-8'),
        explanation: t(
          'VS Code read it as {encoding}, but the file itself is UTF-8. What would be saved now might be another text, so nothing can be changed here. The setting files.encoding or files.autoGuessEncoding may be the reason.',
          { encoding: editorEncodingName(fault.readAs) },
        ),
        places: [],
        offers: [{ action: 'reopen', title: t('Reopen as UTF-8') }],
      };
    case 'not-utf8':
      return {
        ...shown,
        title: t('This file cannot be read as UTF-8'),
        explanation: explanation(fault, fault.readAs, t),
        places: fault.isMostlyUtf8 ? [{ line: fault.line, message: brokenLine(t) }] : [],
        ...previewOf(fault, t),
        offers: offersOf(fault, t),
      };
  }
}

function explanation(fault: NotUtf8, readAs: string, t: Translate): string {
  const encoding = editorEncodingName(readAs);
  const [guess] = fault.candidates;
  if (fault.isMostlyUtf8) {
    return t(
      'Some bytes of it are not UTF-8, and VS Code shows U+FFFD for them. Saving would lose them, so nothing can be changed here. Open the file as text, write the line below again, and save.',
    );
  }
  if (guess && EDITOR_ENCODINGS[guess.encoding] === readAs) {
    return t(
      'VS Code reads it as {encoding}, so it is readable as text. A checklist must be UTF-8: "kakunin check" refuses it as it is. Nothing was changed.',
      { encoding },
    );
  }
  return guess?.isLikely
    ? t(
        'VS Code read it as {encoding}; it seems to be {guess}. Saving now would lose its characters, so nothing can be changed here.',
        { encoding, guess: ENCODING_NAMES[guess.encoding] },
      )
    : t(
        'VS Code read it as {encoding}, and it is not clear which encoding it has. Saving now would lose its characters, so nothing can be changed here.',
        { encoding },
      );
}

function brokenLine(t: Translate): string {
  return t('The first bytes that are not UTF-8');
}

function previewOf({ candidates }: NotUtf8, t: Translate): Pick<UnreadableView, 'preview'> {
  const [guess] = candidates;
  if (!guess) return {};
  const title = t('Its first lines read as {encoding}', {
    encoding: ENCODING_NAMES[guess.encoding],
  });
  return { preview: { title, lines: guess.lines } };
}

function offersOf({ candidates, isMostlyUtf8 }: NotUtf8, t: Translate): readonly Offer[] {
  const reopen = { action: 'reopen', title: t('Reopen with encoding…') } as const;
  if (isMostlyUtf8) return [];
  return candidates.length > 0
    ? [{ action: 'convert-to-utf8', title: t('Convert to UTF-8…') }, reopen]
    : [reopen];
}

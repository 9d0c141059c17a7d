import type { SyntaxFault } from '../../parse/syntaxFault';
import { typeHalfWidth } from '../../parse/typeHalfWidth';
import type { Fix } from '../../problems/fix';
import type { Report } from '../../problems/report';
import type { Translate } from '../../problems/translate';
import { codePointLabel } from '../../text/hiddenCharacters';
import type { PunctuationLookAlike } from '../../text/punctuationLookAlikes';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';

interface Facts {
  readonly code: string;
  /** Of the code `LOOK_ALIKE`: what stands there, and what is to be typed. */
  readonly lookAlike?: PunctuationLookAlike;
}

/** It changes what the file says to programs, so nobody's answers are made to count unasked. */
const TYPE_HALF_WIDTH: Fix = {
  kind: {
    id: 'type-half-width',
    title: (_fix, t) => t('Type half-width signs throughout the file'),
  },
  operations: [{ kind: 'type-half-width' }],
  safe: false,
  preferred: true,
};

/** Why the text cannot be read, and what to type instead. */
export const yamlSyntax: Rule<'yaml-syntax', Facts> = {
  id: 'yaml-syntax',
  severity: 'error',
  isAlwaysError: true,
  *checkText({ kind, parsed: { text, errors } }) {
    if (kind !== 'syntax') return;
    const canBeFixed = errors.some(({ lookAlike }) => lookAlike) && typeHalfWidth(text);
    const fixes = canBeFixed ? [TYPE_HALF_WIDTH] : [];
    for (const error of errors) yield syntaxError(error, fixes);
  },
  message: ({ code, lookAlike }, t) =>
    lookAlike ? lookAlikeMessage(lookAlike, t) : (limitMessage(code, t) ?? yamlMessage(code, t)),
  help: (t) => ({
    meaning: t(
      'The text is not YAML: brackets, quotes or indentation do not fit, a key stands twice, or there are several documents. Or it is what no checklist is: nested by hundreds, or full of keys and signs by the hundred thousand.',
    ),
    why: t('Nothing can be said of a file that cannot be read, and nothing is written to it.'),
  }),
  example: {
    before: ['  P1-A-1:', '    初回確認: はい', '    初回確認: いいえ'],
    after: ['  P1-A-1:', '    初回確認: いいえ'],
  },
};

function syntaxError({ code, span, lookAlike }: SyntaxFault, fixes: readonly Fix[]): Report<Facts> {
  return { code, span, fixes, ...(lookAlike && { lookAlike }) };
}

/** After that place nothing was checked. */
export function tooManyProblems(span: Span): Report<Facts> {
  return { code: 'TOO_MANY_PROBLEMS', span, fixes: [] };
}

/** What this program refuses to read, although it may be YAML. */
function limitMessage(code: string, t: Translate): string | undefined {
  switch (code) {
    case 'TOO_DEEP':
      return t('This is nested too deeply to be a checklist.');
    case 'TOO_DENSE':
      return t(
        'There are more keys and signs up to here than a checklist of this size has; what follows was not read. Take out what is none of it, and write what stands in braces on lines.',
      );
    case 'TOO_MANY_PROBLEMS':
      return t('There are too many problems: from here on, nothing was checked. Mend those above.');
    case 'TOO_MUCH_SHARED':
      return t('Aliases (*) stand for too much here. Write the value itself.');
    default:
      return undefined;
  }
}

/** Codes of the `yaml` package (its `ErrorCode`) and of the tree's reader, never shown themselves. */
function yamlMessage(code: string, t: Translate): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return t(
        'This key is there twice. Keep one of the two: opened as a table, the file shows both side by side.',
      );
    case 'MULTIPLE_DOCS':
      return t('The file holds several documents. A checklist is one: take out the line ---.');
    case 'UNRESOLVED_ALIAS':
    case 'BAD_ALIAS':
      return t('This alias (*) points to nothing. Write the value itself.');
    case 'TAB_AS_INDENT':
      return t('A line is indented by a tab. YAML takes spaces only.');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return t(
        'A line without a key stands here, or a key without its colon. Write "key: value", with a half-width colon and a space.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return t(
        'A value and keys stand on one line here. Put each key on a line of its own, or the value into quotes: "…".',
      );
    case 'BAD_DQ_ESCAPE':
      return t(
        'After \\ in double quotes only certain letters may follow. Write \\\\ for the sign \\.',
      );
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return t('This sign has a meaning of its own in YAML. Put the value into quotes: "…".');
    case 'BAD_DIRECTIVE':
      return t('A line that begins with % is an instruction to YAML. Take it out.');
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return t(
        'The signs & * and ! have meanings of their own in YAML. Put the value into quotes: "…".',
      );
    default:
      return t('This cannot be read as YAML: check the indentation, colons and quotes here.');
  }
}

function lookAlikeMessage({ place, found, wanted }: PunctuationLookAlike, t: Translate): string {
  const facts = { found: named(found, t) };
  switch (place) {
    case 'indentation':
      return t('The line is indented by {found}. Indent it by half-width spaces.', facts);
    case 'colon':
      return t('{found} stands after the key. Type a half-width colon and a space: ": ".', facts);
    case 'space':
      return found === ''
        ? t('A half-width space is missing after the colon. Type "key: value".')
        : t('{found} stands beside the colon. Type a half-width space.', facts);
    case 'comment':
      return t('{found} begins no comment. Type a half-width #.', facts);
    case 'brace':
      return t('{found} is no sign of YAML. Type the half-width {wanted}.', { ...facts, wanted });
  }
}

/** What a person calls the characters, with their code where they do not show. */
function named(found: string, t: Translate): string {
  const [first = ''] = found;
  const code = codePointLabel(first.codePointAt(0) ?? 0);
  if (first === '\u3000') return t('an ideographic space (full width)');
  if (/[\s\p{Cf}]/u.test(first)) return t('a special space ({code})', { code });
  return t('the full-width sign "{sign}"', { sign: first });
}

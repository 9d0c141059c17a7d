import type { SyntaxFault } from '../../parse/syntaxFault';
import { typeHalfWidth } from '../../parse/yaml/typeHalfWidth';
import type { Fix } from '../../problems/fix';
import type { Report } from '../../problems/report';
import type { Translate } from '../../problems/translate';
import { codePointLabel } from '../../text/hiddenCharacters';
import type { PunctuationLookAlike } from '../../text/punctuationLookAlikes';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';

interface Facts {
  readonly code: string;
  /** Only for the code `LOOK_ALIKE`: the character found, and the one to type. */
  readonly lookAlike?: PunctuationLookAlike;
}

/** Not safe: it changes what programs read in the file, and could make answers count unasked. */
const TYPE_HALF_WIDTH: Fix = {
  kind: {
    id: 'type-half-width',
    title: (_fix, t) => t('Use half-width characters throughout the file'),
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
  message: syntaxMessage,
  help: (t) => ({
    meaning: t(
      'The text is not valid YAML: brackets, quotes or indentation are wrong, a key is duplicated, or there are several documents. Or it cannot be a checklist: it has hundreds of nested levels, or hundreds of thousands of keys and punctuation characters.',
    ),
    why: t('A file that cannot be read is not checked further, and nothing is written to it.'),
  }),
  example: {
    before: ['  P1-A-1:', '    初回確認: はい', '    初回確認: いいえ'],
    after: ['  P1-A-1:', '    初回確認: いいえ'],
  },
};

/** Why a text is not YAML that this program reads. */
export function syntaxMessage({ code, lookAlike }: Facts, t: Translate): string {
  return lookAlike
    ? lookAlikeMessage(lookAlike, t)
    : (limitMessage(code, t) ?? yamlMessage(code, t));
}

function syntaxError({ code, span, lookAlike }: SyntaxFault, fixes: readonly Fix[]): Report<Facts> {
  return { code, span, fixes, ...(lookAlike && { lookAlike }) };
}

/** Nothing after `span` was checked. */
export function tooManyProblems(span: Span): Report<Facts> {
  return { code: 'TOO_MANY_PROBLEMS', span, fixes: [] };
}

/** The message for a text that this program does not read, although it may be valid YAML. */
function limitMessage(code: string, t: Translate): string | undefined {
  switch (code) {
    case 'FAULT':
      return t(
        'Kakunin could not read this file because of a fault in Kakunin itself. The file may be correct; please report the fault.',
      );
    case 'TOO_DEEP':
      return t('This is nested too deeply to be a checklist.');
    case 'TOO_DENSE':
      return t(
        'There are more keys and punctuation characters up to here than a checklist of this size has; the rest was not read. Remove what does not belong to the checklist, and write values in braces on lines of their own.',
      );
    case 'TOO_MANY_PROBLEMS':
      return t(
        'Too many problems. Nothing after this point was checked; fix the problems above first.',
      );
    case 'TOO_MUCH_SHARED':
      return t('The aliases (*) here expand to too much. Write the value itself.');
    default:
      return undefined;
  }
}

/** The message for a code of the `yaml` package (its `ErrorCode`) or of the tree's reader; the codes are not shown. */
function yamlMessage(code: string, t: Translate): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return t(
        'Duplicate key. Keep one of the two: opened as a table, the file shows both side by side.',
      );
    case 'MULTIPLE_DOCS':
      return t('The file has several documents. A checklist has only one: remove the line ---.');
    case 'UNRESOLVED_ALIAS':
    case 'BAD_ALIAS':
      return t('This alias (*) points to nothing. Write the value itself.');
    case 'TAB_AS_INDENT':
      return t('A line is indented by a tab. YAML takes spaces only.');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return t(
        'A line has no key here, or a key has no colon. Write "key: value", with a half-width colon and a space.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return t(
        'A value and keys are on one line here. Put each key on a line of its own, or put the value in quotes: "…".',
      );
    case 'BAD_DQ_ESCAPE':
      return t(
        'After \\ in double quotes, only certain letters are allowed. Write \\\\ for the character \\.',
      );
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return t('This character has a special meaning in YAML. Put the value in quotes: "…".');
    case 'BAD_DIRECTIVE':
      return t('A line that starts with % is a YAML directive. Remove it.');
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return t(
        'The characters &, * and ! have special meanings in YAML. Put the value in quotes: "…".',
      );
    default:
      return t('This cannot be read as YAML: check the indentation, colons and quotes here.');
  }
}

function lookAlikeMessage({ place, found, wanted }: PunctuationLookAlike, t: Translate): string {
  const facts = { found: named(found, t) };
  switch (place) {
    case 'indentation':
      return t('The line is indented with {found}. Indent it with half-width spaces.', facts);
    case 'colon':
      return t('The key is followed by {found}. Type a half-width colon and a space: ": ".', facts);
    case 'space':
      return found === ''
        ? t('A half-width space is missing after the colon. Type "key: value".')
        : t('There is {found} next to the colon. Type a half-width space.', facts);
    case 'comment':
      return t('A comment cannot start with {found}. Type a half-width #.', facts);
    case 'brace':
      return t('YAML does not use {found}. Type the half-width {wanted}.', { ...facts, wanted });
  }
}

/** A name for the characters, with their code point where they are invisible. */
function named(found: string, t: Translate): string {
  const [first = ''] = found;
  const code = codePointLabel(first.codePointAt(0) ?? 0);
  if (first === '\u3000') return t('an ideographic space (full width)');
  if (/[\s\p{Cf}]/u.test(first)) return t('a special space ({code})', { code });
  return t('the full-width character "{character}"', { character: first });
}

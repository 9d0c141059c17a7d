import type { Severity } from '../problems/report';
import type { Translate } from '../problems/translate';
import { syntaxMessage } from '../rules/shape/yaml-syntax';
import type { SyntaxFault } from '../parse/syntaxFault';
import type { Span } from '../text/span';

/** What is wrong in the text of a catalog. */
export type CatalogFact =
  | { readonly code: 'syntax'; readonly fault: Pick<SyntaxFault, 'code' | 'lookAlike'> }
  | { readonly code: PlaceCode }
  | { readonly code: 'missing' | 'unknown-key'; readonly key: string }
  | { readonly code: 'type'; readonly expected: 'map' | 'list' | 'text' }
  | { readonly code: 'choice'; readonly allowed: readonly string[] }
  | { readonly code: 'too-long' | 'too-many'; readonly most: number }
  | { readonly code: 'no-such-row'; readonly id: string };

/** What needs no facts: the place says it. */
type PlaceCode = 'empty' | 'alias' | 'not-a-line' | 'not-a-row' | 'nothing' | 'too-short';

/** A problem of a catalog, at its place. With an error, nothing of the file is used. */
export interface CatalogProblem {
  readonly span: Span;
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly fact: CatalogFact;
}

export function catalogProblemMessage(fact: CatalogFact, t: Translate): string {
  switch (fact.code) {
    case 'syntax':
      return faultMessage(fact.fault, t);
    case 'missing':
      return t('"{key}" is missing here.', { key: fact.key });
    case 'unknown-key':
      return t('"{key}" is not a key of a catalog at this place.', { key: fact.key });
    case 'type':
      return typeMessage(fact.expected, t);
    case 'choice':
      return t('Write one of: {allowed}.', { allowed: fact.allowed.join(t(', ')) });
    case 'too-long':
      return t('This is too long: at most {most} characters.', { most: fact.most });
    case 'too-many':
      return t('There are too many entries: at most {most}.', { most: fact.most });
    case 'no-such-row':
      return t('No edition of the form has the row {id}. This entry is not used.', {
        id: fact.id,
      });
    default:
      return placeMessage(fact.code, t);
  }
}

function placeMessage(code: PlaceCode, t: Translate): string {
  switch (code) {
    case 'empty':
      return t('The file has no content. A catalog has at least the key 名称.');
    case 'alias':
      return t('A catalog has no aliases (*). Write the value itself.');
    case 'not-a-line':
      return t('Write this on one line, without blanks at its start and end.');
    case 'not-a-row':
      return t('This is not the id of a row of the form, such as P2-C-4.');
    case 'nothing':
      return t('There is nothing here. Write something, or remove the key.');
    case 'too-short':
      return t('A term has at least two characters.');
  }
}

function typeMessage(expected: 'map' | 'list' | 'text', t: Translate): string {
  switch (expected) {
    case 'map':
      return t('Keys with values belong here.');
    case 'list':
      return t('A list belongs here: each entry on a line that begins with "- ".');
    case 'text':
      return t('A text belongs here. Put a number in quotes: "…".');
  }
}

/** The sentences of the rule `yaml-syntax`, but for those about checklists. */
function faultMessage(fault: Pick<SyntaxFault, 'code' | 'lookAlike'>, t: Translate): string {
  switch (fault.code) {
    case 'DUPLICATE_KEY':
      return t('Duplicate key. Keep one of the two.');
    case 'MULTIPLE_DOCS':
      return t('The file has several documents. A catalog has only one: remove the line ---.');
    case 'TOO_DEEP':
    case 'TOO_DENSE':
      return t('This is not a catalog: it is nested too deeply, or has too much punctuation.');
    default:
      return syntaxMessage(fault, t);
  }
}

/** Why a file is not read, or a folder. */
export type CatalogFault =
  | { readonly kind: 'outside' | 'link' | 'not-utf8' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'unreadable'; readonly code: string };

export function catalogFaultMessage(fault: CatalogFault, t: Translate): string {
  switch (fault.kind) {
    case 'outside':
      return t(
        'The setting kakunin.catalogs takes the name of a folder inside the workspace, without "..".',
      );
    case 'link':
      return t('Catalogs are not read through links, which may lead out of the workspace.');
    case 'not-utf8':
      return t('This catalog is not UTF-8 and is not used.');
    case 'too-large':
      return t('This catalog has {size} KB and is not read: at most {most} KB.', {
        size: Math.ceil(fault.bytes / 1_000),
        most: fault.most / 1_000,
      });
    case 'too-many':
      return t(
        'Only the first {most} catalogs of a folder are read, in the order of their names.',
        {
          most: fault.most,
        },
      );
    case 'unreadable':
      return t('It cannot be read or written ({code}).', { code: fault.code });
  }
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Use {
  readonly place: string;
  /** `undefined` for a first argument that is no literal. */
  readonly message: string | undefined;
  /** Names handed over, where they stand in the call. */
  readonly given: readonly string[] | undefined;
}

const BUNDLE = 'l10n/bundle.l10n.ja.json';
// The one place that hands on what it was given.
const HANDS_ON = [join('src', 'language.ts'), join('src', 'host', 'language.ts')];

const uses = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
  .filter((file) => !HANDS_ON.includes(file))
  .flatMap(usesIn);
const japanese = readStrings(BUNDLE);

/** Every `t(…)` and `x.t(…)` of a file. */
function usesIn(file: string): readonly Use[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslate(node.expression)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${line + 1}`, ...readCall(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTranslate(callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && name.text === 't';
}

function readCall({ arguments: [message, facts] }: ts.CallExpression): Omit<Use, 'place'> {
  return {
    message: message && ts.isStringLiteralLike(message) ? message.text : undefined,
    given: facts === undefined ? [] : namesIn(facts),
  };
}

function namesIn(facts: ts.Expression): readonly string[] | undefined {
  if (!ts.isObjectLiteralExpression(facts)) return undefined;
  const names = facts.properties.map(({ name }) => name?.getText());
  return names.every((name) => name !== undefined) ? names : undefined;
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}

function readStrings(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

suite('words in two languages', () => {
  test('every text of the sources is a literal, so that it can be found here', () => {
    assert.ok(uses.length > 50, `only ${uses.length} texts found`);
    assert.deepEqual(
      uses.filter(({ message }) => message === undefined).map(({ place }) => place),
      [],
    );
  });

  test('every text of the sources has Japanese', () => {
    const missing = uses.filter(({ message }) => message && !Object.hasOwn(japanese, message));
    assert.deepEqual(
      missing.map(({ place, message }) => `${place} ${message}`),
      [],
    );
  });

  test('every entry is used, and none is empty', () => {
    const used = new Set(uses.map(({ message }) => message));
    assert.deepEqual(
      Object.keys(japanese).filter((message) => !used.has(message) || japanese[message] === ''),
      [],
    );
  });

  test('placeholders agree: of both languages, and of the call', () => {
    for (const [message, translation] of Object.entries(japanese)) {
      assert.deepEqual(placeholders(translation), placeholders(message), message);
    }
    for (const { place, message = '', given } of uses) {
      if (given) assert.deepEqual([...given].sort(), placeholders(message), place);
    }
  });

  test('the manifest has each of its words in both languages, and no others', () => {
    if (!existsSync('package.nls.json')) return;
    const manifest = readFileSync('package.json', 'utf8');
    const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    const english = Object.keys(readStrings('package.nls.json'));
    assert.deepEqual(english.sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(readStrings('package.nls.ja.json')).sort(), english);
  });
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/**
 * Who may import whom: design's one direction, from the text up. A name ending in `*` stands for all
 * that begin so; own files always may. What is not here is not allowed.
 */
interface Layer {
  readonly may: readonly string[];
  /** By `import type` only: nothing of it is there at run time. */
  readonly types?: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  // The ground: keys, choices, ids and limits of the format, which everybody reads.
  'src/core/format': { may: [] },
  'src/core/text': { may: [], types: ['src/core/format'] },
  'src/core/catalog': { may: ['src/core/format'] },
  // Help on the rows, from the catalog.
  'src/core/guidance': {
    may: ['src/core/catalog', 'src/core/format'],
    types: ['src/core/problems'],
  },
  // YAML as plain data, which everybody reads.
  'src/core/parse': { may: ['src/core/text', 'src/core/format'] },
  // The only code that knows the package.
  'src/core/parse/yaml': { may: ['src/core/parse', 'src/core/text', 'yaml'] },
  'src/core/parse/rows': {
    may: ['src/core/parse/yaml', 'src/core/parse', 'src/core/text', 'src/core/format'],
  },
  'src/core/model': {
    may: ['src/core/text', 'src/core/catalog', 'src/core/parse', 'src/core/format'],
  },
  // What a text is.
  'src/core/reading': {
    may: ['src/core/parse/rows', 'src/core/parse', 'src/core/model', 'src/core/format'],
    types: ['src/core/catalog'],
  },
  'src/core/edit': {
    may: [
      'src/core/reading',
      'src/core/text',
      'src/core/catalog',
      'src/core/parse/yaml',
      'src/core/parse/rows',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
    ],
  },
  'src/core/conflict': {
    // An entry of a key that is there twice goes as the writer takes out any other.
    may: [
      'src/core/reading',
      'src/core/text',
      'src/core/catalog',
      'src/core/parse/yaml',
      'src/core/parse/rows',
      'src/core/parse',
      'src/core/format',
      'src/core/edit',
    ],
  },
  // Where 前回 leads, and why it may lead nowhere.
  'src/core/previous': {
    may: ['src/core/model', 'src/core/format'],
    types: ['src/core/parse', 'src/core/problems', 'src/core/reading'],
  },
  // Bytes come before any text; the format's keys tell in which encoding they read.
  'src/core/encoding': { may: ['src/core/format'], types: ['src/core/problems'] },
  // What a rule is made of, and words for people. A fix is an operation. What a message quotes shows
  // all of its characters.
  'src/core/problems': { may: ['src/core/text'], types: ['src/core/edit'] },
  'src/core/rules': {
    may: [
      'src/core/text',
      'src/core/catalog',
      'src/core/parse/yaml',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
      'src/core/problems',
      'src/core/previous',
    ],
    types: ['src/core/edit', 'src/core/reading'],
  },
  // Carries the rules out.
  'src/core/check': {
    may: [
      'src/core/text',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
      'src/core/problems',
      'src/core/rules',
      'virtual:checklist-schema',
    ],
    types: ['src/core/catalog', 'src/core/reading', 'ajv'],
  },
  'src/core/analyze': {
    may: [
      'src/core/reading',
      'src/core/text',
      'src/core/parse/rows',
      'src/core/parse',
      'src/core/model',
      'src/core/problems',
      'src/core/previous',
      'src/core/rules',
      'src/core/check',
    ],
    types: ['src/core/catalog', 'src/core/encoding'],
  },
  'src/core/fixAll': {
    may: ['src/core/analyze', 'src/core/edit'],
    types: ['src/core/parse', 'src/core/problems', 'src/core/rules', 'src/core/text'],
  },
  // One edit of several fields, checked before it is written.
  'src/core/checkedEdit': {
    may: [
      'src/core/analyze',
      'src/core/edit',
      'src/core/problems',
      'src/core/rules',
      'src/core/text',
    ],
  },
  'src/core/view': {
    may: [
      'src/core/reading',
      'src/core/encoding',
      'src/core/text',
      'src/core/catalog',
      'src/core/guidance',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
      'src/core/problems',
      'src/core/rules',
      'src/core/conflict',
      // What a renewal has and the contract before it.
      'src/core/compare',
    ],
    types: ['src/core/analyze', 'src/core/previous'],
  },
  'src/core/contracts': {
    may: ['src/core/text', 'src/core/model', 'src/core/format', 'src/core/previous'],
    types: ['src/core/analyze', 'src/core/edit', 'src/core/problems'],
  },
  // What has changed on the page; the page itself puts it in.
  'src/core/view/difference': { may: ['src/core/format'], types: ['src/core/view'] },
  'src/core/compare': {
    may: [
      'src/core/encoding',
      'src/core/text',
      'src/core/catalog',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
      'src/core/problems',
      'src/core/rules',
      'diff',
    ],
    types: ['src/core/edit', 'src/core/analyze'],
  },
  // What leaves the repository: plain data, and the formats that are text.
  'src/core/document': {
    may: [
      'src/core/compare',
      'src/core/contracts',
      'src/core/text',
      'src/core/catalog',
      'src/core/model',
      'src/core/format',
    ],
    types: ['src/core/problems'],
  },
  // What comes back: a filled-in workbook against the file.
  'src/core/exchange': {
    may: [
      'src/core/checkedEdit',
      'src/core/document',
      'src/core/text',
      'src/core/model',
      'src/core/format',
    ],
    types: ['src/core/analyze', 'src/core/edit', 'src/core/problems'],
  },
  // Cells that come from another program, and go to one.
  'src/core/clipboard': {
    may: ['src/core/exchange', 'src/core/text', 'src/core/model', 'src/core/format'],
    types: ['src/core/clipboard/formats', 'src/core/edit', 'src/core/problems'],
  },
  // The flavours of the clipboard: functions on strings, without imports of their own.
  'src/core/clipboard/formats': { may: [] },
  'src/core/languageFeatures': {
    may: [
      'src/core/text',
      'src/core/catalog',
      'src/core/guidance',
      'src/core/parse',
      'src/core/model',
      'src/core/format',
      'src/core/problems',
      'src/core/rules',
      // A text that is offered is written as the writer writes it.
      'src/core/edit',
    ],
    types: ['src/core/analyze', 'src/core/contracts'],
  },
  // What a hospital or a vendor adds to the catalog: its text as data, and what is wrong with it.
  'src/core/ownCatalog': {
    may: [
      'src/core/text',
      'src/core/catalog',
      'src/core/parse/yaml',
      'src/core/parse',
      'src/core/problems',
      'src/core/rules',
      'virtual:own-catalog-schema',
    ],
    types: ['ajv'],
  },
  // Says what the modules are that the build makes.
  'src/core/virtual.d': { may: [], types: ['ajv', 'src/core/catalog'] },

  'src/language': { may: ['@vscode/l10n', 'l10n/*'], types: ['src/core/problems'] },
  'src/rulePage': { may: ['package.json'], types: ['src/core/rules'] },
  // The check at the door needs the names of the fields.
  'src/protocol': {
    may: ['src/core/format', 'src/core/problems'],
    types: ['src/core/*'],
  },
  // The host and the page keep in step: what one sends, the other takes.
  'src/protocol/following': { may: ['src/core/view/difference'], types: ['src/protocol'] },
  'src/workbook': {
    may: ['src/core/document', 'src/core/exchange', 'src/core/format', 'src/core/text', 'hucre/*'],
  },
  'src/word': { may: ['src/core/document', 'src/core/text', 'docx'] },
  // A bundle of its own, which others load with `import()`.
  'src/exporting': {
    may: ['src/core/document', 'src/core/exchange', 'src/word', 'src/workbook'],
    types: ['src/core/model'],
  },
  'src/cli': {
    may: [
      'src/core/*',
      'src/exporting',
      'src/language',
      'src/rulePage',
      'package.json',
      'node:*',
      'virtual:catalog',
      'diff',
    ],
  },
  // Uses the command line as anybody does, and tells what it said.
  'src/action': {
    may: ['src/cli', 'src/core/text', 'src/language', 'src/rulePage', 'node:*'],
    types: ['src/core/problems', 'src/core/rules'],
  },
  'src/host': {
    may: [
      'src/core/*',
      'src/protocol',
      'src/protocol/following',
      'src/exporting',
      'src/language',
      'src/rulePage',
      'vscode',
      'virtual:catalog',
    ],
  },
  'src/extension': { may: ['src/host', 'vscode', 'virtual:catalog'] },
  webview: {
    // fast-element comes with the toolkit; `text` is functions on strings, without imports of their own.
    may: [
      'src/core/clipboard/formats',
      'src/core/format',
      'src/core/text',
      'src/core/view/difference',
      'src/protocol/following',
      '@vscode/webview-ui-toolkit',
      '@microsoft/fast-element',
    ],
    types: ['src/core/*', 'src/protocol'],
  },
};

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Imports that the table does not have, as sentences. `file` is written with `/`. */
function unexpected(file: string, text: string): readonly string[] {
  const from = layerOf(file);
  if (from === undefined) return [`${file} is in no layer`];
  const { may, types = [] } = LAYERS[from]!;
  return importsOf(file, text).flatMap(({ to, typeOnly }) => {
    const layer = layerOf(to) ?? to;
    const allowed = typeOnly ? [from, ...may, ...types] : [from, ...may];
    if (allowed.some((name) => covers(name, layer))) return [];
    return [`${file} → ${to}${typeOnly ? ' (type)' : ''}`];
  });
}

/** The longest name that the path is or lies in: `src/core/analyze.ts` → itself, not `src/core`. */
function layerOf(path: string): string | undefined {
  const module = path.replace(/\.ts$/, '');
  return Object.keys(LAYERS)
    .filter((name) => module === name || module.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function covers(name: string, layer: string): boolean {
  return name.endsWith('*') ? layer.startsWith(name.slice(0, -1)) : name === layer;
}

/** Every way to name a module: import, export from, `import('…')` as a value and as a type, require. */
function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ to: resolved(file, specifier.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && isLoading(node.expression)) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function isLoading(callee: ts.Expression): boolean {
  const isRequire = ts.isIdentifier(callee) && callee.text === 'require';
  return callee.kind === ts.SyntaxKind.ImportKeyword || isRequire;
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll(sep, '/'));
}

suite('who imports whom', () => {
  test('only what the table allows', () => {
    const files = ['src', 'webview'].flatMap(sourcesBelow);
    assert.ok(files.length > 100, `only ${files.length} files found`);
    assert.deepEqual(
      files.flatMap((file) => unexpected(file, readFileSync(file, 'utf8'))),
      [],
    );
  });

  test('the table is one direction: no way leads back', () => {
    for (const start of Object.keys(LAYERS)) {
      const reached = new Set<string>();
      const waiting = targetsOf(start);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        assert.notEqual(next, start, `${start} leads back to itself`);
        if (!reached.has(next)) waiting.push(...targetsOf(next));
        reached.add(next);
      }
    }
  });

  const cases: readonly (readonly [file: string, line: string, found: readonly string[]])[] = [
    ['src/core/text/a.ts', "import * as vscode from 'vscode';", ['vscode']],
    ['src/core/text/a.ts', "import type { Uri } from 'vscode';", ['vscode (type)']],
    ['src/core/edit/a.ts', "import { sep } from 'node:path';", ['node:path']],
    ['src/core/edit/a.ts', "import 'node:path';", ['node:path']],
    ['src/core/edit/a.ts', "const a = await import('node:fs');", ['node:fs']],
    ['src/core/edit/a.ts', "const a = require('fs');", ['fs']],
    ['src/core/edit/a.ts', "export * from '../rules/index';", ['src/core/rules/index']],
    ['src/core/edit/a.ts', "type A = import('../analyze').A;", ['src/core/analyze (type)']],
    ['src/core/check/a.ts', "import Ajv from 'ajv';", ['ajv']],
    ['src/core/check/a.ts', "import type { ErrorObject } from 'ajv';", []],
    ['src/core/parse/a.ts', "import { Parser } from 'yaml';", ['yaml']],
    ['src/core/parse/yaml/a.ts', "import { Parser } from 'yaml';", []],
    [
      'src/core/parse/a.ts',
      "import type { Row } from '../model/checklist';",
      ['src/core/model/checklist (type)'],
    ],
    ['src/core/parse/a.ts', "import { fieldPath } from '../format/fields';", []],
    ['src/cli/a.ts', "import { sep } from 'node:path';", []],
    ['src/cli/a.ts', "import { Pane } from '../host/table/pane';", ['src/host/table/pane']],
    ['webview/a.ts', "import { ANSWERS } from '../src/core/format/fields';", []],
    [
      'src/core/format/a.ts',
      "import { rowsOf } from '../catalog/lookup';",
      ['src/core/catalog/lookup'],
    ],
    ['webview/a.ts', "import type { CellView } from '../src/core/view/tableView';", []],
    [
      'webview/a.ts',
      "import { statusOf } from '../src/core/model/status';",
      ['src/core/model/status'],
    ],
    [
      'webview/a.ts',
      "import type { Pane } from '../src/host/table/pane';",
      ['src/host/table/pane (type)'],
    ],
    ['src/protocol/a.ts', "import { analyze } from '../core/analyze';", ['src/core/analyze']],
  ];
  for (const [file, line, found] of cases) {
    test(`${file}: ${line}`, () => {
      assert.deepEqual(
        unexpected(file, line),
        found.map((to) => `${file} → ${to}`),
      );
    });
  }
});

function targetsOf(layer: string): string[] {
  const { may, types = [] } = LAYERS[layer] ?? { may: [] };
  return [...may, ...types].flatMap((name) =>
    Object.keys(LAYERS).filter((other) => other !== layer && covers(name, other)),
  );
}

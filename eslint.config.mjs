import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Ways to turn text into markup or code. Content of a file is untrusted, so none of them is used. */
const markup = ['innerHTML', 'outerHTML', 'srcdoc'];
const writers = [
  ...['insertAdjacentHTML', 'createContextualFragment', 'parseFromString'],
  ...['setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
];
const dangerousSinks = [
  ...markup.map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left:matches([property.name="${name}"], [property.value="${name}"])`,
    message: `Do not assign ${name}: content is untrusted, use textContent.`,
  })),
  ...writers.map((name) => ({
    selector: `MemberExpression:matches([property.name="${name}"], [property.value="${name}"])`,
    message: `Do not use ${name}: content is untrusted, build elements.`,
  })),
  {
    selector:
      'CallExpression > MemberExpression.callee[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Do not write into the document: content is untrusted, build elements.',
  },
  {
    selector:
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on|srcdoc$|style$)/i]',
    message: "The page's content policy forbids it.",
  },
  {
    selector:
      'CallExpression[callee.name=/^set(Timeout|Interval)$/] > :matches(Literal, TemplateLiteral).arguments:first-child',
    message: 'Give a function: a text would be run as code.',
  },
];

/** Functions that take the square of some texts; each is used in one place, in bounded pieces. */
const slowOnSomeTexts = [
  {
    selector: 'CallExpression[callee.property.name="normalize"][callee.object.name!="posix"]',
    message: 'Takes the square of combining marks: use src/core/text/normalize.ts.',
  },
  {
    selector: 'MemberExpression[object.name="Intl"][property.name="Segmenter"]',
    message: 'Takes the square of some texts: use src/core/compare/splitWords.ts.',
  },
];

/** Ways to VS Code's user interface. A text of a file becomes a link or an icon there. */
const shown = [
  ...['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage'],
  ...['showQuickPick', 'createQuickPick', 'showInputBox', 'createInputBox', 'withProgress'],
  ...['createStatusBarItem', 'createTreeView', 'registerTreeDataProvider', 'createOutputChannel'],
  ...['createWebviewPanel', 'createTerminal'],
].join('|');
const built = [
  ...['MarkdownString', 'Hover', 'Diagnostic', 'CodeAction', 'CodeLens', 'CompletionItem'],
  ...[
    'DocumentSymbol',
    'SymbolInformation',
    'InlayHint',
    'TreeItem',
    'DiagnosticRelatedInformation',
  ],
].join('|');
const userInterface = [
  `MemberExpression[property.name=/^(${shown})$/]`,
  `MemberExpression[property.value=/^(${shown})$/]`,
  `ObjectPattern > Property[key.name=/^(${shown}|${built})$/]`,
  `:matches(NewExpression > MemberExpression.callee, ClassDeclaration > MemberExpression.superClass, ClassExpression > MemberExpression.superClass)[property.name=/^(${built})$/]`,
  'CallExpression[callee.property.name="executeCommand"][arguments.0.value=/^vscode.(diff|changes)$/]',
].map((selector) => ({
  selector,
  message: 'Use src/host/ui: VS Code would read syntax in a text that comes from a file.',
}));

/** A change of a document waits in the edit queue for the changes before it. */
const writes = [
  'MemberExpression[property.name="applyEdit"]',
  'MemberExpression[property.value="applyEdit"]',
  'ObjectPattern > Property[key.name="applyEdit"]',
].map((selector) => ({ selector, message: 'Write through src/host/editQueue.ts.' }));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './webview/tsconfig.json', './test/e2e/tsconfig.json'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An ideographic space is a character like others in Japanese texts.
      'no-irregular-whitespace': [
        'error',
        { skipComments: true, skipStrings: true, skipTemplates: true, skipRegExps: true },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...dangerousSinks, ...slowOnSomeTexts],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    // The texts come from somebody else, and must not choose how long a search takes. The rules see
    // expressions that are written out, not those put together at run time, and no other functions.
    files: ['src/**/*.ts', 'webview/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/host/ui/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...dangerousSinks,
        ...slowOnSomeTexts,
        ...userInterface,
        ...writes,
      ],
    },
  },
  {
    files: ['src/host/editQueue.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...dangerousSinks, ...slowOnSomeTexts, ...userInterface],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Answers in seconds: what searches stands in test/property, what starts a process in test/process.
    files: ['test/unit/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['fast-check', 'typescript', 'esbuild', 'eslint', 'node:child_process'] },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);

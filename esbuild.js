// Builds the bundles: extension (Node and web), page, command line; with `--tests NAME` the tests.
//   node esbuild.js [--production] [--watch] [--only cli|action] [--tests unit|property|process|integration|e2e|storm|install|bench|fuzz]
const { spawn } = require('node:child_process');
const { readFileSync, readdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @returns {import('ajv').default} */
function ajv(options) {
  const Ajv = require('ajv/dist/2020').default;
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, ...options });
}

const readSchema = (name) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));

/** Validators from the checklist schema, for the file without its rows and for one row: no `eval` where they run. */
function schemaModule() {
  const standaloneCode = require('ajv/dist/standalone').default;
  const instance = ajv({ code: { source: true, esm: true, lines: true }, verbose: false });
  const { properties, $defs, ...file } = readSchema('checklist');
  const anyRows = { type: properties.項目.type };
  instance.addSchema({ ...file, $defs, properties: { ...properties, 項目: anyRows } }, 'head');
  instance.addSchema({ ...$defs.item, $defs }, 'row');
  const contents = standaloneCode(instance, { isHead: 'head', isRow: 'row' });
  return { contents, watchFiles: ['schemas'] };
}

/** The validator of a hospital's or a vendor's catalog. */
function ownCatalogModule() {
  const standaloneCode = require('ajv/dist/standalone').default;
  const code = { source: true, esm: true, lines: true };
  // Lengths in UTF-16 code units, as everywhere here: to count otherwise, the validator would load a module.
  // The option is deprecated, which the logger would say at each build.
  const instance = ajv({ code, verbose: false, unicode: false, logger: false });
  instance.addSchema(readSchema('own-catalog'), 'own-catalog');
  const contents = standaloneCode(instance, { isOwnCatalog: 'own-catalog' });
  return { contents, watchFiles: ['schemas/own-catalog.schema.json'] };
}

/** A file of `catalog/`, checked against its schema before it is shipped. */
function readCatalog(name, validate) {
  const content = require('yaml').parse(readFileSync(path.join('catalog', name), 'utf8'));
  if (validate(content)) return content;
  throw new Error(`${name}: ${JSON.stringify(validate.errors, null, 2)}`);
}

/** What is checked by the schema of that name. */
function catalogSchema(name) {
  const instance = ajv();
  if (name === 'own-rows') instance.addSchema(readSchema('guidance'));
  return instance.compile(readSchema(name));
}

const OWN_ROWS = 'own-rows.yaml';

/**
 * Every edition of `catalog/`, oldest first, with its guidance and the ready rows, which are parsed when they are
 * first read.
 */
function catalogModule() {
  const [isEdition, isGuidance] = ['catalog', 'guidance'].map(catalogSchema);
  const names = readdirSync('catalog').filter((name) => name.endsWith('.yaml'));
  const editions = names
    .filter((name) => !name.endsWith('.guidance.yaml') && name !== OWN_ROWS)
    .map((name) => {
      const guidance = name.replace('.yaml', '.guidance.yaml');
      const rows = names.includes(guidance) ? readCatalog(guidance, isGuidance) : {};
      return [readCatalog(name, isEdition), JSON.stringify(rows)];
    })
    .sort(([a], [b]) => (a.date < b.date ? -1 : 1));
  const ready = Object.values(readCatalog(OWN_ROWS, catalogSchema('own-rows')));
  const contents = `
    let ready;
    export default ${JSON.stringify(editions)}.map(([edition, text]) => {
      let guidance;
      return {
        ...edition,
        get guidance() { return (guidance ??= JSON.parse(text)); },
        get readyRows() { return (ready ??= JSON.parse(${JSON.stringify(JSON.stringify(ready))})); },
      };
    });`;
  return { contents, watchDirs: ['catalog'] };
}

/** @type {import('esbuild').Plugin} */
const virtualModules = {
  name: 'virtual-modules',
  setup(build) {
    const makers = {
      'virtual:checklist-schema': schemaModule,
      'virtual:own-catalog-schema': ownCatalogModule,
      'virtual:catalog': catalogModule,
    };
    build.onResolve({ filter: /^virtual:/ }, (args) => ({
      path: args.path,
      namespace: 'virtual',
    }));
    build.onLoad({ filter: /.*/, namespace: 'virtual' }, (args) => ({
      resolveDir: __dirname,
      ...makers[args.path](),
    }));
  },
};

// The same package as modules: what is not used is left out, and 5 ms of the start with it. Nor does
// it ask the environment at each piece of text whether to log it, an eighth of the time of reading.
const slimYaml = { yaml: './node_modules/yaml/browser/index.js' };

/**
 * What is loaded only when somebody asks for it: where a program imports it with `import()`, it stays a file
 * of its own. It has no import of Node or VS Code, so that the desktop, the web and the command line share it.
 */
const LOADED_LATER = { exporting: './exporting.mjs' };

/** @type {import('esbuild').Plugin} */
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /\/exporting$/ }, ({ kind, path: given }) =>
      kind === 'dynamic-import'
        ? { path: LOADED_LATER[path.posix.basename(given)], external: true }
        : undefined,
    );
  },
};

/** One bundle, or one per entry. Everything that is the same for all of them stands here. */
async function build(options) {
  const settings = {
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    sourcemap: !production,
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [virtualModules, loadedLater],
    alias: slimYaml,
    ...options,
  };
  if (!watch) return esbuild.build(settings);
  const context = await esbuild.context(settings);
  return context.watch();
}

const browser = { platform: 'browser', target: 'chrome128', format: 'iife' };

/** `dist/exporting.mjs`. */
const later = {
  ...browser,
  format: 'esm',
  entryPoints: ['src/exporting.ts'],
  outfile: 'dist/exporting.mjs',
  // The package then packs with its own code, which gives the same bytes in every program and version.
  define: { CompressionStream: 'undefined' },
};

/** Those that are of use alone, to build quickly where only one is needed. */
const programs = {
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  action: { entryPoints: ['src/action/main.ts'], outfile: 'dist/action.js' },
};

function buildProduct() {
  rmSync('dist', { recursive: true, force: true });
  return Promise.all([
    build({
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/extension.js',
      external: ['vscode'],
    }),
    build({
      ...browser,
      format: 'cjs',
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/web/extension.js',
      external: ['vscode'],
    }),
    ...Object.values(programs).map(build),
    build(later),
    build({
      ...browser,
      entryPoints: [
        ...['webview/main.ts', 'webview/toolkit.ts', 'webview/table.css'],
        ...['webview/comparison/main.ts', 'webview/comparison/comparison.css'],
        ...['webview/matrix/main.ts', 'webview/matrix/matrix.css'],
      ],
      outbase: 'webview',
      outdir: 'dist/webview',
    }),
  ]);
}

/**
 * Tests of one kind, and the programs `*.main.ts` that they start, found by name, into
 * `out/test/<kind>/`. Packages stay outside the bundles.
 */
function buildTests(kind) {
  rmSync(`out/test/${kind}`, { recursive: true, force: true });
  const suffix = kind === 'bench' ? '.bench.ts' : '.test.ts';
  const found = readdirSync(`test/${kind}`, { recursive: true })
    .filter((name) => /((^|\/)index|\.main)\.ts$/.test(name) || name.endsWith(suffix))
    .map((name) => path.join('test', kind, name));
  return build({
    entryPoints: found,
    outdir: `out/test/${kind}`,
    outbase: `test/${kind}`,
    packages: 'external',
    external: ['vscode'],
    ...(SHARING.includes(kind) ? sharing : { sourcemap: 'inline' }),
    // Tests share what is loaded later, as they share the rest.
    plugins: [virtualModules, ...(watch ? [runAfterBuild(kind)] : [])],
  });
}

/** Kinds that run in one process: their files share the product, which is loaded and optimized once. */
const SHARING = ['unit', 'property', 'process'];
const sharing = {
  format: 'esm',
  splitting: true,
  chunkNames: 'shared/[hash]',
  outExtension: { '.js': '.mjs' },
  sourcemap: true,
};

/** Starts the tests again after each build, with the options of mocha that follow `--watch`. */
const runAfterBuild = (kind) => ({
  name: 'run-after-build',
  setup(build) {
    const options = process.argv.slice(process.argv.indexOf('--watch') + 1);
    const mocha = [require.resolve('mocha/bin/mocha.js'), '--config', `test/${kind}.mocharc.json`];
    let running;
    build.onEnd(({ errors }) => {
      running?.kill();
      if (errors.length > 0) return;
      running = spawn(process.execPath, [...mocha, ...options], { stdio: 'inherit' });
    });
  },
});

/** What stands behind that option. */
function given(option) {
  const index = process.argv.indexOf(option);
  return index === -1 ? undefined : process.argv[index + 1];
}

function buildGiven() {
  const [kind, program] = [given('--tests'), given('--only')];
  if (kind !== undefined) return buildTests(kind);
  if (program === undefined) return buildProduct();
  return Promise.all([build(programs[program]), ...(program === 'cli' ? [build(later)] : [])]);
}

buildGiven().catch((error) => {
  if (!error.errors) console.error(error);
  process.exitCode = 1;
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';

/** Those rules of our lint that need no types. */
async function untypedRules(): Promise<Linter.RulesRecord> {
  const file = pathToFileURL(path.join(process.cwd(), 'eslint.config.mjs')).href;
  const { default: configs } = (await import(file)) as { default: Linter.Config[] };
  const all = Object.assign({}, ...configs.map(({ rules }) => rules ?? {})) as Linter.RulesRecord;
  const wanted = ['no-restricted-syntax', 'no-eval', 'no-implied-eval', 'no-new-func'];
  return Object.fromEntries(wanted.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

suite('Ways from text to markup or code', () => {
  let rules: Linter.RulesRecord;
  suiteSetup(async function () {
    this.timeout(30_000);
    rules = await untypedRules();
  });

  const faults = (code: string) =>
    new Linter().verify(code, [{ rules, languageOptions: { globals: { window: 'readonly' } } }]);

  for (const code of [
    'cell.innerHTML = text',
    "cell['innerHTML'] = text",
    'cell.innerHTML += text',
    'cell.outerHTML = text',
    'frame.srcdoc = text',
    "this.cell.insertAdjacentHTML('beforeend', text)",
    'range.createContextualFragment(text)',
    "new DOMParser().parseFromString(text, 'text/html')",
    'cell.setHTMLUnsafe(text)',
    'document.write(text)',
    'document.writeln(text)',
    "cell.setAttribute('onclick', text)",
    "cell.setAttribute('srcdoc', text)",
    'eval(text)',
    'new Function(text)',
    "setTimeout('run()', 1)",
    'setTimeout(`run(${text})`, 1)',
    "window.setTimeout('run()', 1)",
    "text.normalize('NFKC')",
    "new Intl.Segmenter('ja')",
  ]) {
    test(`${code} is no way`, () => assert.equal(faults(code).length > 0, true));
  }

  test('text as text is a way', () => {
    assert.deepEqual(faults('cell.textContent = text; setTimeout(() => run(text), 1);'), []);
  });
});

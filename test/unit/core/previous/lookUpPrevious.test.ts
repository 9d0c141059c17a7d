import assert from 'node:assert/strict';
import editions from 'virtual:catalog';
import { lookUpPrevious } from '../../../../src/core/previous/lookUpPrevious';
import type { PreviousFault, PreviousFile } from '../../../../src/core/previous/previousFile';
import { previousPath, stepsTo } from '../../../../src/core/previous/previousPath';
import { read } from '../../../../src/core/reading/reading';

const naming = (value?: string): string =>
  `kakunin: 1\n様式: 令和6年6月\n${value === undefined ? '' : `前回: ${value}\n`}項目: {}\n`;

/** Looks up 前回 of the checklist `a` in a folder with these files, and lists what was read. */
function lookUp(
  value: string,
  files: Readonly<Record<string, string>>,
): PreviousFile & { readonly asked: readonly string[] } {
  const search = lookUpPrevious('a', value);
  const asked: string[] = [];
  let step = search.next();
  while (!step.done) {
    asked.push(step.value);
    const text = files[step.value];
    step = search.next(
      text === undefined ? { fault: 'missing' } : { reading: read(text, editions) },
    );
  }
  return { ...step.value, asked };
}

suite('the path of 前回', () => {
  const cases: readonly (readonly [from: string, value: string, expected: string])[] = [
    ['a.yaml', 'b.yaml', 'b.yaml'],
    ['2026/a.yaml', '../2025/a.yaml', '2025/a.yaml'],
    ['2026/a.yaml', './b.yaml', '2026/b.yaml'],
    ['2026/a.yaml', '../../x/a.yaml', 'outside'],
    ['a.yaml', '..', 'outside'],
    ['a.yaml', 'x/../../a.yaml', 'outside'],
    ['a.yaml', '/etc/passwd', 'absolute'],
    ['a.yaml', 'C:\\x.yaml', 'absolute'],
    ['a.yaml', 'C:/x.yaml', 'absolute'],
    ['a.yaml', '\\\\server\\x.yaml', 'absolute'],
    ['a.yaml', 'file:///x.yaml', 'absolute'],
    ['a.yaml', 'https://x.example/a.yaml', 'absolute'],
    ['a.yaml', '2025\\x.yaml', 'backslash'],
  ];
  for (const [from, value, expected] of cases) {
    test(`${value} in ${from}: ${expected}`, () => {
      const found = previousPath(from, value);
      assert.equal('path' in found ? found.path : found.fault, expected);
    });
  }

  test('looks for links only where the checklist itself is not', () => {
    assert.deepEqual(stepsTo('x/2025/b', 'x/2026/a'), ['x/2025', 'x/2025/b']);
    assert.deepEqual(stepsTo('x/b', 'x/a'), ['x/b']);
    assert.deepEqual(stepsTo('b', 'x/a'), ['b']);
  });
});

suite('where 前回 leads', () => {
  const cases: readonly (readonly [
    what: string,
    value: string,
    files: Readonly<Record<string, string>>,
    fault: PreviousFault | undefined,
    asked: string,
  ])[] = [
    ['a checklist', 'b', { b: naming() }, undefined, 'b'],
    ['nothing', 'b', {}, 'missing', 'b'],
    ['other YAML', 'b', { b: 'a: 1\n' }, 'not-a-checklist', 'b'],
    ['broken YAML', 'b', { b: 'kakunin: [\n' }, 'not-a-checklist', 'b'],
    ['a file that is never read', '../b', {}, 'outside', ''],
    ['itself', 'x/../a', { a: naming('a') }, 'loop', ''],
    ['back to itself', 'b', { b: naming('c'), c: naming('./a') }, 'loop', 'b c'],
    ['a loop of others', 'b', { b: naming('c'), c: naming('b') }, undefined, 'b c'],
    ['a chain with a gap', 'b', { b: naming('c') }, undefined, 'b c'],
    ['a chain that leaves the folder', 'b', { b: naming('../c') }, undefined, 'b'],
  ];
  for (const [what, value, files, fault, asked] of cases) {
    test(`to ${what}`, () => {
      const found = lookUp(value, files);
      assert.deepEqual([found.fault, found.asked.join(' ')], [fault, asked]);
      assert.equal(found.version !== undefined, fault === undefined);
    });
  }

  test('a chain without end ends', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`b${index}`, naming(`b${index + 1}`)]),
    );
    assert.equal(lookUp('b0', files).asked.length, 50);
  });
});

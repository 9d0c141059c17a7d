import assert from 'node:assert/strict';

/** Waits until what is read is what is expected; fails with the difference after ten seconds. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 10_000;
  let found = await read();
  while (found !== expected && Date.now() < end) found = await read();
  assert.equal(found, expected);
}

import assert from 'node:assert/strict';
import { parseText, withoutThrowing } from '../../../../src/core/parse/yaml/parseText';

suite('what is thrown while a text is read', () => {
  const codeOf = (error: unknown): string | undefined => {
    const { errors } = withoutThrowing('a: [1]\n', () => {
      throw error;
    });
    return errors[0]?.code;
  };

  test('an overflow of the stack means that the text is nested too deeply', () => {
    const overflow = (): number => 1 + overflow();
    const { root, errors } = withoutThrowing('a: [1]\n', () => parseText(String(overflow())));
    assert.equal(root, undefined);
    assert.deepEqual(errors, [{ code: 'TOO_DEEP', span: { start: 3, end: 4 } }]);
  });

  test('so does the error of Firefox', () => {
    assert.equal(codeOf(Object.assign(new Error(), { name: 'InternalError' })), 'TOO_DEEP');
  });

  test('any other error is a fault of this program, and is kept for the log', () => {
    const error = new TypeError('x is not a function');
    const { errors } = withoutThrowing('a: 1\n', () => {
      throw error;
    });
    assert.deepEqual(errors, [{ code: 'FAULT', span: { start: 0, end: 1 }, error }]);
  });
});

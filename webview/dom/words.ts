import { normalizeText } from '../../src/core/text/normalize';

/** `fill('{0} of {1}', 3, 38)` → `3 of 38`. A number without a value stays as it is. */
export function fill(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (whole, index: string) =>
    String(values[Number(index)] ?? whole),
  );
}

/** For comparing what people type: ignores width (full or half) and case. */
export function folded(text: string): string {
  return normalizeText(text).toLowerCase();
}

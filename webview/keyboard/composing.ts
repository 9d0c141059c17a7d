/**
 * Whether the key belongs to an input method, such as the Enter that accepts a conversion. The key
 * that ends a composition comes after its end in some systems; only its code 229 still tells it.
 */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

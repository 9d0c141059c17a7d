/**
 * Whether the key belongs to an input method, such as the Enter that accepts a conversion. On some
 * systems, the key that ends a composition comes after its end; then only the key code 229 shows it.
 */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

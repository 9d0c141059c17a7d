/**
 * Whether the key belongs to an input method, such as the Enter that accepts a conversion. On some
 * systems, the key that ends a composition comes after its end; then only the key code 229 shows it.
 */
export function isComposingKey(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

/**
 * Keeps keys of an input method from VS Code, which takes F7 or F8 for its command although the word that is
 * composed becomes katakana by it.
 */
export function keepComposingKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (isComposingKey(event)) event.stopPropagation();
  });
}

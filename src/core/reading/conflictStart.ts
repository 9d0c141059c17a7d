/**
 * Offset of git's first conflict marker (seven characters or more), where the text has a start and an
 * end marker.
 */
export function conflictStart(text: string): number | undefined {
  // A BOM may precede the first line; for `^` it is an ordinary character.
  const start = /^\ufeff?<{7,}(?= |\r?$)/m.exec(text);
  return start && /^>{7,}(?= |\r?$)/m.test(text) ? text.indexOf('<', start.index) : undefined;
}

/**
 * Offset of git's first conflict marker, of seven signs or more, where the text has a start and an end
 * marker.
 */
export function conflictStart(text: string): number | undefined {
  // A BOM may stand before the first line; to `^` it is a sign like any other.
  const start = /^\ufeff?<{7,}(?= |\r?$)/m.exec(text);
  return start && /^>{7,}(?= |\r?$)/m.test(text) ? text.indexOf('<', start.index) : undefined;
}

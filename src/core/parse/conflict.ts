/** Offset of git's first conflict marker, where the text has a start and an end marker. */
export function conflictStart(text: string): number | undefined {
  const start = /^<{7}(?= |\r?$)/m.exec(text);
  return start && /^>{7}(?= |\r?$)/m.test(text) ? start.index : undefined;
}

export function hasConflictMarkers(text: string): boolean {
  return conflictStart(text) !== undefined;
}

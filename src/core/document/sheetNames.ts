/** Excel's limit, in UTF-16 code units. */
const MOST = 31;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[[\]:*?/\\'\u0000-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu;

/** Names of sheets for any texts: no two are the same, in upper or lower case. */
export function uniqueSheetNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const wanted = text.replace(FORBIDDEN, ' ').trim() || 'Sheet';
    for (let count = 1; ; count++) {
      const name = fitting(wanted, count === 1 ? '' : ` (${count})`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Cuts between characters. */
function fitting(text: string, ending: string): string {
  let name = '';
  for (const character of text) {
    if (name.length + character.length + ending.length > MOST) break;
    name += character;
  }
  return `${name.trim()}${ending}`;
}

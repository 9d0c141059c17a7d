/** The text on one line for a message; of a long one, the first characters and `…`. */
export function beginning(text: string): string {
  const line = text.replace(/[\t\r\n ]+/g, ' ').trim();
  const characters = Array.from(line.slice(0, 2 * LONGEST + 1));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

const LONGEST = 40;

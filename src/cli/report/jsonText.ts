import { hiddenCharacters } from '../../core/text/hiddenCharacters';

/**
 * The data as JSON with a final line break. Characters that are invisible or change the reading direction
 * are written as `\uXXXX`, so a terminal does not see them and a program reads them back. So is the bracket
 * of `##[`, which GitHub Actions reads as a command anywhere in a line.
 */
export function jsonText(data: object): string {
  const json = JSON.stringify(data, null, 2);
  let from = 0;
  let text = '';
  for (const { start, end } of hiddenCharacters(json)) {
    text += json.slice(from, start) + escaped(json.slice(start, end));
    from = end;
  }
  return `${(text + json.slice(from)).replaceAll('##[', '##\\u005b')}\n`;
}

function escaped(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

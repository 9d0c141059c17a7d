import { spellOutHiddenCharacters } from '../../core/text/hiddenCharacters';

/**
 * A line that GitHub Actions reads as a command: `::notice title=a::text`. Whatever the text and the
 * properties contain, the result is one line and one command, without invisible characters.
 */
export function workflowCommand(
  name: string,
  text: string,
  properties: Readonly<Record<string, string | number>> = {},
): string {
  const given = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${name}${given === '' ? '' : ` ${given}`}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  const encoded = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return spellOutHiddenCharacters(encoded);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

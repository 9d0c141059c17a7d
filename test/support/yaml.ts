/** Text without the indentation its lines share, so that YAML in a test reads as YAML. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const raw = String.raw({ raw: strings.raw }, ...values).replace(/^\n/, '');
  const indents = raw.split('\n').flatMap((line) => /^( *)\S/.exec(line)?.[1]?.length ?? []);
  const shared = Math.min(...indents);
  return raw
    .split('\n')
    .map((line) => line.slice(shared))
    .join('\n');
}

import { readFileSync } from 'node:fs';

/** The blocks of YAML that a page shows, as somebody would copy them. */
export function yamlBlocks(page: string): readonly string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```yaml\n([^]*?)^```$/gm);
  return [...blocks].map(([, text]) => text!);
}

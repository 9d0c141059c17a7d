/** The file that lists all rules. */
export const RULES_INDEX = 'src/core/rules/index.ts';

const HEAD = `// Written by \`npm run docs\`, which adds a new rule at the end of the list. Move its line there where its
// problems are to come before others at the same place; no other line is written by hand.`;

/**
 * The list with the rules of all of the files (`answers/answer-variant.ts`) and no others. Those that
 * are in the present list keep their order.
 */
export function rulesIndex(files: readonly string[], present: string): string {
  const paths = new Map(
    files.map((file) => file.replace(/\.ts$/, '')).map((path) => [nameOf(path), path]),
  );
  const listed = [...present.matchAll(/^ {2}(\w+),$/gm)].map((match) => match[1] ?? '');
  const kept = listed.filter((name) => paths.has(name));
  const added = [...paths.keys()].filter((name) => !listed.includes(name)).sort();
  const imports = [...paths].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return [
    HEAD,
    ...imports.map(([name, path]) => `import { ${name} } from './${path}';`),
    '',
    '/** Every rule, in the order in which problems at one place are shown. */',
    'export const RULES = [',
    ...[...kept, ...added].map((name) => `  ${name},`),
    '] as const;',
    '',
  ].join('\n');
}

/** Of what is below `src/core/rules`, the files in its rooms: each is a rule. */
export function ruleFiles(names: readonly string[]): readonly string[] {
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => /\/.+\.ts$/.test(name));
}

/** `answers/answer-variant` → `answerVariant` */
function nameOf(path: string): string {
  const id = path.slice(path.lastIndexOf('/') + 1);
  return id.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/**
 * The path that a file names, seen from where the path of the file starts: `a/b/c.yaml` and `../d.yaml` →
 * `a/d.yaml`. Both have `/` between folders; of the named path, `\` is read as `/`. An absolute path stays as it is.
 * Steps above the start are kept: `a.yaml` and `../b.yaml` → `../b.yaml`.
 */
export function resolvePath(file: string, named: string): string {
  const slashes = named.replaceAll('\\', '/');
  if (/^(?:\/|[a-z]:)/i.test(slashes)) return slashes;
  const steps = file.split('/').slice(0, -1);
  for (const step of slashes.split('/')) {
    const last = steps.at(-1);
    if (step === '.' || step === '') continue;
    if (step === '..' && last !== undefined && last !== '..' && last !== '') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

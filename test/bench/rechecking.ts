import { readFileSync } from 'node:fs';
import editions from 'virtual:catalog';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server/out/server/src/languageservice/yamlLanguageService';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings';
import type { Analysis } from '../../src/core/analyze';
import { analyze } from '../../src/core/analyze';
import { formOfRows } from './formOfRows';
import type { Section } from './measure';
import { median, rounded } from './measure';

const SIZES = [
  { times: 1, keys: 60, goal: 10 },
  { times: 10, keys: 30, goal: 30 },
  { times: 100, keys: 8, goal: 100 },
];
const FILE = 'file:///a.kakunin.yaml';

/** The check after one typed character, beside `yaml-language-server` on the same text and schema. */
export async function rechecking(): Promise<Section> {
  const [edition] = editions;
  if (!edition) throw new Error('The catalog is empty');
  const validate = yamlLanguageServer();
  const rows = [];
  for (const { times, keys, goal } of SIZES) {
    const text = formOfRows(edition, times);
    const { ours, theirs } = await typeIntoBoth(text, keys, validate);
    rows.push({
      rows: 38 * times,
      kakunin: rounded(ours, 3),
      'yaml-language-server': rounded(theirs, 1),
      'times as fast': rounded(theirs / ours, 0),
      goal,
    });
  }
  return { title: 'Checking again after one typed character', rows };
}

async function typeIntoBoth(
  text: string,
  keys: number,
  validate: (text: string) => Promise<unknown>,
): Promise<{ ours: number; theirs: number }> {
  const options = { editions, today: '2026-11-23' };
  // In a remark in the middle of the file.
  const at = text.indexOf('保守契約一覧', text.length / 2);
  let analysis: Analysis = analyze(text, options);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let key = -4; key < keys; key++) {
    const before = analysis.parsed.text;
    const next = `${before.slice(0, at)}あ${before.slice(at)}`;
    const start = performance.now();
    analysis = analyze(next, options, analysis);
    const middle = performance.now();
    await validate(next);
    const end = performance.now();
    // The first keys warm up.
    if (key < 0) continue;
    ours.push(middle - start);
    theirs.push(end - middle);
  }
  return { ours: median(ours), theirs: median(theirs) };
}

function yamlLanguageServer(): (text: string) => Promise<unknown> {
  const schema: unknown = JSON.parse(readFileSync('schemas/checklist.schema.json', 'utf8'));
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    yamlSettings: new SettingsState(),
  });
  const uri = 'file:///checklist.schema.json';
  service.configure({
    validate: true,
    schemas: [{ uri, fileMatch: ['*.kakunin.yaml'], schema: schema }],
  });
  let version = 0;
  return (text) => service.doValidation(TextDocument.create(FILE, 'yaml', ++version, text), false);
}

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
  { times: 1, keys: 1500, goal: 10 },
  { times: 10, keys: 180, goal: 30 },
  { times: 100, keys: 36, goal: 100 },
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

/** In turns of several keys each: nobody types one key here and the next one there. */
async function typeIntoBoth(
  text: string,
  keys: number,
  validate: (text: string) => Promise<unknown>,
): Promise<{ ours: number; theirs: number }> {
  const options = { editions, today: '2026-11-23' };
  let analysis: Analysis = analyze(text, options);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const texts = typed(analysis.parsed.text, keys / TURNS);
    for (const next of texts) {
      ours.push(await timed(() => (analysis = analyze(next, options, analysis))));
    }
    for (const next of texts) theirs.push(await timed(() => validate(next)));
  }
  // The first turn warms up.
  return { ours: median(ours.slice(keys / TURNS)), theirs: median(theirs.slice(keys / TURNS)) };
}

const TURNS = 3;

/** The texts after each key, as an editor hands them out: in one piece. */
function typed(text: string, keys: number): readonly string[] {
  // In a remark in the middle of the file.
  const at = text.indexOf('保守契約一覧', text.length / 2);
  return Array.from({ length: keys }, (_, key) => {
    return Buffer.from(text.slice(0, at) + 'あ'.repeat(key + 1) + text.slice(at)).toString();
  });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
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

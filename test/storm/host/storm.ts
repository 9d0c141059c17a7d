import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import editions from 'virtual:catalog';
import { analyze } from '../../../src/core/analyze';
import { buildView } from '../../../src/core/view/buildView';
import type { DocumentView } from '../../../src/core/view/tableView';
import { closeAll, newFile, openTable, pause } from '../../integration/workbench';
import { Random } from '../random';
import { agreed } from './agreed';
import { FORM } from './form';
import { People } from './people';

/** So many interleavings happen to one document before the next. */
const ROUND = 10;

/** What people do, more often what stands here more often. */
const DEEDS = [
  ...([
    'edit',
    'edit',
    'edit',
    'edit',
    'burst',
    'burst',
    'type',
    'type',
    'insert',
    'insert',
  ] as const),
  ...(['undo', 'save', 'save', 'revert', 'writeDisk', 'checkout', 'reopen'] as const),
];

/** How the window of a round is. */
interface Scene {
  readonly textBeside: boolean;
  readonly textActive: boolean;
  readonly autoSave: 'off' | 'afterDelay';
}

/** Runs so many interleavings. Throws, with the seed and the number, at the first that goes wrong. */
export async function storm(seed: number, count: number): Promise<void> {
  console.log(`storm: ${count} interleavings from seed ${seed}`);
  await configure('editor.formatOnSave', true);
  const answers: Record<string, number> = {};
  try {
    for (let done = 0; done < count; done += ROUND) {
      const random = new Random(seed + done);
      const scene = sceneOf(random);
      const given = await round(random, scene, Math.min(ROUND, count - done)).catch(
        (error: unknown) => {
          const scenery = JSON.stringify(scene);
          throw new Error(`seed ${seed + done}, ${scenery}: ${String(error)}`, { cause: error });
        },
      );
      for (const [answer, times] of Object.entries(given)) {
        // Values differ, the sentence counts.
        const kind = answer.replace(/「[^」]*」/g, '「…」');
        answers[kind] = (answers[kind] ?? 0) + times;
      }
    }
    console.log(answers);
  } finally {
    await configure('editor.formatOnSave', undefined);
    await configure('files.autoSave', undefined);
    await configure('files.autoSaveDelay', undefined);
  }
}

function sceneOf(random: Random): Scene {
  const textBeside = random.chance(0.7);
  return {
    textBeside,
    textActive: textBeside && random.chance(0.7),
    autoSave: random.chance(0.3) ? 'afterDelay' : 'off',
  };
}

/** Returns how many edits had which answer. */
async function round(random: Random, scene: Scene, count: number): Promise<Record<string, number>> {
  await configure('files.autoSave', scene.autoSave);
  await configure('files.autoSaveDelay', 60);
  const { document } = await openTable(await newFile(FORM));
  if (scene.textBeside) {
    const place = { viewColumn: vscode.ViewColumn.Two, preserveFocus: !scene.textActive };
    await vscode.window.showTextDocument(document, place);
  }
  const people = await People.at(document, random);
  try {
    for (let each = 0; each < count; each++) {
      const deeds = await interleave(people, random);
      await agree(people).catch((error: unknown) => {
        throw new Error(`interleaving ${each} (${deeds.join(' ')}): ${String(error)}`);
      });
    }
    return people.history.answers();
  } finally {
    people.dispose();
    await closeAll();
  }
}

/** Several deeds at once, each begun a moment after the one before. */
async function interleave(people: People, random: Random): Promise<string[]> {
  const deeds = Array.from({ length: 3 + random.below(6) }, () => random.pick(DEEDS));
  const running: Promise<void>[] = [];
  for (const deed of deeds) {
    people.history.note(deed);
    running.push(people[deed]());
    // The moments between them are what makes the interleaving.
    if (random.chance(0.6)) await pause(random.pick([0, 1, 2, 4, 8, 15, 40]));
  }
  await Promise.all(running);
  return deeds;
}

/** Table, document and disk say the same, and everything that happened has its cause. */
async function agree(people: People): Promise<void> {
  const { document, history, pages } = people;
  await agreed(document, (what) => history.note(what));
  await people.answered();
  assert.deepEqual(history.faults(), []);
  const expected = cells(viewOf(document.getText()));
  for (const page of pages) {
    assert.deepEqual(cells(page.view.view), expected, 'a table shows something else');
  }
}

function viewOf(text: string): DocumentView {
  return buildView(
    analyze(text, { editions, today: '2024-07-01' }),
    editions,
    (sentence) => sentence,
  );
}

/** The values, without what depends on day and language. */
function cells(view: DocumentView): unknown {
  if (view.kind !== 'table') return view.kind === 'unreadable' ? view.reason : view.kind;
  const sections = view.parts.flatMap((part) => part.sections);
  return [
    view.head,
    ...sections.flatMap(({ items }) =>
      items.flatMap(({ rows }) => rows.map(({ id, cells: all }) => [id, all])),
    ),
  ];
}

async function configure(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  if (settings.get(name) === value) return;
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import editions from 'virtual:catalog';
import { planEdits } from '../../src/core/edit/plan/planEdits';
import { parseText } from '../../src/core/parse/yaml/parseText';
import { assertFaithful } from '../support/dress/assertFaithful';
import { Choices } from '../support/dress/choices';
import { anyOperation } from '../support/dress/operations';
import { plainData } from '../support/dress/plainData';
import { everyDoor } from '../process/hostile/everyDoor';
import { Coverage } from './coverage';
import type { Random } from './mutate';
import { mutate, randomFrom } from './mutate';

/**
 * Changes texts at random, keeps those that run what none ran before, and goes on from them.
 *   KAKUNIN_FUZZ_SECONDS (60), KAKUNIN_SEED; what fails is written to test/fuzz/failed-….yaml.
 */
const CORPUS = 'test/fuzz/corpus';
const SEEDS = ['samples', 'test/fixtures/rules', CORPUS];
const LONGEST = 4000;
/** Taking the coverage costs as much as some tries: so many share one look. */
const TOGETHER = 20;

function seeds(): string[] {
  const files = SEEDS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const texts = files
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(name, 'utf8'));
  return texts.map((text) => text.slice(0, LONGEST));
}

/** Throws where a door does, or an edit is not what was meant. */
function tryText(text: string, random: Random): void {
  everyDoor(text);
  const data = plainData(text);
  if (data === undefined) return;
  const change = anyOperation(new Choices(Array.from({ length: 30 }, () => random(0xffff))), data);
  const plan = planEdits(parseText(text), [change], editions);
  if (plan.ok) assertFaithful(text, plan.edits, change);
}

function keep(folder: string, text: string): string {
  const name = `failed-${createHash('sha1').update(text).digest('hex').slice(0, 12)}.yaml`;
  writeFileSync(join(folder, name), text);
  return name;
}

function fuzz(seconds: number, seed: number): number {
  const random = randomFrom(seed);
  const coverage = new Coverage();
  const corpus = seeds();
  for (const text of corpus) tryText(text, random);
  coverage.takeNew();
  let tries = 0;
  let slowest = 0;
  let failures = 0;
  const found: string[] = [];
  const attempt = (text: string): void => {
    const start = performance.now();
    try {
      tryText(text, random);
    } catch (error) {
      failures++;
      console.log(`failed: test/fuzz/${keep('test/fuzz', text)}\n${String(error)}\n`);
    }
    slowest = Math.max(slowest, performance.now() - start);
    tries++;
  };
  const any = (): string => corpus[random(corpus.length)] ?? '';
  for (const end = Date.now() + seconds * 1000; Date.now() < end && failures < 20;) {
    const texts = Array.from({ length: TOGETHER }, () => mutate(any(), any(), random));
    for (const text of texts) attempt(text);
    if (coverage.takeNew() === 0) continue;
    // Which of them it was is not known: all go on, they are few.
    corpus.push(...texts);
    found.push(...texts);
  }
  console.log(
    `seed ${seed}: ${tries} texts in ${seconds} s, ${found.length} of them led to new code, slowest ${slowest.toFixed(0)} ms, ${failures} failed`,
  );
  return failures;
}

const { KAKUNIN_FUZZ_SECONDS, KAKUNIN_SEED } = process.env;
const failures = fuzz(Number(KAKUNIN_FUZZ_SECONDS ?? 60), Number(KAKUNIN_SEED ?? Date.now() % 1e9));
process.exitCode = failures > 0 ? 1 : 0;

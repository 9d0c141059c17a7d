import assert from 'node:assert/strict';
import { useFolder } from '../../support/cliFolder';
import { ENTRY_POINTS, timeAtEach } from './entryPoints';
import { MANY, PLACES, UNITS } from './scaleTexts';

/** Twice a text takes twice as long; four times a text, sixteen times where it takes the square. */
const GROWTH = 4;
const MOST = 9;

/** Milliseconds below which nothing is said of how a time grows. */
const NOTICEABLE = 150;

/** Where the fixes of a report are planned takes long, and is bounded by numbers of its own. */
const ALL = Object.keys(ENTRY_POINTS);
const QUICK = ALL.filter((name) => !/json|sarif/.test(name));

interface Cost {
  readonly text: string;
  readonly at: string;
  readonly ms: number;
}

suite('no text takes the square of its length', () => {
  useFolder();
  const full = Number(process.env['KAKUNIN_HOSTILE'] ?? 0) >= 1_000_000;
  const length = 16_000;
  const costs: Cost[] = [];
  const cases = full ? everyCase() : someCases();
  const places = [...new Set(cases.map(([place]) => place))];
  for (const place of places) {
    test(`${length} characters: ${place}`, () => {
      const all = cases
        .filter(([each]) => each === place)
        .flatMap(([, unit, make]) => {
          const text = unit === '' ? place : `${JSON.stringify(unit)} in ${place}`;
          const { times, faults } = measure(text, make, { length, names: full ? ALL : QUICK });
          for (const [at, ms] of times) costs.push({ text, at, ms });
          return faults;
        });
      assert.deepEqual(all, [], `${GROWTH} times the text`);
    }).timeout(1_800_000);
  }
  suiteTeardown(() => full && tellSlowest(costs, length));
});

type Case = readonly [place: string, unit: string, make: (length: number) => string];

function repeated(place: string, unit: string): Case {
  const wrap = PLACES[place];
  assert.ok(wrap, place);
  return [place, unit, (length) => wrap(unit.repeat(Math.ceil(length / unit.length)))];
}

function many(name: string): Case {
  return [name, '', (length) => MANY[name]?.('x'.repeat(length)) ?? ''];
}

function everyCase(): readonly Case[] {
  return [
    ...Object.keys(PLACES).flatMap((place) => UNITS.map((unit) => repeated(place, unit))),
    ...Object.keys(MANY).map(many),
  ];
}

/** Those that took minutes. */
function someCases(): readonly Case[] {
  return [
    repeated('a literal text', '\n'),
    repeated('a day', '\u0315\u0300'),
    repeated('a plain text', 'ア'),
    many('rows with unknown keys'),
  ];
}

interface Extent {
  readonly length: number;
  readonly names: readonly string[];
}

/** The times of the longer text, and a sentence where one of them grows faster than the text. */
function measure(name: string, make: Case[2], { length, names }: Extent) {
  const times = timeAtEach(make(length), names);
  const noticed = [...times].filter(([, ms]) => ms > NOTICEABLE).map(([at]) => at);
  const small = noticed.length > 0 ? timeAtEach(make(length / GROWTH), noticed) : times;
  const faults = noticed
    .filter((at) => (times.get(at) ?? 0) / (small.get(at) ?? 1) > MOST)
    .map((at) => ({ at, growth: growthAt(at, make, length) }))
    .filter(({ growth }) => growth > MOST)
    .map(({ at, growth }) => `${name}, at ${at}: ${growth.toFixed(1)} times as long`);
  return { times, faults };
}

/** Of the best of three: other programs may have been at work. */
function growthAt(at: string, make: Case[2], length: number): number {
  const best = (characters: number): number =>
    Math.min(...[1, 2, 3].map(() => timeAtEach(make(characters), [at]).get(at) ?? 0));
  const large = best(length);
  return large > NOTICEABLE ? large / best(length / GROWTH) : 0;
}

/** Figures for people to read; nothing fails by them. */
function tellSlowest(costs: readonly Cost[], length: number): void {
  console.log(
    `\n  ms of ${costs.length} texts of ${length} characters at every entry point, the slowest:`,
  );
  for (const { text, at, ms } of costs.toSorted((a, b) => b.ms - a.ms).slice(0, 20)) {
    console.log(`  ${ms.toFixed(0).padStart(6)}  ${at}: ${text}`);
  }
}

/**
 * Plain values that some reader takes for something else than a text: what YAML 1.1 (PyYAML, Ruby,
 * js-yaml 3) and YAML 1.2 resolve. Sources: yaml.org/type (bool, int, float, merge, null, timestamp,
 * value, yaml) and YAML 1.2.2 §10.3. Whole values only; none of them can backtrack.
 */
const TAKEN_FOR_SOMETHING_ELSE: readonly RegExp[] = [
  /^(?:~|null|true|false|yes|no|on|off|y|n)$/i,
  // Integers, fractions and the numbers to base 60 of YAML 1.1: 12, 1_000, .5, 1e3, 12:30, 190:20:30.15.
  // A few that are none, such as 1.2.3, are among them: quotes do no harm.
  /^[-+]?[0-9_.:]*(?:e[-+]?[0-9_]*)?$/i,
  /^[-+]?0(?:b[01_]+|o[0-7_]+|x[0-9a-f_]+)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/,
  // The merge key, the default value and the three signs of "yaml".
  /^(?:<<|=|[!&*])$/,
];

/** Longer ones are no number and no date. */
const LONGEST = 100;

/**
 * Whether the value, written without quotes, is this text for readers of YAML 1.1 and of 1.2. Not
 * promised that it can be written so at all: `a: b` cannot.
 *
 * `'12:30'` → false, `'on'` → false, `'契約書 第12条'` → true.
 */
export function readsAsTextEverywhere(value: string): boolean {
  if (value.includes('\t')) return false;
  return value.length > LONGEST || !TAKEN_FOR_SOMETHING_ELSE.some((form) => form.test(value));
}

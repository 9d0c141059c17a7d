/**
 * Plain scalars that YAML 1.1 (PyYAML, Ruby, js-yaml 3) or YAML 1.2 resolves to something other than a
 * text. Sources: yaml.org/type (bool, int, float, merge, null, timestamp, value, yaml) and YAML 1.2.2
 * §10.3. Each expression matches whole values and cannot backtrack.
 */
const NOT_TEXT: readonly RegExp[] = [
  /^(?:~|null|true|false|yes|no|on|off|y|n)$/i,
  // Integers, fractions and the numbers to base 60 of YAML 1.1: 12, 1_000, .5, 1e3, 12:30, 190:20:30.15.
  // Also matches a few values that are not numbers, such as 1.2.3: quotes do no harm.
  /^[-+]?[0-9_.:]*(?:e[-+]?[0-9_]*)?$/i,
  /^[-+]?0(?:b[01_]+|o[0-7_]+|x[0-9a-f_]+)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt\s])/,
  // The merge key, the default value and the three indicators of the type "yaml".
  /^(?:<<|=|[!&*])$/,
];

/** UTF-16 code units. A longer value is neither a number nor a date. */
const LONGEST = 100;

/**
 * Whether readers of YAML 1.1 and 1.2 read the value without quotes as this text. Does not check whether
 * the value is a valid plain scalar: `a: b` is not.
 *
 * `'12:30'` → false, `'on'` → false, `'契約書 第12条'` → true.
 */
export function readsAsTextEverywhere(value: string): boolean {
  if (value.includes('\t')) return false;
  return value.length > LONGEST || !NOT_TEXT.some((form) => form.test(value));
}

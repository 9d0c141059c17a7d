/** The limit of problems: nobody reads more, and to find, sort and show more would take seconds. */
export const MOST_PROBLEMS = 5_000;

/** All of them, or one more than `most`, which shows that there are more. */
export function* firstOf<T>(all: Iterable<T>, most = MOST_PROBLEMS): Generator<T> {
  let count = 0;
  for (const each of all) {
    yield each;
    if (++count > most) return;
  }
}

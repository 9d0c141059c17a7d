/** Which storm to run: `KAKUNIN_SEED` and `KAKUNIN_COUNT`, else those given. */
export function howMany(seed: number, count: number): { seed: number; count: number } {
  const { KAKUNIN_SEED, KAKUNIN_COUNT } = process.env;
  return { seed: Number(KAKUNIN_SEED ?? seed), count: Number(KAKUNIN_COUNT ?? count) };
}

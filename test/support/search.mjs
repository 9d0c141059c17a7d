// How the property tests search, for all of them at once (mocha loads this first).
//   KAKUNIN_SEED    another search: a number, or `any`. A commit is judged alike twice without it.
//   KAKUNIN_SHRINK  1: look for a smaller case where one fails. That can take many minutes.
// The tests are ES modules: `require` would configure another copy of fast-check, which none of them uses.
import fc from 'fast-check';

const FIXED = -406969417;
const given = process.env['KAKUNIN_SEED'];
const seed = given === 'any' ? Date.now() & 0x7fffffff : Number(given ?? FIXED);

fc.configureGlobal({ seed, endOnFailure: process.env['KAKUNIN_SHRINK'] !== '1' });
if (given !== undefined) console.log(`seed ${seed}`);

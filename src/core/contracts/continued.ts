import { byCode } from '../text/byCode';
import type { Contract } from './contract';

/** Each contract that another one continues, and the one that continues it. */
export type Continued = ReadonlyMap<Contract, Contract>;

/**
 * Which of the contracts are continued by another of them: its 前回 names their file, and it is of the same 医療機関 (a
 * checklist of another hospital was only a pattern). Does not depend on the order of the contracts. Contracts that name each
 * other in a circle are not continued, unless one outside the circle names one of them.
 */
export function continuedIn(contracts: readonly Contract[]): Continued {
  const byAddress = new Map(contracts.map((contract) => [contract.address, contract] as const));
  const previousOf = ({ continues, head, address }: Contract): Contract | undefined => {
    if (continues === null || continues === address) return undefined;
    const previous = byAddress.get(continues);
    return previous?.head.医療機関 === head.医療機関 ? previous : undefined;
  };
  const named = new Set(contracts.map(previousOf));
  const continued = new Map<Contract, Contract>();
  const newest = contracts.filter((contract) => !named.has(contract));
  for (const contract of newest.toSorted((a, b) => byCode(a.path, b.path))) {
    let next = contract;
    for (let old = previousOf(next); old && !continued.has(old); old = previousOf(next)) {
      continued.set(old, next);
      next = old;
    }
  }
  return continued;
}

/** The contracts that no other one continues, in their order. */
export function withoutContinued(
  contracts: readonly Contract[],
  continued = continuedIn(contracts),
): readonly Contract[] {
  return contracts.filter((contract) => !continued.has(contract));
}

/**
 * Whether a contract that continues this one has taken its place: its 締結予定日 has come. Until then, what is due in this
 * one is still due. A 追加構築 adds to a contract and does not end it.
 */
export function isOver(contract: Contract, continued: Continued, today: string): boolean {
  for (let next = continued.get(contract); next; next = continued.get(next)) {
    const { 種別: kind, 締結予定日: signing } = next.head;
    if (kind !== '追加構築' && signing !== null && signing <= today) return true;
  }
  return false;
}

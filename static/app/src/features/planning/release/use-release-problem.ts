import { useMemo, useState } from 'react';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { releaseFromNeeds } from '@domain/planning/release/release-from-needs';
import type { ReleaseSource } from './load-release';
import type { Lock } from './customer-table';

export type ReleaseProblemChoices = ReturnType<typeof useReleaseProblem>;

/** All that could be built, in points. */
export function totalPoints(source: ReleaseSource): number {
  return source.items.reduce((sum, item) => sum + Math.max(0, item.candidate.points ?? 0), 0);
}

/** What a person chooses of a release, and the problem that it comes to. */
export function useReleaseProblem(source: ReleaseSource, basis: PlanningBasis) {
  const [by, setBy] = useState<'personas' | 'accounts'>('personas');
  const [capacityPoints, setCapacity] = useState(() => Math.round(totalPoints(source) / 2));
  const [locks, setLocks] = useState<Readonly<Record<string, Lock>>>({});
  const [countsDone, setCountsDone] = useState(true);
  const [assumes, setAssumes] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const customers = (by === 'personas' ? basis.personas : basis.accounts).filter(
    (customer) => customer.needKeys.length > 0,
  );
  const asking = customers.flatMap((customer) => {
    const needKeys = customer.needKeys.filter((key) => !leftOut.includes(key));
    return needKeys.length === 0 ? [] : [{ ...customer, needKeys }];
  });
  const prepared = useMemo(() => {
    const keys = new Set(source.items.map((item) => item.key));
    const base = {
      items: source.items.map((item) => item.candidate),
      customers: asking,
      served01: countsDone ? source.served01 : {},
      servedStated01: source.servedStated01,
      capacityPoints,
      assumedPoints: assumes ? basis.referencePoints : null,
      doneKeys: source.items.flatMap((item) => item.doneBlockers.filter((key) => !keys.has(key))),
    };
    const first = releaseFromNeeds(base);
    // Who cannot be won at all is no part of the problem, so a choice about them has nothing to hold on to.
    const known = new Set(first.problem.customers.map((customer) => customer.key));
    const locked = (wanted: Lock): string[] =>
      Object.entries(locks).flatMap(([key, lock]) => (lock === wanted && known.has(key) ? [key] : []));
    return releaseFromNeeds({
      ...base,
      locked: { customersIn: locked('in'), customersOut: locked('out') },
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asking` follows from `by`, `basis` and `leftOut`
  }, [source, basis, by, capacityPoints, locks, leftOut, countsDone, assumes]);
  const problem = prepared.problem.customers.length === 0 ? null : prepared.problem;
  return {
    by,
    choose: (next: 'personas' | 'accounts'): void => {
      setBy(next);
      setLocks({});
    },
    capacityPoints,
    setCapacity,
    countsDone,
    setCountsDone,
    assumes,
    setAssumes,
    locks,
    lock: (key: string, lock: Lock): void => {
      setLocks((before) => ({ ...before, [key]: lock }));
    },
    /** Needs that nobody has to be served with, by key. */
    leftOut,
    leaveOut: (key: string, isOut: boolean): void => {
      setLeftOut((before) => (isOut ? [...before, key] : before.filter((other) => other !== key)));
    },
    /** Customers who ask for anything, with all they ask for. */
    customers,
    /** Those who ask for anything that counts, with what counts. */
    asking,
    prepared,
    /** null while there is nobody to win. */
    problem,
  };
}

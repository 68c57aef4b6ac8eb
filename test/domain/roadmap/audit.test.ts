import { againstPolicies, auditRoadmap } from '../../../src/domain/roadmap/audit';
import { balanceOf, targetFrom } from '../../../src/domain/roadmap/balance';
import { planned } from './planned-item';

const need = (key: string, gap: number, change: object = {}) => ({
  key,
  gap,
  status: 'unmet',
  personaKeys: ['owner'],
  evidenceCount: 1,
  lastEvidenceOn: '2026-11-01' as string | null,
  ...change,
});
const personas = [
  { key: 'owner', anti: false },
  { key: 'worker', anti: false },
  { key: 'thief', anti: true },
];
const today = '2026-11-23';

describe('The audit', () => {
  it('lists open needs without open work, the widest gap first', () => {
    const needs = [need('N-1', 5), need('N-2', 14), need('N-3', 19, { status: 'met' }), need('N-4', 9)];
    const items = [
      planned({ id: '1', needKeys: ['N-1'] }),
      planned({ id: '2', needKeys: ['N-4'], statusCategory: 'done' }),
    ];
    expect(auditRoadmap({ needs, personas }, items, today).unmet.map(({ key }) => key)).toEqual([
      'N-2',
      'N-4',
    ]);
  });

  it('lists work that serves no need, in progress first, but not an epic whose story serves one', () => {
    const items = [
      planned({ id: '1', hierarchyLevel: 1 }),
      planned({ id: '2', parentId: '1', needKeys: ['N-1'] }),
      planned({ id: '3' }),
      planned({ id: '4', statusCategory: 'indeterminate' }),
      planned({ id: '5', hierarchyLevel: 1 }),
      planned({ id: '6', parentId: '5' }),
    ];
    expect(auditRoadmap({ needs: [], personas }, items, today).aimless.map(({ id }) => id)).toEqual([
      '4',
      '3',
      '5',
      '6',
    ]);
  });

  it('takes a story to serve what its epic does, and never what its siblings do', () => {
    const items = [
      planned({ id: '1', hierarchyLevel: 1 }),
      planned({ id: '2', parentId: '1', needKeys: ['N-1'] }),
      planned({ id: '3', parentId: '1' }),
      planned({ id: '4', hierarchyLevel: 1, needKeys: ['N-2'] }),
      planned({ id: '5', parentId: '4' }),
      planned({ id: '6', hierarchyLevel: 2 }),
      planned({ id: '7', hierarchyLevel: 1, parentId: '6', needKeys: ['N-3'] }),
      planned({ id: '8', parentId: '7' }),
      // What is done serves nobody who waits for what is still open.
      planned({ id: '9', hierarchyLevel: 1 }),
      planned({ id: '10', parentId: '9', needKeys: ['N-4'], statusCategory: 'done' }),
    ];
    expect(auditRoadmap({ needs: [], personas }, items, today).aimless.map(({ id }) => id)).toEqual([
      '3',
      '9',
    ]);
  });

  it('ends in a circle of parents', () => {
    const items = [
      planned({ id: '1', hierarchyLevel: 1, parentId: '2' }),
      planned({ id: '2', hierarchyLevel: 1, parentId: '1' }),
    ];
    expect(auditRoadmap({ needs: [], personas }, items, today).aimless).toHaveLength(2);
  });

  it('lists personas for whom no open work is, never those one does not want to serve', () => {
    const items = [planned({ id: '1', needKeys: ['N-1'] })];
    const audit = auditRoadmap({ needs: [need('N-1', 1)], personas }, items, today);
    expect(audit.unserved.map(({ key }) => key)).toEqual(['worker']);
  });

  it('lists needs not heard of for more than 180 days, or never', () => {
    const needs = [
      need('N-1', 1, { lastEvidenceOn: '2026-05-27' }),
      need('N-2', 2, { lastEvidenceOn: '2026-05-26' }),
      need('N-3', 3, { lastEvidenceOn: null }),
    ];
    expect(auditRoadmap({ needs, personas }, [], today).stale.map(({ key }) => key)).toEqual(['N-3', 'N-2']);
  });
});

describe('The balance of work', () => {
  it('counts leaves only, gives a story the class of its epic, and keeps what nobody has said apart', () => {
    const balance = balanceOf([
      planned({ id: '1', hierarchyLevel: 1, decided: { work: 'business' } }),
      planned({ id: '2', parentId: '1', estimate: { points: 3, problem: null } }),
      planned({ id: '3', decided: { work: 'customer' }, estimate: { points: 9, problem: null } }),
      planned({ id: '4' }),
      planned({ id: '5', decided: { work: 'feature' }, statusCategory: 'done' }),
    ]);
    expect(balance.classes.map(({ work, items, points01 }) => [work, items, points01])).toEqual([
      ['business', 1, 0.25],
      ['feature', 0, 0],
      ['customer', 1, 0.75],
    ]);
    expect(balance.unsaid.map(({ id }) => id)).toEqual(['4']);
  });

  it('reads a target of three numbers and nothing else', () => {
    expect(targetFrom('20-30-50')).toEqual({ business: 0.2, feature: 0.3, customer: 0.5 });
    expect(['', '1-2', '1-2-x', '0-0-0', '1--2-3'].map(targetFrom)).toEqual([null, null, null, null, null]);
  });
});

describe('principles', () => {
  const need = (number: number, status: string) => ({
    id: `id-${String(number)}`,
    key: `N-${String(number)}`,
    gap: 1,
    status,
    personaKeys: [],
    evidenceCount: 0,
    lastEvidenceOn: null,
  });

  it('are held against open needs, open work, and work for a need that was declined for one', () => {
    const items = [
      planned({ id: '1', needKeys: ['N-2'] }),
      planned({ id: '2' }),
      planned({ id: '3', needKeys: ['N-2'], statusCategory: 'done' }),
    ];
    const policies = [
      { number: 3, title: 'No lock-in', needIds: [], itemKeys: [items[1]?.key ?? ''] },
      { number: 1, title: 'No selling of data', needIds: ['id-1', 'id-2'], itemKeys: [] },
    ];
    const found = againstPolicies(policies, [need(1, 'unmet'), need(2, 'declined')], items);
    expect(
      found.map(({ policy, subject }) => [
        policy.number,
        subject.kind === 'need' ? subject.need.key : subject.item.id,
        subject.kind === 'item' ? (subject.through?.key ?? null) : null,
      ]),
    ).toEqual([
      [1, 'N-1', null],
      [1, '1', 'N-2'],
      [3, '2', null],
    ]);
  });
});

import { fairVoice } from '../../../src/domain/customers/fair-voice';
import type { MapStage } from '../../../src/domain/customers/maps/customer-map';
import { emotionCurve } from '../../../src/domain/customers/maps/journey';
import { personaWarnings } from '../../../src/domain/customers/warnings';
import type { WarnedPersona } from '../../../src/domain/customers/warnings';
import { piece, TODAY } from '../example-records';

describe('the emotion curve', () => {
  it('comes from the evidence of each stage, newer words louder, and has a gap where nobody spoke', () => {
    const stage = (id: string, place: number, change: Partial<MapStage> = {}): MapStage => ({
      id,
      name: id,
      place,
      needKeys: [],
      evidenceIds: [],
      ...change,
    });
    const stages = [
      stage('leave', 3),
      stage('pay', 2, { evidenceIds: ['old'] }),
      stage('find', 1, { needKeys: ['N-1'] }),
    ];
    const note = { id: 'n', stageId: 'pay', row: 'pains', text: 'Slow', place: 0, needKey: null } as const;
    const curve = emotionCurve(
      { stages, notes: [{ ...note, evidenceIds: ['new'] }] },
      [
        piece('blocked', { links: [{ needKey: 'N-1', stance: 'supports', strength: 'blocker', why: '' }] }),
        piece('old', { sentiment: 'negative', saidOn: '2026-05-27' }),
        piece('new', { rating01: 1 }),
      ],
      TODAY,
      180,
    );
    expect(curve.map((point) => point.pieces)).toEqual([1, 2, 0]);
    expect(curve[0]?.emotion).toBe(-1);
    expect(curve[1]?.emotion).toBeCloseTo((1 - 0.5) / 1.5, 9);
    expect(curve[2]?.emotion).toBeNull();
  });
});

describe('fair voice', () => {
  const personas = [
    { key: 'admin', share01: 0.12, anti: false },
    { key: 'clerk', share01: 0.88, anti: false },
    { key: 'thief', share01: null, anti: true },
  ];

  it('says that 70 % of the evidence is from admins, who are 12 % of customers, and weighs it', () => {
    const voice = fairVoice(
      new Map([
        ['admin', 70],
        ['clerk', 30],
        ['', 5],
        ['thief', 9],
      ]),
      personas,
    );
    expect(voice.loudest).toMatchObject({ personaKey: 'admin', evidenceShare01: 0.7, customerShare01: 0.12 });
    expect(voice.withoutPersona).toBe(5);
    expect(voice.imbalance01).toBeCloseTo(0.58, 9);
    const weighted = voice.shares.map((share) => share.weight * share.pieces);
    expect(weighted[0]).toBeCloseTo(12, 9);
    expect(weighted[1]).toBeCloseTo(88, 9);
  });

  it('names customers nobody has heard, and lets no single piece speak for more than five', () => {
    expect(fairVoice(new Map([['admin', 10]]), personas).unheard).toEqual(['clerk']);
    const weights = fairVoice(
      new Map([
        ['admin', 99],
        ['clerk', 1],
      ]),
      personas,
    ).shares.map((share) => share.weight);
    expect(weights[1]).toBe(5);
  });
});

describe('warnings about personas', () => {
  const persona = (key: string, change: Partial<WarnedPersona> = {}): WarnedPersona => ({
    key,
    share01: 0.5,
    strategicWeight: 1,
    part01: 0.5,
    anti: false,
    lastEvidenceOn: TODAY,
    needVector: {},
    ...change,
  });

  it('speak of missing and old evidence, the same needs, and shares that do not sum', () => {
    const needs = { 'N-1': 5, 'N-2': 3, 'N-3': 1 };
    const warnings = personaWarnings(
      [
        persona('a', { needVector: needs, lastEvidenceOn: null }),
        persona('b', {
          needVector: { 'N-1': 10, 'N-2': 6, 'N-3': 2.2 },
          lastEvidenceOn: '2026-08-24',
          share01: 0.7,
        }),
        persona('c', { anti: true, lastEvidenceOn: null }),
      ],
      TODAY,
    );
    expect(warnings.map((warning) => warning.kind)).toEqual([
      'no-evidence',
      'stale-evidence',
      'same-needs',
      'shares-do-not-sum',
    ]);
    expect(warnings[1]).toMatchObject({ days: 91 });
  });

  it('say when a weight makes a few customers count for half of all value, and not when they are half', () => {
    const small = { share01: 0.02, strategicWeight: 50, part01: 0.505 };
    const large = { share01: 0.98, part01: 0.495 };
    expect(personaWarnings([persona('a', small), persona('b', large)], TODAY)).toEqual([
      { kind: 'outweighs', personaKey: 'a', ...small },
    ]);
    const half = { share01: 0.45, strategicWeight: 1.5, part01: 0.55 };
    expect(personaWarnings([persona('a', half), persona('b', { share01: 0.55 })], TODAY)).toEqual([]);
    expect(personaWarnings([persona('a', { ...small, anti: true }), persona('b')], TODAY)).not.toContainEqual(
      expect.objectContaining({ kind: 'outweighs' }),
    );
  });

  it('are silent for two different personas heard yesterday whose shares sum', () => {
    expect(
      personaWarnings(
        [persona('a', { needVector: { 'N-1': 1 } }), persona('b', { needVector: { 'N-2': 1 } })],
        TODAY,
      ),
    ).toEqual([]);
  });
});

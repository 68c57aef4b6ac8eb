import type { ProcedureInput } from '../../src/contract/rpc';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

type MapSent = ProcedureInput<'map.save'>['map'];

describe('empathy and journey maps', () => {
  let app: TestApp;
  let projectId: string;
  let bookkeeper: string;
  let owner: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    const { personas } = await app.call('customers.read', { projectId });
    const idOf = (key: string) => personas.find((persona) => persona.key === key)?.id ?? '';
    [bookkeeper, owner] = [idOf('bookkeeper'), idOf('owner')];
  });
  afterAll(() => app.close());

  const read = (personaId: string) => app.call('map.read', { projectId, personaId });
  const save = (personaId: string, kind: 'empathy' | 'journey', version: number, map: MapSent) =>
    app.call('map.save', { projectId, personaId, kind, version, map });
  const note = (text: string, row: MapSent['notes'][number]['row'], stageId: string | null = null) => ({
    id: newId(),
    stageId,
    row,
    text,
    place: 0,
    evidenceIds: [],
    needKey: null,
  });

  it('come filled with the sample: notes on quotes that are there, and a feeling for each stage', async () => {
    const { empathy, journey, pieces } = await read(bookkeeper);
    expect(new Set(empathy.map.notes.map((one) => one.row)).size).toBe(8);
    expect(journey.map.stages.length).toBeGreaterThanOrEqual(4);
    const linked = [...empathy.map.notes, ...journey.map.notes].flatMap((one) => one.evidenceIds);
    expect(pieces.map((piece) => piece.id)).toEqual(expect.arrayContaining(linked));
    const feelings = journey.curve.map((point) => point.emotion);
    expect(Math.max(...feelings.map((emotion) => emotion ?? 0))).toBeGreaterThan(0);
    expect(Math.min(...feelings.map((emotion) => emotion ?? 0))).toBeLessThan(0);
  });

  it('start empty, keep what is saved, and tell of a newer version in place of overwriting it', async () => {
    const before = await read(owner);
    expect(before.journey).toEqual({ version: 0, map: { stages: [], notes: [] }, curve: [] });
    const stage = { id: newId(), name: 'Plans the month', place: 0, needKeys: ['N-2'], evidenceIds: [] };
    const mine = { stages: [stage], notes: [note('Guesses on paper', 'actions', stage.id)] };
    const saved = await save(owner, 'journey', 0, mine);
    // N-2 is a need about which owners said a blocker and two important things: all of it hurts.
    expect(saved).toMatchObject({ kind: 'saved', stored: { version: 1, curve: [{ pieces: 3 }] } });
    const theirs = { stages: [{ ...stage, name: 'Plans the week' }], notes: [] };
    expect(await save(owner, 'journey', 0, theirs)).toMatchObject({
      kind: 'conflict',
      theirs: { version: 1, map: mine },
    });
    expect((await read(owner)).journey.map).toEqual(mine);
  });

  it('count only evidence that says how people feel, and forget a quote that was deleted', async () => {
    const { journey } = await read(owner);
    const [before] = journey.curve;
    const id = newId();
    const piece = {
      id,
      text: 'The forecast is spot on these days',
      saidOn: '2026-01-02',
      personaKey: 'owner',
    };
    await app.call('evidence.add', { projectId, piece });
    const [stage] = journey.map.stages;
    if (stage === undefined) throw new Error('The journey of the test before is missing.');
    await save(owner, 'journey', journey.version, {
      ...journey.map,
      stages: [{ ...stage, evidenceIds: [id] }],
    });
    const after = await read(owner);
    expect(after.pieces.map((one) => one.id)).toContain(id);
    // Without rating, sentiment or need it says nothing about the feeling, and is not counted.
    expect(after.journey.curve[0]).toEqual(before);
    await app.call('evidence.delete', { projectId, id, deleted: true });
    expect((await read(owner)).pieces.map((one) => one.id)).not.toContain(id);
  });

  it('refuse a note that stands nowhere', async () => {
    const { empathy } = await read(owner);
    const astray = { stages: [], notes: [note('Where am I?', 'touchpoints')] };
    const failure = await app.failure('map.save', {
      projectId,
      personaId: owner,
      kind: 'empathy',
      version: empathy.version,
      map: astray,
    });
    expect(failure.code).toBe('invalid');
  });

  it('go with the sample, and come back with it', async () => {
    const before = await read(bookkeeper);
    await app.call('sample.wipe', { projectId });
    expect((await app.failure('map.read', { projectId, personaId: bookkeeper })).code).toBe('not-found');
    await app.call('sample.load', { projectId });
    const after = await read(bookkeeper);
    expect(after.empathy.map).toEqual(before.empathy.map);
    expect(after.journey.map).toEqual(before.journey.map);
  });
});

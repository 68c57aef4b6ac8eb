import { newId, startTestApp } from './app-host';
import { importedAccounts } from './imported';
import type { TestApp } from './app-host';
import { saved } from './saved';
import { sampleNeeds } from '../../src/domain/product/sample/knowledge';
import type { SurveyAnswerInput } from '../../src/contract/surveys/survey-views';

describe('surveys and goals', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const answer = (change: Partial<SurveyAnswerInput>): SurveyAnswerInput => ({
    respondent: 'ann',
    account: '',
    persona: 'Owner',
    answeredOn: '2026-05-02',
    needKey: null,
    aspect: 'rating',
    value: 9,
    ...change,
  });
  const take = (
    file: { id: string; kind: 'nps' | 'importance-satisfaction' | 'kano'; fileName: string },
    answers: SurveyAnswerInput[],
    done = true,
  ) => app.call('survey.take', { projectId, file, answers, rejected: 0, done });
  const file = (kind: 'nps' | 'importance-satisfaction' | 'kano') => ({
    id: newId(),
    kind,
    fileName: `${kind}.csv`,
  });
  const results = async (
    kind: 'nps' | 'csat' | 'ces' | 'importance-satisfaction' | 'kano',
    filter: Record<string, unknown> = {},
  ) => app.call('survey.results', { projectId, kind, filter });
  const ratings = async (kind: 'nps' | 'csat' | 'ces', filter: Record<string, unknown> = {}) => {
    const found = await results(kind, filter);
    if (found.kind === 'importance-satisfaction' || found.kind === 'kano') throw new Error('no ratings');
    return found;
  };
  const importance = async () => {
    const found = await results('importance-satisfaction');
    if (found.kind !== 'importance-satisfaction') throw new Error('no pairs');
    return found.rows;
  };
  const pair = (respondent: string, needKey: string, values: [number, number], change = {}) =>
    (['importance', 'satisfaction'] as const).map((aspect, at) =>
      answer({ respondent, needKey, aspect, value: values[at] ?? 1, ...change }),
    );

  it('count the sample’s answers to just the numbers that the value model knows', async () => {
    const rows = await importance();
    const { dots } = await app.call('need.landscape', { projectId });
    for (const { number, perPersona } of sampleNeeds) {
      for (const { personaKey, survey } of perPersona) {
        const row = rows.find((one) => one.needKey === `N-${number}` && one.personaKey === personaKey);
        expect(row?.answers).toBe(survey?.[2]);
        if (survey === undefined || row === undefined) continue;
        expect(row.importance.value).toBeCloseTo((10 * survey[0]) / survey[2], 9);
        expect(row.satisfaction.value).toBeCloseTo((10 * survey[1]) / survey[2], 9);
        expect(
          dots.find((dot) => dot.needKey === row.needKey && dot.personaKey === personaKey)?.answers,
        ).toBe(survey[2]);
      }
    }
  });

  it('show NPS with its interval by persona and by period, and nothing where nobody answered', async () => {
    const nps = await ratings('nps');
    expect(nps.periods.length).toBeGreaterThanOrEqual(3);
    expect(nps.periods.map(({ period }) => period)).toEqual(
      [...nps.periods.map(({ period }) => period)].sort(),
    );
    expect(nps.personas.reduce((sum, one) => sum + one.answers, 0)).toBe(nps.all.answers);
    expect(nps.all.low).toBeLessThan(nps.all.value ?? 0);
    const before = await ratings('nps', { to: '2001-01-01' });
    expect(before).toMatchObject({ all: { answers: 0, value: null, low: null, high: null }, periods: [] });
  });

  it('are taken once however often a file is, and tell of personas that nobody knows', async () => {
    const { all } = await ratings('nps');
    const answers = [
      answer({ respondent: 'x1' }),
      answer({ respondent: 'x2', persona: 'Auditor', value: 2 }),
    ];
    const taken = await take(file('nps'), answers);
    expect(taken.unknownPersonas).toEqual(['Auditor']);
    await take(file('nps'), answers);
    const after = await ratings('nps');
    expect(after.all.answers).toBe(all.answers + 2);
    expect(after.personas.find(({ personaKey }) => personaKey === null)?.answers).toBe(1);
    // The corrected file names the persona: the answer moves, it is not doubled.
    await take(file('nps'), [answer({ respondent: 'x2', persona: 'owner', value: 2 })]);
    const corrected = await ratings('nps');
    expect(corrected.all.answers).toBe(all.answers + 2);
    expect(corrected.personas.some(({ personaKey }) => personaKey === null)).toBe(false);
  });

  it('count from the day they were given, not from the day of the file', async () => {
    const issueId = await app.issueId('INV-41');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-11', coverage01: 1 },
    });
    const asked = async (answeredOn: string) => {
      const start = file('importance-satisfaction');
      await take(
        start,
        Array.from({ length: 40 }, (_, at) => pair(`d${at}`, 'N-11', [5, 1], { answeredOn })).flat(),
      );
      // Counting anew, whatever for, is no new answer.
      await take(file('importance-satisfaction'), pair('d-else', 'N-10', [3, 3]));
      await app.host.queueIdle();
      const { score } = await app.call('panel.read', { issueId });
      await app.call('survey.undo', { projectId, id: start.id });
      return score?.confidence01 ?? Number.NaN;
    };
    const today = new Date().toISOString().slice(0, 10);
    expect(await asked('2019-03-04')).toBeLessThan(await asked(today));
  });

  it('flow into the value model, recompute the work, and flow out again when a file is taken back', async () => {
    const issueId = await app.issueId('INV-40');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-12', coverage01: 1 },
    });
    await app.host.queueIdle();
    const before = (await app.written(issueId)).value;
    const start = file('importance-satisfaction');
    const answers = Array.from({ length: 60 }, (_, at) => pair(`r${at}`, 'N-12', [5, 1])).flat();
    // An earlier answer of the same person does not count beside the later one.
    const earlier = pair('r1', 'N-12', [1, 5], { answeredOn: '2026-01-01' });
    const { job } = await take(start, [...earlier, ...answers]);
    expect(job?.kind).toBe('recompute');
    await app.host.queueIdle();
    const row = (await importance()).find((one) => one.needKey === 'N-12' && one.personaKey === 'owner');
    expect(row).toMatchObject({ answers: 60, gap: 20 });
    expect((await app.written(issueId)).value).toBeGreaterThan(Number(before));

    expect(await app.call('survey.undo', { projectId, id: start.id })).toMatchObject({ more: false });
    await app.host.queueIdle();
    expect((await importance()).some((one) => one.needKey === 'N-12')).toBe(false);
    expect((await app.written(issueId)).value).toBe(before);
    const again = await app.failure('survey.take', {
      projectId,
      file: start,
      answers: [],
      rejected: 0,
      done: true,
    });
    expect(again.code).toBe('conflict');
  });

  it('count people once also after they were erased, and know them by nothing', async () => {
    const before = await importance();
    const subject = { kind: 'person' as const, words: ['bookkeeper'] };
    const { answers } = await app.call('erasure.finish', { projectId, subject, pieces: 0, texts: 0 });
    expect(answers).toBeGreaterThan(100);
    expect(await app.call('erasure.find', { projectId, subject })).toMatchObject({ answers: 0 });
    expect(await importance()).toEqual(before);
  });

  it('give a need its Kano category with the share that wants it', async () => {
    const pairs = Array.from({ length: 40 }, (_, at) =>
      (['functional', 'dysfunctional'] as const).map((aspect) =>
        // 30 of 40 expect it: neutral with it, dislike without it.
        answer({
          respondent: `k${at}`,
          needKey: 'N-4',
          aspect,
          value: aspect === 'functional' ? 3 : at < 30 ? 5 : 3,
        }),
      ),
    ).flat();
    await take(file('kano'), pairs);
    const found = await results('kano');
    const row = found.kind === 'kano' ? found.rows.find((one) => one.needKey === 'N-4') : undefined;
    expect(row).toMatchObject({
      answers: 40,
      counts: { mustBe: 30, indifferent: 10 },
      study: { category: 'M', significant: true, worse: -0.75 },
    });
  });

  it('refuse an answer off the scale, one without its need, and a future of another kind', async () => {
    const bad = async (change: Partial<SurveyAnswerInput>, kind: 'nps' | 'kano' = 'nps') =>
      (
        await app.failure('survey.take', {
          projectId,
          file: file(kind),
          answers: [answer(change)],
          rejected: 0,
          done: true,
        })
      ).code;
    expect(await bad({ value: 11 })).toBe('invalid');
    expect(await bad({ needKey: 'N-1' })).toBe('invalid');
    expect(await bad({ aspect: 'functional', value: 3 }, 'kano')).toBe('invalid');
  });

  it('list the files that were taken in, with the days they speak of', async () => {
    const { imports } = await app.call('survey.imports', { projectId });
    const nps = imports.find(({ fileName }) => fileName === 'sample-nps.csv');
    expect(nps?.firstOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(imports.some(({ undone }) => undone)).toBe(true);
  });

  const page = () => app.call('goal.list', { projectId });
  const goalNamed = async (title: string) => {
    const goal = (await page()).goals.find((one) => one.title === title);
    if (goal === undefined) throw new Error(`no goal ${title}`);
    return goal;
  };
  const metric = async (id: string) => {
    const found = (await page()).metrics.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no metric ${id}`);
    return found;
  };
  const goal = async (metricId: string | null) => ({
    title: 'Calls end with an answer',
    weight: 1,
    metricId,
    baseline: 10,
    target: 30,
    startedOn: '2026-01-01',
    targetOn: '2027-06-30',
    needIds: await Promise.all(['N-1', 'N-3'].map(needId)),
    milestones: [],
  });
  const needId = async (needKey: string) => (await app.call('need.read', { projectId, needKey })).id;

  it('show the sample’s goals with progress, interval and milestones', async () => {
    const first = await goalNamed('A bookkeeper answers a client while still on the phone');
    expect(first).toMatchObject({ key: 'G-1', needKeys: ['N-1', 'N-3', 'N-4'] });
    expect(first.milestones).toHaveLength(3);
    // 66 of 38 → 70, from 502 calls.
    expect(first.progress?.progress01).toBeCloseTo(28 / 32, 9);
    expect(first.progress?.low01).toBeLessThan(28 / 32);
    const recommend = await goalNamed('Most customers would recommend us');
    expect(recommend.progress?.value).toBeCloseTo((await metric('nps')).points.at(-1)?.value ?? 0, 9);
  });

  it('measure a goal by a metric of its own: points once a day, removed ones gone', async () => {
    const metricId = newId();
    await app.call('metric.add', {
      projectId,
      id: metricId,
      metric: { name: 'Answers', unit: 'number', better: 'up' },
    });
    const id = newId();
    const added = await saved(app, 'goal', await goal(metricId), { id });
    expect(await saved(app, 'goal', await goal(metricId), { id })).toEqual(added);
    expect(await goalNamed('Calls end with an answer')).toMatchObject({
      progress: null,
      needKeys: ['N-1', 'N-3'],
    });
    const put = (points: { date: string; value: number }[]) =>
      app.call('metric.put-points', { projectId, metricId, points });
    await put([
      { date: '2026-02-01', value: 12 },
      { date: '2026-03-01', value: 99 },
    ]);
    await put([{ date: '2026-03-01', value: 25 }]);
    expect((await metric(metricId)).points.map(({ value }) => value)).toEqual([12, 25]);
    expect((await goalNamed('Calls end with an answer')).progress?.progress01).toBeCloseTo(0.75, 9);
    expect(await app.call('metric.remove-point', { projectId, metricId, date: '2026-03-01' })).toEqual({
      removed: true,
    });
    expect((await goalNamed('Calls end with an answer')).progress?.progress01).toBeCloseTo(0.1, 9);
    const unknown = await app.failure('metric.put-points', {
      projectId,
      metricId: newId(),
      points: [{ date: '2026-03-01', value: 1 }],
    });
    expect(unknown.code).toBe('not-found');
  });

  it('tell of a newer goal in place of overwriting it, and keep who changed what', async () => {
    const { id, version } = await goalNamed('Calls end with an answer');
    const edit = (set: Record<string, unknown>) =>
      app.call('record.save', { projectId, kind: 'goal', id, version, set });
    expect(await edit({ target: 40 })).toMatchObject({ kind: 'saved' });
    expect(await edit({ weight: 3 })).toMatchObject({
      kind: 'conflict',
      theirs: { value: { target: 40 }, version: version + 1 },
    });
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'goal', recordId: id } });
    expect(JSON.stringify(changes[0])).toContain('target');
  });

  it('move the priority of an item that serves a goal, until the goal is archived', async () => {
    const issueId = await app.issueId('INV-40');
    await app.host.queueIdle();
    const before = (await app.written(issueId)).priority;
    const { goals } = await app.call('item.set-goal', { issueId, goalKey: 'G-1', alignment01: 1 });
    expect(goals).toEqual({ 'G-1': 1 });
    await app.host.queueIdle();
    const served = (await app.written(issueId)).priority;
    expect(served).not.toBe(before);
    const { id } = await goalNamed('A bookkeeper answers a client while still on the phone');
    await app.call('record.archive', { projectId, kind: 'goal', id, archived: true });
    await app.host.queueIdle();
    expect((await app.written(issueId)).priority).toBe(before);
    const gone = await app.failure('item.set-goal', { issueId, goalKey: 'G-1', alignment01: 1 });
    expect(gone.code).toBe('not-found');
    await app.call('record.archive', { projectId, kind: 'goal', id, archived: false });
    await app.host.queueIdle();
    expect((await app.written(issueId)).priority).toBe(served);
  });

  it('compute KPIs from what the app has, and leave the others to be typed', async () => {
    await importedAccounts(app, [
      { name: 'Gone Ltd', state: 'churned' },
      { name: 'Maybe Ltd', state: 'prospect' },
    ]);
    const { points } = await metric('churn');
    const { records } = await app.call('record.page', { projectId, kind: 'account' });
    const customers = records.filter(({ value }) => value['state'] !== 'prospect').length;
    expect(points.at(-1)).toMatchObject({ answers: customers, computed: true });
    expect(points.at(-1)?.value).toBeCloseTo(100 / customers, 9);
    expect((await metric('adoption')).points).toEqual([]);
    expect((await metric('tickets-per-need')).points.length).toBeGreaterThan(0);
    expect((await page()).tickets.length).toBeGreaterThan(0);
  });

  it('compare the answers around a day without calling it a cause', async () => {
    const around = await app.call('kpi.compare', { projectId, kind: 'nps', on: '2001-01-01', days: 30 });
    expect(around).toEqual({
      before: { answers: 0, value: null, low: null, high: null },
      after: { answers: 0, value: null, low: null, high: null },
      difference: null,
    });
    const on = new Date(Date.now() - 91 * 86_400_000).toISOString().slice(0, 10);
    const quarters = await app.call('kpi.compare', { projectId, kind: 'nps', on, days: 90 });
    expect(quarters.before.answers).toBeGreaterThan(20);
    expect(quarters.difference?.low).toBeLessThan(quarters.difference?.estimate ?? 0);
  });
});

import { addDays } from '../../src/domain/iso-date';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('the life of an item around its needs', () => {
  let app: TestApp;
  let projectId: string;
  let story: string;
  let done: string;

  beforeAll(async () => {
    app = await startTestApp({ limits: { jiraRateLimits: false } });
    ({ projectId } = app);
    [story, done] = [await app.issueId('INV-40'), await app.issueId('INV-35')];
    await serve(story, 'N-1', 0.5);
    await serve(done, 'N-1', 1);
  });
  afterAll(() => app.close());

  const serve = (issueId: string, needKey: string, coverage01: 0.5 | 1) =>
    app.call('item.attach-need', { issueId, attach: { kind: 'existing', needKey, coverage01 } });
  const property = async (issueId: string) => {
    const { body } = await app.jira('GET', `/rest/api/3/issue/${issueId}/properties/customer-roadmap`);
    return (body as { value: Record<string, unknown> }).value;
  };
  const aTest = {
    assumption: 'Bookkeepers filter before they search',
    test: 'Five of them find one unpaid invoice in a clickable draft',
    killLine: 'Fewer than three of five within ten seconds',
  };

  describe('validation', () => {
    const id = newId();
    const write = (issueId: string, version: number, set: Record<string, unknown>) =>
      app.call('item.save-record', { issueId, kind: 'test', id, version, set });

    it('tells the workflow rules of Jira how the tests stand, and keeps what else was decided', async () => {
      await write(story, 0, aTest);
      await write(story, 0, { ...aTest, assumption: 'Sent twice' });
      const planned = await app.call('validation.read', { issueId: story });
      expect(planned).toMatchObject({
        state: 'planned',
        tests: [{ assumption: aTest.assumption, version: 1 }],
      });
      expect(await property(story)).toMatchObject({ validation: 'planned', coverage: { 'N-1': 0.5 } });
      const passed = { ...aTest, state: 'passed' as const, result: 'Four of five, in 6 s' };
      await write(story, 1, passed);
      expect(await property(story)).toMatchObject({ validation: 'passed', coverage: { 'N-1': 0.5 } });
      await app.call('item.set-coverage', { issueId: story, needKey: 'N-1', coverage01: 0.75 });
      expect(await property(story)).toMatchObject({ validation: 'passed', coverage: { 'N-1': 0.75 } });
    });

    it('lets nobody overwrite a newer version, nor pass a test without a result', async () => {
      const stale = await write(story, 1, aTest);
      expect(stale).toMatchObject({
        kind: 'conflict',
        theirs: { version: 2, value: { result: 'Four of five, in 6 s' } },
      });
      const bare = await app.failure('item.save-record', {
        issueId: story,
        kind: 'test',
        id,
        version: 2,
        set: { ...aTest, state: 'passed', result: '' },
      });
      expect(bare).toMatchObject({ code: 'invalid', field: 'result' });
    });

    it('does not let a test be edited through another item', async () => {
      const other = await app.issueId('INV-41');
      const of = { issueId: other, kind: 'test', id };
      for (const version of [0, 2]) {
        const edit = { ...of, version, set: { ...aTest, assumption: 'Taken over' } };
        expect(await app.failure('item.save-record', edit)).toMatchObject({ code: 'not-found' });
      }
      expect(await app.failure('item.delete-record', of)).toMatchObject({ code: 'not-found' });
      expect((await app.call('validation.read', { issueId: story })).tests).toMatchObject([
        { assumption: aTest.assumption, version: 2 },
      ]);
    });

    it('keeps an item from a status by the rules of the manifest once an admin has put them there', async () => {
      const target = await app.issueId('INV-41');
      const move = async (issueId: string) => {
        const { body } = await app.jira('GET', `/rest/api/3/issue/${issueId}/transitions`);
        const found = (body as { transitions: { id: string; name: string }[] }).transitions.find(
          ({ name }) => name === 'In Review',
        );
        return found?.id;
      };
      const toReview = await move(target);
      const put = (rules: unknown) =>
        app.jira('PUT', '/rest/api/3/project/INV/properties/workflow-rules', rules);
      const go = (issueId: string) =>
        app.jira('POST', `/rest/api/3/issue/${issueId}/transitions`, { transition: { id: toReview } });

      await put([{ rule: 'validated-validator', toStatusId: toReview }]);
      expect(await go(target)).toMatchObject({
        status: 400,
        body: { errorMessages: [expect.stringContaining('No test shows yet')] },
      });
      expect((await go(story)).status).toBe(204);

      await put([{ rule: 'validated-condition', toStatusId: toReview }]);
      expect(await move(target)).toBeUndefined();
      expect((await go(target)).status).toBe(400);
      await put([]);
      expect((await go(target)).status).toBe(204);
    });
  });

  describe('impact', () => {
    it('shows for each persona how far the gap would close, expected until it is measured', async () => {
      const { rows } = await app.call('impact.read', { issueId: done });
      expect(rows.map((row) => row.personaKey).sort()).toEqual(['bookkeeper', 'owner']);
      for (const row of rows) {
        expect(row.satisfactionAfter.estimate).toBeCloseTo(10, 9);
        expect(row.gapAfter.estimate).toBeLessThan(row.gapBefore.estimate);
        expect(row.promise).toBeNull();
      }
    });
  });

  describe('when it is done', () => {
    it('asks for a verdict only then, and the need follows it', async () => {
      const early = await app.failure('outcome.judge', { issueId: story, needKey: 'N-1', verdict: 'met' });
      expect(early).toMatchObject({ code: 'invalid', key: 'items.met-when-done' });
      const outcome = await app.call('outcome.judge', { issueId: done, needKey: 'N-1', verdict: 'met' });
      expect(outcome.needs).toMatchObject([{ needKey: 'N-1', verdict: 'met' }]);
      expect((await app.call('need.read', { projectId, needKey: 'N-1' })).status).toBe('met');
    });

    it('compares what was promised at the verdict with answers that come later', async () => {
      const counts = { important: 70, satisfied: 60, answers: 80, have: 30, asked: 40 };
      await app.call('need.survey', { projectId, needKey: 'N-1', personaKey: 'bookkeeper', counts });
      const { rows } = await app.call('impact.read', { issueId: done });
      const row = rows.find(({ personaKey }) => personaKey === 'bookkeeper');
      // 21 of 86 were satisfied when it was promised, as the survey of the sample found.
      expect(row?.promise).toMatchObject({
        before: { satisfied: 21, answers: 86 },
        after: { satisfied: 60, answers: 80, share01: 0.75 },
        standing: 'less',
        dueOn: null,
      });
      expect(row?.promise?.change?.estimate).toBeCloseTo(60 / 80 - 21 / 86, 9);
      const { calibration, lesson, promises } = await app.call('outcomes.read', { projectId });
      expect(calibration[0]).toMatchObject({ evidenceLevel: 'all', count: 1 });
      expect(calibration[0]?.bias.estimate).toBeCloseTo((row?.promise?.promised01 ?? 0) - 0.75, 9);
      expect(lesson).toMatchObject({ kind: 'too-few', count: 1 });
      expect(promises).toContainEqual(row?.promise);
    });

    it('says of five answers that they are too few, and when to ask again, by the setting', async () => {
      const asked = await app.issueId('INV-37');
      await serve(asked, 'N-2', 1);
      await app.call('outcome.judge', { issueId: asked, needKey: 'N-2', verdict: 'partly' });
      const promise = async () =>
        (await app.call('outcomes.read', { projectId })).promises.find(({ issueId }) => issueId === asked);
      const waiting = await promise();
      expect(waiting).toMatchObject({ after: null, standing: 'waiting' });
      const due = (days: number) => addDays(waiting?.frozenOn ?? '', days);
      expect(waiting?.dueOn).toBe(due(90));
      expect((await app.failure('setup.remeasure', { projectId, days: 30 }, 'developer')).code).toBe(
        'forbidden',
      );
      await app.call('setup.remeasure', { projectId, days: 30 });
      expect((await app.call('setup.read', { projectId })).remeasureDays).toBe(30);
      const counts = { important: 5, satisfied: 5, answers: 5, have: 5, asked: 5 };
      await app.call('need.survey', { projectId, needKey: 'N-2', personaKey: 'owner', counts });
      expect(await promise()).toMatchObject({
        after: { answers: 5, share01: 1 },
        standing: 'too-few',
        dueOn: due(30),
      });
    });

    it('freezes what is promised when the work is finished, before anybody says a word', async () => {
      const finished = await app.issueId('INV-42');
      await serve(finished, 'N-4', 1);
      await app.host.queueIdle();
      const { body } = await app.jira('GET', `/rest/api/3/issue/${finished}/transitions`);
      const transition = (body as { transitions: { id: string; name: string }[] }).transitions.find(
        ({ name }) => name === 'Done',
      );
      await app.jira('POST', `/rest/api/3/issue/${finished}/transitions`, {
        transition: { id: transition?.id },
      });
      await app.host.queueIdle();
      const owner = async () =>
        (await app.call('impact.read', { issueId: finished })).rows.find((row) => row.personaKey === 'owner');
      const before = await owner();
      expect(before?.promise?.promised01).toBeCloseTo(1, 9);
      const counts = { important: 60, satisfied: 20, answers: 80, have: 30, asked: 40 };
      await app.call('need.survey', { projectId, needKey: 'N-4', personaKey: 'owner', counts });
      expect((await owner())?.promise).toMatchObject({
        promised01: before?.promise?.promised01,
        after: { share01: 0.25 },
        standing: 'worse',
      });
    });

    it('lists everybody who asked once, and tells each at most once', async () => {
      const { id } = (await addRequest('A client rings and I scroll and scroll.', 'Alder Accounts')).piece;
      expect(id).toBeDefined();
      const before = await app.call('outcome.read', { issueId: done });
      const names = before.waiting.map(({ name }) => name);
      expect(names.sort()).toEqual(['Alder Accounts', 'Northbank Bookkeeping']);
      const alder = before.waiting.find(({ name }) => name === 'Alder Accounts');
      expect(alder).toMatchObject({ requestKey: 'INV-60', pieces: 2 });

      const replies = before.waiting.map(({ audience, requestKey }) => ({
        audience,
        text: 'You asked for it, and it is there.\nTell us whether it helps.',
        by: requestKey === null ? ('hand' as const) : ('request' as const),
      }));
      const first = await app.call('outcome.tell', { issueId: done, replies });
      expect(first.results.map(({ outcome }) => outcome).sort()).toEqual(['noted', 'posted']);
      expect(first.outcome.waiting).toEqual([]);
      const again = await app.call('outcome.tell', { issueId: done, replies });
      expect(again.results.map(({ outcome }) => outcome)).toEqual(['already', 'already']);
      const comments = await app.jira('GET', '/rest/api/3/issue/INV-60/comment');
      expect((comments.body as { comments: unknown[] }).comments).toHaveLength(1);
    });

    it('answers customers on the requests that support has linked to the work', async () => {
      const fixed = await app.issueId('INV-45');
      await serve(fixed, 'N-3', 1);
      const { waiting } = await app.call('outcome.read', { issueId: fixed });
      const alder = waiting.find(({ requestKey }) => requestKey === 'SUP-4');
      // The account has evidence of its own: with the linked request it is still one to tell.
      expect(alder).toMatchObject({ name: 'Alder Accounts', needKeys: ['N-3'] });
      expect(waiting.filter(({ name }) => name === 'Alder Accounts')).toHaveLength(1);
      const replies = [
        { audience: alder?.audience ?? '', text: 'Both files are read now.', by: 'request' as const },
      ];
      const { results } = await app.call('outcome.tell', { issueId: fixed, replies });
      expect(results).toMatchObject([{ outcome: 'posted' }]);
      const seen = await app.jira('GET', '/rest/servicedeskapi/request/SUP-4/comment?internal=false');
      expect(JSON.stringify(seen.body)).toContain('Both files are read now.');
    });

    it('says which replies failed, gives their place back and posts the others', async () => {
      await serve(done, 'N-3', 1);
      await addRequest('Matching takes me all Monday.', 'Gone & Sons', 'INV-99999', 'N-3');
      await addRequest('The bank and the list never agree.', 'Willow Books', 'INV-61', 'N-3');
      const { waiting } = await app.call('outcome.read', { issueId: done });
      const replies = waiting
        .filter(({ requestKey }) => requestKey !== null)
        .map(({ audience }) => ({ audience, text: 'It is there.', by: 'request' as const }));
      const { results, outcome } = await app.call('outcome.tell', { issueId: done, replies });
      expect(results.map((result) => result.outcome).sort()).toEqual(['failed', 'posted']);
      expect(results.find((result) => result.outcome === 'failed')?.why).toEqual(
        expect.objectContaining({ key: expect.any(String) as string }),
      );
      expect(outcome.waiting.map(({ name }) => name)).toContain('Gone & Sons');
      expect(outcome.told.map(({ name }) => name)).toContain('Willow Books');
    });
  });

  const addRequest = (text: string, accountName: string, key = 'INV-60', needKey = 'N-1') =>
    app.call('evidence.add', {
      projectId,
      piece: {
        id: newId(),
        text,
        accountName,
        channel: 'support-ticket',
        saidOn: '2026-11-20',
        url: `https://example.test/browse/${key}`,
        link: { needKey, strength: 'blocker' },
      },
    });

  describe('where no field of the app is on any screen', () => {
    const off = (names: string[]) =>
      app.jira('PUT', '/rest/api/3/project/INV/properties/off-screen-fields', names);
    beforeAll(() => off(['Customer needs', 'Personas', 'Customer value', 'Customer priority', 'Value band']));
    afterAll(() => off([]));

    it('attaches, covers and detaches in the panel all the same, and the value follows', async () => {
      const issueId = await app.issueId('INV-44');
      const panel = await app.call(
        'item.attach-need',
        { issueId, attach: { kind: 'existing', needKey: 'N-2', coverage01: 0.5 } },
        'developer',
      );
      expect(panel.needs.map(({ key }) => key)).toEqual(['N-2']);
      await app.call('item.set-personas', { issueId, personaKeys: ['owner'] }, 'developer');
      await app.host.queueIdle();
      expect((await app.written(issueId)).value).not.toBeNull();
      const read = await app.call('panel.read', { issueId });
      expect(read).toMatchObject({ statedPersonaKeys: ['owner'], needs: [{ key: 'N-2', coverage01: 0.5 }] });
      await app.call('item.detach-need', { issueId, needKey: 'N-2' }, 'developer');
      await app.host.queueIdle();
      expect((await app.written(issueId)).value).toBeNull();
    });

    it('still lets nobody write who may not edit', async () => {
      const issueId = await app.issueId('INV-44');
      const failure = await app.failure(
        'item.attach-need',
        { issueId, attach: { kind: 'existing', needKey: 'N-2', coverage01: 0.5 } },
        'viewer',
      );
      expect(failure.code).toBe('forbidden');
    });
  });

  describe('a need from the text of an item', () => {
    it('offers needs that are known, and only the item’s own words for a new one', async () => {
      const epic = await app.issueId('INV-1');
      const { body } = await app.jira(
        'GET',
        `/rest/api/3/issue/${epic}?fields=description&expand=renderedFields`,
      );
      const words = JSON.stringify(body);
      const proposal = await app.call('item.propose-need', { issueId: epic });
      expect(proposal.known.map(({ key }) => key)).toContain('N-1');
      expect(proposal.sentences.length).toBeGreaterThan(0);
      for (const { text } of proposal.sentences) expect(words).toContain(text);
    });
  });
});

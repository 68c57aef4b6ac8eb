import { AppError } from '../../../src/domain/app-error';
import { changePlan } from '../../../src/jira/change-plan';
import type { PlanChange } from '../../../src/jira/change-plan';
import { toUrl } from '../../../src/jira/jira-path';
import type { JiraTransport } from '../../../src/jira/jira-transport';
import { moveToSlice } from '../../../src/jira/map-slices';
import { roadmapItem } from '../example-views';
import { said } from '../../../src/domain/words/said';
import { sentence } from '../../sentence';

const plan = { startDate: 'customfield_7', sprint: 'customfield_8', rank: null, team: null };
const seen = roadmapItem({ id: '1', startDate: '2026-12-01', dueDate: '2026-12-20' });
const fieldsNow = { duedate: '2026-12-20', customfield_7: '2026-12-01' };

/** A Jira that holds the item as given, and answers writes with one status. */
function jira(
  write: { status: number; body?: unknown },
  fields: object = fieldsNow,
  properties: object = {},
) {
  const written: unknown[] = [];
  const transport: JiraTransport = (path, init) => {
    const isRead = init === undefined;
    if (!isRead) written.push(init.body);
    const answer = isRead ? { status: 200, body: { id: '1', key: 'INV-1', fields, properties } } : write;
    return Promise.resolve({
      status: answer.status,
      header: (name) => (name === 'retry-after' ? '7' : null),
      text: () => Promise.resolve(JSON.stringify(answer.body ?? { path: toUrl(path) })),
    });
  };
  return { transport, written };
}
const refusal = async (attempt: Promise<void>): Promise<AppError> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof AppError)) throw new Error('The change was not refused.');
  return error;
};
const later: PlanChange = { dueDate: '2027-01-15' };

describe('A move that Jira refuses', () => {
  it.each([
    [
      400,
      { errors: { duedate: 'Field “duedate” cannot be set. It is not on the appropriate screen.' } },
      'invalid',
      'screen',
    ],
    [400, { errorMessages: ['The workflow does not let you edit this work item.'] }, 'invalid', 'workflow'],
    [403, { errorMessages: ['You do not have permission to edit this.'] }, 'forbidden', 'permission'],
    [404, { errorMessages: ['Issue does not exist.'] }, 'not-found', 'exist'],
    [429, {}, 'rate-limited', 'slow down'],
    [503, {}, 'unavailable', 'moment'],
  ] as const)('with %i %j is told in words', async (status, body, code, words) => {
    const { transport } = jira({ status, body });
    const error = await refusal(changePlan(transport, seen, later, plan, '2026-11-23'));
    expect(error.code).toBe(code);
    expect(sentence(error.said)).toContain(words);
  });

  it('because somebody else was faster writes nothing', async () => {
    const { transport, written } = jira({ status: 204 }, { ...fieldsNow, duedate: '2027-02-01' });
    const error = await refusal(changePlan(transport, seen, later, plan, '2026-11-23'));
    expect(error).toMatchObject({
      code: 'conflict',
      said: said('roadmap.moved-on-roadmap', { item: 'INV-1' }),
    });
    expect(written).toEqual([]);
  });

  it('because an admin removed the start date says who can bring it back', async () => {
    const { transport, written } = jira({ status: 204 });
    const without = { ...plan, startDate: null };
    const change = { startDate: '2026-12-05' };
    const error = await refusal(changePlan(transport, seen, change, without, '2026-11-23'));
    expect(error).toMatchObject({
      code: 'setup-needed',
      said: said('roadmap.no-start-date'),
    });
    expect(written).toEqual([]);
  });
});

it('A move of the horizon keeps what else the app holds of the item', async () => {
  const property = { v: 1, coverage: { 'N-1': 0.75 }, work: 'feature' };
  const { transport, written } = jira({ status: 204 }, fieldsNow, { 'customer-roadmap': property });
  await changePlan(transport, seen, { horizon: 'later' }, plan, '2026-11-23');
  expect(written[0]).toMatchObject({
    properties: [{ value: { ...property, horizon: 'later', laterSince: '2026-11-23' } }],
  });
});

describe('A story that is brought into another sprint', () => {
  const itemFields = {
    fields: { customerNeeds: 'a', personas: 'b', customerValue: 'c', customerPriority: 'd', valueBand: 'e' },
    estimation: { kind: 'count' } as const,
    plan,
  };
  const move = { kind: 'sprint', from: null, to: { id: '7', name: 'Sprint 7' } } as const;

  it('stays when Jira takes it in no part of a partial answer (207)', async () => {
    const entries = [{ issueKey: 'INV-1', status: 400, errors: ['The sprint is closed.'] }];
    const { transport } = jira({ status: 207, body: { entries } });
    expect((await refusal(moveToSlice(transport, seen, move, itemFields))).said).toEqual(
      said('jira.said', { words: 'The sprint is closed.' }),
    );
  });

  it('is left alone when it stands in another sprint than the person saw', async () => {
    const elsewhere = { customfield_8: [{ id: 9, name: 'Sprint 9', state: 'active' }] };
    const { transport, written } = jira({ status: 204 }, elsewhere);
    expect((await refusal(moveToSlice(transport, seen, move, itemFields))).code).toBe('conflict');
    expect(written).toEqual([]);
  });
});

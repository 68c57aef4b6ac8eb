import { startRecompute } from '../../src/usecases/start-recompute';

describe('work that follows a change', () => {
  it('waits for the sweep where the queue is full, and the change does not fail', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const begun: string[] = [];
    const deps = {
      clock: { now: () => 1, newId: () => 'job-1' },
      items: { countServing: () => Promise.resolve(3) },
      jobs: {
        start: (job: { id: string }) => {
          begun.push(job.id);
          return Promise.resolve({ ...job, state: 'waiting' });
        },
      },
      queue: { push: () => Promise.reject(new Error('429')) },
    } as unknown as Parameters<typeof startRecompute>[2];
    const job = await startRecompute({ id: 'product-1', projectIds: ['10000'] }, ['N-1'], deps);
    expect([job.id, job.state, begun]).toEqual(['job-1', 'waiting', ['job-1']]);
  });
});

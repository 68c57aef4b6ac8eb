import { useEffect } from 'react';
import type { JobView } from '@contract/job-view';
import { useChanged, useRead } from './read';
import type { Read } from './read';

const POLL_MS = 1_500;

export function isUnderWay(job: JobView | null | undefined): boolean {
  return job?.state === 'waiting' || job?.state === 'running';
}

/** How often to ask again about work in the background: not any more once all of it has ended. */
export function pollWhile(underWay: boolean): number | false {
  return underWay ? POLL_MS : false;
}

/** A job in the background, asked for again until it has ended; then what it computed is read anew. */
export function useJob(projectId: string, job: JobView | null): Read<JobView> {
  const read = useRead('job.read', job === null ? null : { projectId, jobId: job.id }, {
    ...(job !== null && { first: job }),
    freshMs: 0,
    every: (answer) => pollWhile(isUnderWay(answer)),
  });
  const changed = useChanged();
  const ended = read.data !== undefined && !isUnderWay(read.data);
  const begun = isUnderWay(job);
  useEffect(() => {
    if (begun && ended) changed('item', 'score');
  }, [begun, ended, changed]);
  return read;
}

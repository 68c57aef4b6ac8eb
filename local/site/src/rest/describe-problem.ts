import { HttpProblem } from './http';

/** A failure in words: a heading and what is known. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** Says in words why something could not be shown or done. */
export function describeProblem(error: unknown): ProblemText {
  if (error instanceof HttpProblem) return { title: titleOf(error.status), detail: error.message };
  // What browsers throw when nothing answers, where a call was not made through this site's own requests.
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) {
    return { title: titleOf(0), detail: 'The local host does not answer. Start it again, then retry.' };
  }
  if (error instanceof Error) return { title: 'Something went wrong', detail: error.message };
  return { title: 'Something went wrong', detail: 'The cause is not known.' };
}

function titleOf(status: number): string {
  if (status === 0) return 'The local host is down';
  if (status === 400) return 'That was not accepted';
  if (status === 401) return 'Nobody is signed in';
  if (status === 403) return 'No permission';
  if (status === 404) return 'Not found';
  if (status === 409) return 'Changed meanwhile';
  if (status === 429) return 'Too many requests';
  if (status === 501) return 'Not modelled here';
  return 'The server failed';
}

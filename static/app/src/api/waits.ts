/** Until when Jira, or the app, wants to be left alone; milliseconds since 1970, 0 = it does not. */
let until = 0;

/** Says that nothing is asked again for so many milliseconds. */
export function noteWait(ms: number): void {
  until = Math.max(until, Date.now() + ms);
}

/** The end of the wait that is on; 0 when none is. */
export function waitingUntil(): number {
  return until > Date.now() ? until : 0;
}

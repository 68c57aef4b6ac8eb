/** A round of the sample: what four invented people of the team said of needs, as an owner would. */
export interface SampleRound {
  readonly name: string;
  readonly personaKey: string;
  readonly openedDaysAgo: number;
  readonly endedDaysAgo: number;
  /** By need: importance and satisfaction, one after another in the order of the raters. */
  readonly votes: readonly {
    readonly needNumber: number;
    readonly importance: readonly number[];
    readonly satisfaction: readonly number[];
  }[];
}

/**
 * The team knows its owners well, but for one need: how their invoice looks matters to them far less than to the team,
 * which does not agree on it either.
 */
export const sampleRound: SampleRound = {
  name: 'What owners need most',
  personaKey: 'owner',
  openedDaysAgo: 24,
  endedDaysAgo: 17,
  votes: [
    { needNumber: 2, importance: [5, 5, 4, 4], satisfaction: [2, 2, 1, 2] },
    { needNumber: 4, importance: [4, 5, 4, 4], satisfaction: [3, 3, 2, 3] },
    { needNumber: 6, importance: [4, 4, 3, 4], satisfaction: [2, 3, 2, 3] },
    { needNumber: 11, importance: [5, 4, 5, 2], satisfaction: [4, 3, 4, 3] },
  ],
};

/** Accounts of nobody: the people of the sample are invented. */
export const sampleRaters: readonly string[] = ['sample-1', 'sample-2', 'sample-3', 'sample-4'];

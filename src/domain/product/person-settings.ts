/** How somebody likes the app: of no interest to anybody else. */
export interface PersonSettings {
  /** Shows settings that most people never need. */
  readonly expert: boolean;
  /** Has seen the tour, or did not want it. */
  readonly tourSeen: boolean;
  /** Version of the value model of which they have read the news; empty while of none. */
  readonly modelSeen: string;
  /** Names of the columns that they want in Priorities; empty = the usual ones. */
  readonly priorityColumns: readonly string[];
}

export const NEW_PERSON: PersonSettings = {
  expert: false,
  tourSeen: false,
  modelSeen: '',
  priorityColumns: [],
};

/** How the app takes a file, as the command prints it. */
export interface Shown {
  readonly kind: string;
  /** The tool whose export it is; null where that is not known. */
  readonly tool: string | null;
  readonly columns: readonly { readonly header: string; readonly as: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
  readonly doubts: readonly { readonly question: string; readonly choices: readonly string[] }[];
}

/** What was asked for on the command line. */
export interface Request {
  readonly file: string;
  readonly today: string;
  readonly zone: string | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** Something that the file leaves open: what is asked, what can be answered, and what is taken without an answer. */
export interface Doubt {
  readonly topic: DoubtTopic;
  /** The column it is about; null for the whole file. */
  readonly column: string | null;
  readonly choices: readonly string[];
  readonly guess: string;
}

export type DoubtTopic =
  | 'encoding'
  | 'sheet'
  | 'date-order'
  | 'decimal-sign'
  | 'rating-scale'
  | 'text-column'
  | 'date-column'
  | 'value-column'
  | 'answers-to'
  | 'state';

/** Answers to doubts, by `questionOf`. */
export type Answers = Readonly<Record<string, string>>;

/** The name of a doubt, by which it is answered: its topic, and its column where there is one. */
export function questionOf({ topic, column }: Pick<Doubt, 'topic' | 'column'>): string {
  return column === null ? topic : `${topic}: ${column}`;
}

/** The name by which a person says what a column is used as, whatever was guessed: `column 3`. */
export function columnQuestion(at: number): string {
  return `column ${String(at + 1)}`;
}

/** What a person said that a column is used as, if it is one of the uses. */
export function columnSaid<T extends string>(
  at: number,
  uses: readonly T[],
  answers: Answers,
): T | undefined {
  const answer = answers[columnQuestion(at)];
  return uses.find((use) => use === answer);
}

/** What is taken for a doubt: the answer, if it is one of the choices, else the guess. */
export function settled(doubt: Doubt, answers: Answers): string {
  const answer = answers[questionOf(doubt)];
  return answer !== undefined && doubt.choices.includes(answer) ? answer : doubt.guess;
}

/** The doubts of a file, and what was taken for each: gathered while columns are decided. */
export class Doubts {
  private readonly asked: Doubt[] = [];

  private readonly answers: Answers;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Asks, and gives what is taken. */
  ask(doubt: Doubt): string {
    if (!this.asked.some((known) => questionOf(known) === questionOf(doubt))) this.asked.push(doubt);
    return settled(doubt, this.answers);
  }

  list(): readonly Doubt[] {
    return this.asked;
  }
}

/** Why a row cannot be read, as data: the interface has the sentence in the user's language. */
export type ProblemCode =
  | 'quote-not-closed'
  | 'quote-malformed'
  | 'too-many-cells'
  | 'record-too-long'
  | 'json-invalid'
  | 'json-not-a-row'
  | 'xml-invalid'
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-in-future'
  | 'rating-not-a-number'
  | 'rating-off-scale'
  | 'text-too-long'
  | 'votes-unreadable'
  | 'amount-unreadable'
  | 'not-an-option'
  | 'value-refused';

export interface ImportProblem {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  'quote-not-closed': 'A quotation mark is opened in this line and never closed.',
  'quote-malformed': 'A quotation mark stands where none may stand.',
  'too-many-cells': 'The row has {found} cells; the header has {expected}.',
  'record-too-long': 'The row is longer than {limit} bytes.',
  'json-invalid': 'This is not valid JSON.',
  'json-not-a-row': 'This is neither an object nor a list of cells.',
  'xml-invalid': 'This item is not valid XML.',
  'date-unreadable': '“{value}” is not a date in any known form.',
  'date-impossible': '“{value}” is a day that does not exist.',
  'date-in-future': '“{value}” lies in the future.',
  'rating-not-a-number': '“{value}” is not a rating.',
  'rating-off-scale': 'The rating {value} is not on the scale {min} to {max}.',
  'text-too-long': 'The text has {found} characters; at most {limit} are taken.',
  'votes-unreadable': '“{value}” is not a number of votes.',
  'amount-unreadable': '“{value}” is not a number.',
  'not-an-option': '“{value}” is none of the answers the question offers.',
  'value-refused': '“{value}” does not fit into “{field}”.',
};

/** The problem as an English sentence, for the file of rows to correct. */
export function describeProblem(problem: ImportProblem): string {
  return SENTENCES[problem.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(problem.params[name] ?? ''),
  );
}

export function problem(code: ProblemCode, params: ImportProblem['params'] = {}): ImportProblem {
  return { code, params };
}

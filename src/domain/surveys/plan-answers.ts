import type { DecimalSign } from '../channels/import/cells/currency';
import { askDateColumn } from '../channels/import/columns/ask-column';
import { columnQuestion, Doubts } from '../channels/import/columns/doubt';
import type { Answers, Doubt } from '../channels/import/columns/doubt';
import { bestFit, plainHeader } from '../channels/import/columns/header';
import { DATE_WORDS, HEADER_WORDS } from '../channels/import/columns/header-words';
import { dateOrderOf, decimalOf, isMostly } from '../channels/import/columns/styles';
import type { ColumnFacts, FileFacts } from '../channels/import/columns/study';
import { recogniseExport } from '../channels/import/known-exports/known-exports';
import { askLayout } from '../channels/import/studied-file';
import type { StudiedFile } from '../channels/import/studied-file';
import { answerOf, isAnonymous, OTHER_USES, plain } from './map-answers';
import type { AnswerColumn, AnswerPlan } from './map-answers';
import type { Survey, SurveyQuestion } from './survey';

/** How the one question of these surveys is often named in the export of another tool. */
export const RATING_NAMES: Partial<Record<Survey['kind'], RegExp>> = {
  nps: /\bnps\b|net promoter|likely.*recommend|recommend|recomend|recommand|weiterempf|empfehl|raccomand|consigli|aanbevel|aanbeveel|polec|rekommend|anbefal|suosittel|doporuc|рекоменд|tavsiye|勧め|薦め|推薦|推奨|推荐|추천/iu,
  csat: /\bcsat\b|satisf|zufrieden|soddisf|tevreden|nojd|tilfreds|zadowol|spokoj|удовлетв|memnun|満足|满意|만족/iu,
  ces: /\bces\b|effort|made it easy|easy to|aufwand|leicht gemacht|einfach gemacht|facil|sforzo|moeite|簡単|容易/iu,
};
/** A measure that its heading does not name. */
const JUST_A_RATING =
  /^(?:score|rating|note|bewertung|punkte?|puntuacion|nota|voto|cijfer|評価|点数|评分|점수|ocena|оценка|betyg)$/u;
/** The kinds of which the scale tells which one it is. */
export const BY_SCALE = { '0-10': 'nps', '1-5': 'csat', '1-7': 'ces' } as const satisfies Record<
  string,
  Survey['kind']
>;
const REASON =
  /\b(?:why|reasons?|comments?|feedback|improve|better|else|suggestions?|tell us|(?:haupt)?grund|warum|kommentar|verbesser|anmerkung|sonst|pourquoi|raison|commentaires?|ameliorer|por que|motivo|comentarios?|mejorar|melhorar|perche|commenti|migliorare|waarom|reden|opmerking|toelichting)\b|理由|ご意見|コメント|原因|建议|意见|이유|의견|почему|причин/iu;
const WORDS_FROM_CHARACTERS = 8;
const SHARE_OF_OPTIONS = 0.5;

export interface PlannedAnswers {
  readonly plan: AnswerPlan;
  /** Whether a column names a question of the survey; false where it is only the one that was looked for. */
  readonly isNamed: boolean;
  /** The tool whose export it is; null where that is not known. */
  readonly tool: string | null;
  readonly doubts: readonly Doubt[];
}

/**
 * What each column is: questions by their ids (the answer sheet, LimeSurvey's codes) or texts (a survey tool's export),
 * the one question of a rating by the names it is known under in any language, who and when by headings and cells. The
 * survey is the one most of whose questions are answered, else `fallback`; a measure that only says "score" is asked.
 */
export function planAnswers(
  file: StudiedFile,
  surveys: readonly Survey[],
  fallback: Survey,
  answers: Answers = {},
  zone: string | null = null,
): PlannedAnswers {
  const { shape, facts } = file;
  const doubts = new Doubts(answers);
  askLayout(shape, doubts);
  const named = recogniseSurvey(file, surveys);
  const survey = named ?? askedSurvey(file, surveys, doubts) ?? fallback;
  const columns = answerColumns(file, survey, named === null).map(
    (use, at) => useSaid(at, survey, answers) ?? use,
  );
  if (!columns.includes('date')) {
    // Without any it is the day of the import, and that is asked.
    const at = askDateColumn(file, doubts, (place) => columns[place] === 'ignore');
    if (at >= 0) columns[at] = 'date';
  }
  const decimals = columns.map((use, at): DecimalSign =>
    typeof use === 'string' ? '.' : decimalOf(shape, facts, at, 'rating', doubts),
  );
  const order = dateOrderOf(facts, [columns.indexOf('date')], doubts);
  return {
    plan: { survey, headings: shape.columns, columns, decimals, order, zone },
    isNamed: named !== null,
    tool: recogniseExport(shape.columns)?.known.name ?? null,
    doubts: doubts.list(),
  };
}

/** What a person said that a column is: a question by its id, or another use by its name. */
function useSaid(at: number, survey: Survey, answers: Answers): AnswerColumn | undefined {
  const said = answers[columnQuestion(at)];
  return survey.questions.find(({ id }) => id === said) ?? OTHER_USES.find((use) => use === said);
}

/** The survey whose questions the columns answer, most of them first; null when no column is a question by its name. */
export function recogniseSurvey(file: StudiedFile, surveys: readonly Survey[]): Survey | null {
  const asked = (survey: Survey): number =>
    answerColumns(file, survey, false).filter((use) => typeof use !== 'string' && use.kind !== 'text').length;
  const [best] = surveys
    .map((survey) => ({ survey, count: asked(survey) }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? null : best.survey;
}

/** Which survey it is where a column is only called "score": by its scale, which a person knows. */
function askedSurvey(
  { shape, facts }: StudiedFile,
  surveys: readonly Survey[],
  doubts: Doubts,
): Survey | null {
  const at = shape.columns.findIndex((column) => JUST_A_RATING.test(plainHeader(column)));
  const column = facts.columns[at];
  if (column === undefined) return null;
  const { least, most } = column.numbers;
  const guess = most > 7 || least < 1 ? '0-10' : most > 5 ? '1-7' : '1-5';
  const answer = doubts.ask({
    topic: 'rating-scale',
    column: shape.columns[at] ?? null,
    choices: Object.keys(BY_SCALE),
    guess,
  });
  const kind = Object.entries(BY_SCALE).find(([scale]) => scale === answer)?.[1];
  return surveys.find((survey) => survey.kind === kind) ?? null;
}

/** What each column is for a survey; `isScore` lets a column that is only called "score" be its rating. */
export function answerColumns(
  { shape, facts }: StudiedFile,
  survey: Survey,
  isScore: boolean,
): AnswerColumn[] {
  const heads = shape.columns.map(plainHeader);
  const uses: AnswerColumn[] = shape.columns.map((column) => questionNamed(column, survey) ?? 'ignore');
  dropRepeated(uses);
  const rating = survey.questions.find(({ aspect }) => aspect === 'rating');
  const name = RATING_NAMES[survey.kind];
  if (rating !== undefined && name !== undefined && !uses.includes(rating)) {
    const at = heads.findIndex(
      (head, place) =>
        uses[place] === 'ignore' &&
        (name.test(head) || (isScore && JUST_A_RATING.test(head))) &&
        answers(rating, facts.columns[place]),
    );
    if (at >= 0) uses[at] = rating;
  }
  const claim = (use: 'respondent' | 'account' | 'persona' | 'date', at: number): void => {
    if (at >= 0) uses[at] = use;
  };
  claim('date', dayColumn(heads, facts.columns, uses));
  for (const at of respondentColumns(heads, facts, uses)) claim('respondent', at);
  for (const use of ['account', 'persona'] as const) {
    claim(
      use,
      bestPlace(
        heads,
        uses,
        use === 'account' ? [...HEADER_WORDS.account, ...HEADER_WORDS.customer] : HEADER_WORDS.persona,
      ),
    );
  }
  for (const [at, head] of heads.entries()) {
    if (uses[at] === 'ignore' && isWords(shape.columns[at] ?? '', head, facts.columns[at]))
      uses[at] = 'words';
  }
  return uses;
}

function questionNamed(column: string, survey: Survey): SurveyQuestion | undefined {
  // LimeSurvey may write the code before the question.
  const asked = column.replace(/^(?:\[[^\]]*\]|[A-Za-z0-9]+[.:])\s+/u, '');
  return survey.questions.find(
    ({ id, text }) =>
      [plain(id), plain(text)].some((words) => words === plain(column) || words === plain(asked)) ||
      code(column) === code(id),
  );
}

function dropRepeated(uses: AnswerColumn[]): void {
  for (const [at, use] of uses.entries()) if (use !== 'ignore' && uses.indexOf(use) < at) uses[at] = 'ignore';
}

/** Whether what a column holds are mostly answers to a question. */
function answers(question: SurveyQuestion, facts: ColumnFacts | undefined): boolean {
  if (facts === undefined || facts.values.length === 0) return true;
  const given = facts.values.filter(
    (value) => answerOf(value, question, '.') !== null || answerOf(value, question, ',') !== null,
  );
  return given.length / facts.values.length >= SHARE_OF_OPTIONS;
}

function dayColumn(
  heads: readonly string[],
  facts: readonly ColumnFacts[],
  uses: readonly AnswerColumn[],
): number {
  const groups = [DATE_WORDS.said, DATE_WORDS.stamp, DATE_WORDS.day, DATE_WORDS.created, DATE_WORDS.start];
  const rank = (head: string): number => {
    const other = bestFit(head, DATE_WORDS.other);
    const group = groups.findIndex((words) => bestFit(head, words) > Math.max(other, 39));
    return group < 0 ? 0 : (groups.length - group) * 200 + bestFit(head, groups[group] ?? []);
  };
  const [best] = heads
    .map((head, at) => ({ at, rank: uses[at] === 'ignore' && areDays(facts[at]) ? rank(head) : 0 }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return best?.at ?? -1;
}

function areDays(facts: ColumnFacts | undefined): boolean {
  return facts === undefined || isMostly(facts, facts.dates.count);
}

/**
 * Who answered: by name or address, else by the number of the answer. Where a column does not name everybody, the next
 * one stands in for it.
 */
function respondentColumns(
  heads: readonly string[],
  { columns: facts, rows }: FileFacts,
  uses: readonly AnswerColumn[],
): readonly number[] {
  const found: number[] = [];
  const groups = [
    ['respondent', 'participant', 'teilnehmer', 'befragter', 'participante', 'deelnemer'],
    HEADER_WORDS.email,
    [
      '#',
      'response id',
      'respondent id',
      'antwort id',
      'id de la reponse',
      'id de respuesta',
      'submission id',
      'id',
      'token',
    ],
    HEADER_WORDS.author,
  ];
  for (const words of groups) {
    const [best] = heads
      .map((head, at) => ({
        at,
        fit: uses[at] === 'ignore' && namesPeople(facts[at]) ? bestFit(head, words) : 0,
      }))
      .filter(({ fit }) => fit >= 60)
      .sort((a, b) => b.fit - a.fit);
    if (best === undefined || found.includes(best.at)) continue;
    found.push(best.at);
    if (namesAll(facts[best.at], rows)) break;
  }
  return found;
}

function namesAll(facts: ColumnFacts | undefined, rows: number): boolean {
  return facts === undefined || (facts.filled === rows && !facts.values.some(isAnonymous));
}

function namesPeople(facts: ColumnFacts | undefined): boolean {
  if (facts === undefined) return true;
  return facts.values.some((value) => !isAnonymous(value));
}

function bestPlace(
  heads: readonly string[],
  uses: readonly AnswerColumn[],
  words: readonly string[],
): number {
  const [best] = heads
    .map((head, at) => ({
      at,
      fit: uses[at] === 'ignore' && head.split(' ').length <= 4 ? bestFit(head, words) : 0,
    }))
    .filter(({ fit }) => fit >= 60)
    .sort((a, b) => b.fit - a.fit);
  return best?.at ?? -1;
}

/** Whether a column holds what people wrote in their own words. */
function isWords(column: string, head: string, facts: ColumnFacts | undefined): boolean {
  if (facts === undefined || facts.filled === 0 || head === '') return false;
  if (bestFit(head, HEADER_WORDS.never) === 100 || bestFit(head, HEADER_WORDS.beside) === 100) return false;
  if (isMostly(facts, Math.max(facts.numbers.count, facts.dates.count, facts.urls, facts.emails)))
    return false;
  if (REASON.test(head) || bestFit(head, HEADER_WORDS.text) >= 60) return true;
  // A question that asks for no reason may offer options: only sentences are words.
  const sentences = facts.spaced > 0 && facts.characters / facts.filled >= WORDS_FROM_CHARACTERS;
  return sentences && (/[?？]\s*$/u.test(column) || head.split(' ').length > 4);
}

/** Letters and digits alone, as LimeSurvey writes a question's id. */
function code(text: string): string {
  return text.replace(/[^a-zA-Z0-9]/gu, '').toLowerCase();
}

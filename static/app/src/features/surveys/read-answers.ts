import type { Answers, Doubt } from '@domain/channels/import/columns/doubt';
import type { ColumnTarget, ImportMapping } from '@domain/channels/import/mapping';
import { cutText } from '@domain/cut-text';
import { stableHash } from '@domain/stable-hash';
import { answerReader } from '@domain/surveys/map-answers';
import type { AnswerColumn, AnswerPlan, Respondent } from '@domain/surveys/map-answers';
import { planAnswers } from '@domain/surveys/plan-answers';
import type { PlannedAnswers } from '@domain/surveys/plan-answers';
import { planRatings } from '@domain/surveys/plan-ratings';
import { surveyTemplate, SURVEY_KINDS } from '@domain/surveys/survey';
import type { Survey } from '@domain/surveys/survey';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { surveyAnswer } from '@contract/surveys/survey-views';
import type { SurveyAnswerInput } from '@contract/surveys/survey-views';
import { openFile, tryRows } from '../../api/read-file';
import type { OpenedFile, TriedFile } from '../../api/read-file';
import { userDay, userZone } from '../../api/user-day';
import { sayingOf } from '../../i18n/said';
import { languageNames } from '../../i18n/words';
import { subjectOf } from './survey-subject';

/** What a file of answers would bring: nothing is stored yet. */
export interface TriedAnswers extends TriedFile<Respondent> {
  readonly opened: OpenedFile;
  readonly plan: AnswerPlan;
  readonly people: number;
  /** Answers to questions, and respondents who wrote something. */
  readonly answers: number;
  readonly inWords: number;
  /** Personas as the file names them. */
  readonly personas: readonly string[];
}

/** Every survey that may have been asked, in every language, that of the locale first: its words tell which it was. */
async function everySurvey(snapshot: KnowledgeSnapshot, locale: string): Promise<readonly Survey[]> {
  const subject = subjectOf(snapshot.productName, snapshot.needs);
  const spoken = await Promise.all(
    languageNames(locale).map(async (code) => ({ code, say: await sayingOf('surveys', code) })),
  );
  return spoken.flatMap((language) => SURVEY_KINDS.map((kind) => surveyTemplate(kind, subject, language)));
}

interface Asked {
  readonly kind: Survey['kind'];
  readonly snapshot: KnowledgeSnapshot;
  readonly locale: string;
}

/** Reads a whole file of answers; the survey is told by its columns, else it is the one that is on the screen. */
export async function tryAnswers(file: File, answers: Answers, asked: Asked): Promise<TriedAnswers> {
  const opened = await openFile(file, answers);
  return tryPlanned(opened, await planOf(opened, answers, asked));
}

/** The answers in an opened file that names a survey by its own columns; null where it names none, and is not read. */
async function answersNamedIn(
  opened: OpenedFile,
  answers: Answers,
  asked: Asked,
): Promise<TriedAnswers | null> {
  const planned = await planOf(opened, answers, asked);
  return planned.isNamed ? tryPlanned(opened, planned) : null;
}

/**
 * The answers that the ratings of a file of words are: to the survey that its columns name, else to the one that a person
 * says; with what is asked for that. `mapping` is how its words are read.
 */
export async function ratingsIn(
  opened: OpenedFile,
  mapping: ImportMapping,
  answers: Answers,
  asked: Asked,
): Promise<{ readonly survey: TriedAnswers | null; readonly doubts: readonly Doubt[] }> {
  const named = await answersNamedIn(opened, answers, asked);
  if (named !== null) return { survey: named, doubts: [] };
  const surveys = await everySurvey(asked.snapshot, asked.locale);
  const planned = planRatings(opened, mapping, surveys, answers);
  if (planned === null) return { survey: null, doubts: [] };
  const { plan, doubt } = planned;
  const doubts = [doubt];
  const survey = plan === null ? null : await tryPlanned(opened, { plan, tool: null, doubts });
  return { survey, doubts };
}

async function planOf(opened: OpenedFile, answers: Answers, asked: Asked): Promise<PlannedAnswers> {
  const surveys = await everySurvey(asked.snapshot, asked.locale);
  const current = surveys.find(({ kind }) => kind === asked.kind);
  if (current === undefined) throw new Error('There is no survey of the kind that is on the screen.');
  return planAnswers(opened, surveys, current, answers, userZone());
}

async function tryPlanned(
  opened: OpenedFile,
  { plan, tool, doubts }: Omit<PlannedAnswers, 'isNamed'>,
): Promise<TriedAnswers> {
  const tried = await tryRows(opened, answerReader(plan, userDay()));
  const given = tried.rows.map(({ row }) => row);
  return {
    ...tried,
    opened,
    plan,
    tool,
    doubts,
    people: new Set(given.map(({ key }) => key)).size,
    answers: given.reduce((sum, row) => sum + row.answers.length, 0),
    inWords: given.filter(({ words }) => words !== '').length,
    personas: [...new Set(given.flatMap(({ persona }) => (persona === '' ? [] : [persona])))],
  };
}

/**
 * The answers as they are taken in. Without `keepNames` a respondent becomes a hash of the name: enough to count
 * everybody once, nothing to know anybody by.
 */
export function answersOf({ rows }: TriedAnswers, keepNames: boolean): readonly SurveyAnswerInput[] {
  const today = userDay();
  return rows.flatMap(({ row: { key, account, persona, answeredOn, answers } }) =>
    answers.map(({ question: { needKey, aspect }, value }) =>
      surveyAnswer.parse({
        respondent: keepNames ? cutText(key, 500) : stableHash(`respondent ${key}`),
        account: cutText(account, 255),
        persona: cutText(persona, 120),
        answeredOn: answeredOn ?? today,
        needKey,
        aspect,
        value,
      }),
    ),
  );
}

/** How the words of the same file become evidence. */
export function wordsMapping({ plan, tool }: TriedAnswers, keepNames: boolean): ImportMapping {
  const rating = plan.survey.questions.find(({ aspect }) => aspect === 'rating');
  const target = (use: AnswerColumn): ColumnTarget => {
    if (use === 'words' || (typeof use !== 'string' && use.kind === 'text')) return 'text';
    if (use === 'respondent') return keepNames ? 'author' : 'ignore';
    if (typeof use === 'string') return use;
    return use === rating ? 'rating' : 'ignore';
  };
  const values = rating?.values ?? [1, 5];
  return {
    targets: plan.columns.map(target),
    source: (tool ?? 'survey')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, 40),
    channel: 'survey',
    dateOrder: plan.order,
    ratingScale: { min: Math.min(...values), max: Math.max(...values) },
    decimals: plan.decimals,
    zone: plan.zone,
  };
}

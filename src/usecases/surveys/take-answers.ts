import { AppError } from '../../domain/app-error';
import { recordIdOf } from '../../domain/records/record-id';
import { answerScale } from '../../domain/surveys/survey';
import type { SurveyAnswer, SurveyKind } from '../../domain/surveys/survey';
import type { JobRow } from '../../adapters/store/job-store';
import type {
  AnswerRow,
  NeedPairCount,
  SurveyFileRecord,
  SurveyStore,
} from '../../adapters/store/surveys/survey-store';
import { said } from '../../domain/words/said';
import { countIntoModel, kindOfPairs } from './count-answers';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import { NOTHING_BACK, takeBack } from '../records/take-back';
import type { TakeBackCounts, TakeBackDeps } from '../records/take-back';
import { namesOf } from '../evidence/names-of';

export interface SurveyDeps extends KnowledgeDeps {
  readonly surveys: SurveyStore;
}

/** An answer with the file's words for account and persona. */
export interface ReadAnswer extends Omit<SurveyAnswer, 'accountId' | 'personaKey'> {
  readonly account: string;
  readonly persona: string;
}

export interface AnswersPart {
  readonly file: Pick<SurveyFileRecord, 'id' | 'kind' | 'fileName'>;
  readonly answers: readonly ReadAnswer[];
  /** Rows of the file that could not be read, this part included. */
  readonly rejected: number;
  readonly done: boolean;
}

export interface AnswersTaken {
  readonly unknownPersonas: readonly string[];
  readonly unknownNeeds: readonly string[];
  readonly job: JobRow | null;
}

const REMOVED_AT_ONCE = 5_000;
const REMOVE_ROUNDS = 4;

/**
 * Takes a part of a file of survey answers. An answer is named by who gave it, when and to which question: the same
 * file taken twice, or killed and begun again, ends in the same answers. With the last part, importance, satisfaction
 * and Kano answers go into the value model. A persona that the product does not know is told, and its answers kept.
 * @throws AppError `conflict` when the file was taken back
 */
export async function takeAnswers(call: Call, part: AnswersPart, deps: SurveyDeps): Promise<AnswersTaken> {
  const { by } = call;
  const productId = call.product.id;
  const catalogue = await call.catalogue();
  await deps.surveys.begin(productId, part.file, by);
  const begun = await deps.surveys.find(productId, part.file.id);
  if (begun === null || begun.undone || begun.kind !== part.file.kind) {
    throw new AppError('conflict', said('surveys.file-taken-back'));
  }
  const find = namesOf(catalogue);
  const accounts = await deps.catalogue.accountsNamed(
    productId,
    part.answers.map(({ account }) => account),
    by,
    part.file.id,
  );
  const unknownPersonas = new Set<string>();
  const unknownNeeds = new Set<string>();
  const rows: AnswerRow[] = [];
  for (const answer of part.answers) {
    const personaId = find.persona(answer.persona);
    const needId = answer.needKey === null ? null : find.need(answer.needKey);
    if (personaId === null && answer.persona !== '') unknownPersonas.add(answer.persona);
    if (answer.needKey !== null && needId === null) {
      unknownNeeds.add(answer.needKey);
      continue;
    }
    const accountId = accounts.get(answer.account.trim().toLowerCase())?.id ?? null;
    rows.push(answerRow(productId, part.file.kind, { ...answer, personaId, needId, accountId }));
  }
  await deps.surveys.addAnswers(productId, part.file, rows);
  let job: JobRow | null = null;
  if (part.done) {
    await deps.surveys.setRejected(productId, part.file.id, part.rejected);
    job = await countIntoModel(catalogue, part.file.kind, [], by, deps);
  }
  return { unknownPersonas: [...unknownPersonas], unknownNeeds: [...unknownNeeds], job };
}

/** The row of an answer; its id says who answered what and when. */
export function answerRow(
  productId: string,
  kind: SurveyKind,
  answer: Pick<SurveyAnswer, 'respondent' | 'answeredOn' | 'aspect' | 'value'> &
    Pick<AnswerRow, 'personaId' | 'accountId' | 'needId'>,
): AnswerRow {
  const { respondent, answeredOn, aspect, value, personaId, accountId, needId } = answer;
  const { min, max } = answerScale(kind);
  return {
    id: recordIdOf('survey-answer', productId, kind, respondent, answeredOn, needId ?? '', aspect),
    respondent,
    answeredOn,
    personaId,
    accountId,
    needId,
    aspect,
    value,
    value01: (value - min) / (max - min),
  };
}

/**
 * Takes back what a file added, and the accounts that it made as far as nothing else hangs on them; `more` asks to be
 * called again, as a file may be larger than one call.
 */
export async function undoAnswers(
  call: Call,
  id: string,
  deps: SurveyDeps & TakeBackDeps,
): Promise<TakeBackCounts & { readonly more: boolean; readonly job: JobRow | null }> {
  const { by } = call;
  const productId = call.product.id;
  const catalogue = await call.catalogue();
  const file = await deps.surveys.find(productId, id);
  if (file === null) throw new AppError('not-found', said('surveys.file-unknown'), { id });
  const kind = kindOfPairs(file.kind);
  const before: NeedPairCount[] =
    kind === null ? [] : await deps.surveys.pairs(productId, kind, { from: null, to: null });
  for (let round = 0; round < REMOVE_ROUNDS; round += 1) {
    const removed = await deps.surveys.deleteAnswers(productId, id, REMOVED_AT_ONCE);
    if (removed < REMOVED_AT_ONCE) {
      const { more, ...back } = await takeBack(call, id, deps);
      const job = await countIntoModel(catalogue, file.kind, before, by, deps);
      if (!more) {
        await deps.surveys.setUndone(productId, id, by.at);
        const { fileName, answers, rejected } = file;
        const facts = { state: 'undone', fileName, added: answers, rejected };
        await recordAct(productId, { kind: 'import', recordId: id, facts }, by, deps);
      }
      return { ...back, more, job };
    }
  }
  // What lost its last answer in this round has to fall back to the estimate now: the next round cannot know it.
  await countIntoModel(catalogue, file.kind, before, by, deps);
  return { ...NOTHING_BACK, more: true, job: null };
}

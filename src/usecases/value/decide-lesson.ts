import type { LessonDecision } from '../../domain/outcomes/coverage-lesson';
import type { Call } from '../call';
import { recordAct } from '../records/record-history';
import type { ModelDeps } from './change-model';
import { saveModel } from './change-model';
import type { OutcomeDeps } from '../outcomes/outcome-deps';
import { readOutcomes } from '../outcomes/read-outcomes';

/** What an admin says to a proposed default coverage; `take-back` puts the one before an accepted one in force again. */
export interface LessonWord {
  readonly word: 'accept' | 'decline' | 'take-back';
  readonly to01: number;
  /** Version of the value model that the person saw. */
  readonly basedOn: number;
  /** Why, in the person's language: it stands among the versions of the model. */
  readonly reason: string;
}

/**
 * Accepts, declines or takes back what promises taught. False, with nothing written, when promises or model say something
 * else by now.
 * @throws AppError as `saveModel`
 */
export async function decideLesson(
  call: Call,
  { word, to01, basedOn, reason }: LessonWord,
  deps: OutcomeDeps & ModelDeps,
): Promise<boolean> {
  const { proposal, decided } = await readOutcomes(call, deps);
  const { product, by } = call;
  const put = async (coverageDefault01: number): Promise<boolean> => {
    const { preset, custom } = product;
    const change = { changes: { coverageDefault01 }, preset, custom, basedOn, reason };
    return (await saveModel(call, change, deps)).kind === 'saved';
  };
  const note = async (lesson: LessonDecision | null, facts: Readonly<Record<string, unknown>>) => {
    await deps.outcomes.setLesson(product.id, lesson);
    await recordAct(product.id, { kind: 'promises', recordId: product.id, facts }, by, deps);
    return true;
  };
  if (word === 'take-back') {
    if (decided === null) return false;
    const accepted = decided.decision === 'accepted';
    if (accepted && product.params.coverageDefault01 !== decided.to01) return false;
    if (accepted && !(await put(decided.from01))) return false;
    return note(null, { decision: 'taken-back' });
  }
  if (proposal?.to01 !== to01) return false;
  const { from01, promises } = proposal;
  if (word === 'accept' && !(await put(to01))) return false;
  const decision = word === 'accept' ? 'accepted' : 'declined';
  return note({ decision, at: by.at, from01, to01, promises }, { decision, from01, to01, promises });
}

import { AppError } from '../../domain/app-error';
import type { JqlComputation, JqlComputations } from '../../ports/value/jql-computations';
import type { JiraSetup } from '../../ports/items/work-items';
import type { KnowledgeReader } from './find-by-need';
import { fieldNames, needGapAbove, servesPersona, withoutNeed } from './jql-fragments';
import type { FieldNames, FragmentOf } from './jql-fragments';

/** Renews the kept answers of the JQL functions that the present knowledge answers otherwise; gives their number. */
export async function renewJqlFunctions(
  deps: KnowledgeReader & { readonly computations: JqlComputations; readonly setup: JiraSetup },
): Promise<number> {
  const kept = await deps.computations.all();
  if (kept.length === 0) return 0;
  const fields = fieldNames(await deps.setup.fieldIds());
  const fragments: Readonly<Record<string, FragmentOf>> = {
    servesPersona: servesPersona(deps),
    needGapAbove: needGapAbove(deps),
    withoutNeed: withoutNeed(),
  };
  const changed: { id: string; value: string }[] = [];
  for (const computation of kept) {
    const fragmentOf = fragments[computation.functionName];
    if (fragmentOf === undefined) continue;
    const value = await answerNow(computation, fragmentOf, fields);
    if (value !== null && value !== computation.value) changed.push({ id: computation.id, value });
  }
  await deps.computations.renew(changed);
  return changed.length;
}

/** Null when it can no longer be answered, as for a deleted persona: the old answer then stands. */
async function answerNow(
  computation: JqlComputation,
  fragmentOf: FragmentOf,
  fields: FieldNames,
): Promise<string | null> {
  try {
    const fragment = await fragmentOf(computation.argument, fields);
    return computation.operator === 'not in' ? fragment.others : fragment.matching;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'invalid')) return null;
    throw error;
  }
}

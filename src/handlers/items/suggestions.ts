import { z } from 'zod';
import { limits } from '../../contract/limits';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Actor } from '../../ports/actor';
import type { Permissions } from '../../ports/permissions';
import { projectCall } from '../../usecases/call';
import type { Requests } from '../../usecases/requests';
import { logFailure } from '../failure';
import { searchNeeds } from '../value/present-knowledge';

const suggestionRequest = z.object({
  query: z.string().default(''),
  context: z
    .object({
      accountId: z.string().optional(),
      extension: z.object({ project: z.object({ id: z.coerce.string() }).optional() }).optional(),
    })
    .optional(),
});

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** Suggests values of a field while somebody types a search; without a project in sight there is nothing to suggest. */
export function suggestionHandler(
  requests: Requests,
  permissions: Permissions,
  suggest: (product: ProductModel, text: string) => Suggestion[],
) {
  return async (payload: unknown): Promise<Suggestion[]> => {
    try {
      const { query, context } = suggestionRequest.parse(payload);
      const projectId = context?.extension?.project?.id;
      if (projectId === undefined) return [];
      const accountId = context?.accountId ?? '';
      const grants = await permissions.latelyForProject(projectId, accountId, true);
      if (!grants.browse) return [];
      const actor: Actor = { accountId, grants, zone: null };
      const call = await projectCall(projectId, actor, requests);
      return suggest(await call.model(), query);
    } catch (error) {
      logFailure('suggestions', error);
      return [];
    }
  };
}

export function suggestNeeds(product: ProductModel, text: string): Suggestion[] {
  return searchNeeds(product, text, limits.pickerOptions).map((need) => ({
    value: need.key,
    label: `${need.key} ${need.title}`,
  }));
}

export function suggestPersonas(product: ProductModel, text: string): Suggestion[] {
  const wanted = text.toLowerCase();
  return product.knowledge.personas
    .filter((persona) => `${persona.key} ${persona.name}`.toLowerCase().includes(wanted))
    .slice(0, limits.pickerOptions)
    .map((persona) => ({ value: persona.key, label: persona.name }));
}

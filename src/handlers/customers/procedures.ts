import type { customerProcedures } from '../../contract/customers/procedures';
import {
  addPersona,
  archivePersona,
  editPersona,
  mergePersona,
} from '../../usecases/customers/change-persona';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { readCustomers } from '../../usecases/customers/read-customers';
import { presentCustomers, presentPersonaText } from './present-customers';
import type { Implementations } from '../procedure-types';

export function buildCustomerProcedures(deps: KnowledgeDeps): Implementations<typeof customerProcedures> {
  return {
    'customers.read': async ({ projectId }, { actor }) =>
      presentCustomers(await readCustomers(projectId, actor, deps)),
    'persona.add': async ({ projectId, id, persona }, { actor }) => ({
      personaKey: await addPersona(projectId, id, persona, actor, deps),
    }),
    'persona.edit': async ({ projectId, ...request }, { actor }) => {
      const newer = await editPersona(projectId, request, actor, deps);
      if (newer === null) return { kind: 'saved' as const };
      return { kind: 'conflict' as const, theirs: { ...presentPersonaText(newer), version: newer.version } };
    },
    'persona.archive': async ({ projectId, id, archived }, { actor }) => {
      await archivePersona(projectId, id, archived, actor, deps);
      return { archived };
    },
    'persona.merge': async ({ projectId, id, into }, { actor }) => ({
      more: await mergePersona(projectId, id, into, actor, deps),
    }),
    'account.pieces': async ({ ids }, call) => ({
      pieces: Object.fromEntries(await deps.customers.accountPieces(call.product.id, ids)),
    }),
  };
}

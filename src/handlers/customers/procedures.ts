import type { customerProcedures } from '../../contract/customers/procedures';
import { asRecord } from '../../domain/records/kinds';
import { addPersona, editPersona } from '../../usecases/customers/change-persona';
import { readCustomers } from '../../usecases/customers/read-customers';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { archiveRecord } from '../../usecases/records/archive-record';
import { presentCustomers, presentPersonaText } from './present-customers';
import type { Implementations } from '../procedure-types';

export function buildCustomerProcedures(deps: KnowledgeDeps): Implementations<typeof customerProcedures> {
  return {
    'customers.read': async (_input, call) => presentCustomers(await readCustomers(call, deps)),
    'persona.add': async ({ id, persona }, call) => ({
      personaKey: await addPersona(call, id, persona, deps),
    }),
    'persona.edit': async ({ projectId: _projectId, ...request }, call) => {
      const outcome = await editPersona(call, request, deps);
      if (outcome.kind === 'saved') return { kind: outcome.kind };
      const { version, value } = outcome.theirs;
      return { kind: outcome.kind, theirs: { ...presentPersonaText(asRecord('persona', value)), version } };
    },
    'persona.archive': async ({ id, archived }, call) => {
      await archiveRecord(call, 'persona', id, archived, deps);
      return { archived };
    },
    'account.pieces': async ({ ids }, call) => ({
      pieces: Object.fromEntries(await deps.customers.piecesOf(call.product.id, ids)),
    }),
  };
}

import type { customerProcedures } from '../../contract/customers/procedures';
import {
  addPersona,
  archivePersona,
  editPersona,
  putAccounts,
} from '../../usecases/customers/change-persona';
import { productAtHand } from '../../usecases/product-at-hand';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { readCustomers } from '../../usecases/customers/read-customers';
import { presentCustomers, presentPersonaText } from './present-customers';
import type { Implementations } from '../procedure-types';

const ACCOUNTS_PER_PAGE = 100;

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
    'account.page': async ({ projectId, text, afterName }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      const found = await deps.customers.accounts(
        catalogue.productId,
        text,
        afterName,
        ACCOUNTS_PER_PAGE + 1,
      );
      return { accounts: found.slice(0, ACCOUNTS_PER_PAGE), more: found.length > ACCOUNTS_PER_PAGE };
    },
    'account.put': async ({ projectId, accounts }, { actor }) => ({
      written: await putAccounts(projectId, accounts, actor, deps),
    }),
  };
}

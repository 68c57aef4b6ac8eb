import type { customerProcedures } from '../../contract/customers/procedures';
import { readAccount, readBehind } from '../../usecases/customers/read-account';
import { readCustomers } from '../../usecases/customers/read-customers';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { presentAccount } from './present-account';
import { presentCustomers } from './present-customers';
import { presentPersonaWorths } from './present-persona-worths';
import type { Implementations } from '../procedure-types';

export function buildCustomerProcedures(deps: KnowledgeDeps): Implementations<typeof customerProcedures> {
  return {
    'customers.read': async (_input, call) => presentCustomers(await readCustomers(call, deps)),
    'persona.worth': async (_input, call) => presentPersonaWorths(await call.model()),
    'account.read': async ({ id }, call) =>
      presentAccount(await readAccount(call, id, deps), await call.catalogue()),
    'account.behind': async ({ groups }, call) => ({ behind: await readBehind(call, groups, deps) }),
    'account.pieces': async ({ ids }, call) => ({
      pieces: Object.fromEntries(await deps.customers.piecesOf(call.product.id, ids)),
    }),
  };
}

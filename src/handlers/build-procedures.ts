import type { procedures } from '../contract/rpc';
import type { ModelDeps } from '../usecases/change-model';
import type { Implementations } from './procedure-types';
import { buildKnowledgeProcedures } from './procedures/knowledge';
import { buildPanelProcedures } from './procedures/panel';
import { buildSetupProcedures } from './procedures/setup';
import { buildValueProcedures } from './procedures/value';
import type { SiteFacts } from './procedures/setup';

/** Every procedure of the contract. */
export function buildProcedures(deps: ModelDeps, site: SiteFacts): Implementations<typeof procedures> {
  return {
    ...buildPanelProcedures(deps),
    ...buildKnowledgeProcedures(deps),
    ...buildSetupProcedures(deps, site),
    ...buildValueProcedures(deps),
  };
}

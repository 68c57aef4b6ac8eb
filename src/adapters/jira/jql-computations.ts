import { listComputations, renewComputations } from '../../jira/jql-computations';
import type { JiraTransport } from '../../jira/jira-transport';
import type { JqlComputations } from '../../ports/value/jql-computations';

/** The kept answers of the app's JQL functions, as the app. */
export function jiraJqlComputations(asApp: JiraTransport): JqlComputations {
  return {
    all: async () =>
      (await listComputations(asApp)).map((computation) => ({
        id: computation.id,
        functionName: computation.functionName,
        operator: computation.operator,
        argument: computation.arguments[0] ?? '',
        value: computation.value,
      })),
    renew: async (changed) => {
      if (changed.length > 0) await renewComputations(asApp, changed);
    },
  };
}

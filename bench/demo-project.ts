import { z } from 'zod';
import type { Host } from '../local/host';

/** Who manages the demo project, and asks for what is measured. */
export const PM = { accountId: 'user-project-admin' };

/** The id of the demo project on this host. */
export async function projectOf(host: Host): Promise<string> {
  const answer = await host.jira.handle({
    method: 'GET',
    path: '/rest/api/3/project/INV',
    headers: {},
    principal: { kind: 'user', accountId: PM.accountId },
  });
  return z.object({ id: z.string() }).parse(JSON.parse(answer.body)).id;
}

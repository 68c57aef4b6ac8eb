import { z } from 'zod';
import { extensionAri } from '../extension-ari';
import { jiraTime } from '../fields/render-entities';
import { type Call, noContent, ok, page, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { PrecomputationRow } from '../store/rows';

function checkIsApp(call: Call): void {
  if (!call.access.isApp)
    throw new JiraError(403, 'Only apps that provide JQL functions may use this resource.');
}

function render(call: Call, row: PrecomputationRow): Record<string, unknown> {
  const { modules } = call.state;
  return {
    id: row.id,
    ...(modules && { functionKey: extensionAri(modules, row.functionName) }),
    functionName: row.functionName,
    field: row.field,
    operator: row.operator,
    arguments: row.arguments,
    ...(row.value !== undefined && { value: row.value }),
    ...(row.error !== undefined && { error: row.error }),
    created: jiraTime(row.created),
    updated: jiraTime(row.updated),
    used: jiraTime(row.used),
  };
}

/** The stored answers of the app's JQL functions. */
function list(call: Call): Reply {
  checkIsApp(call);
  const keys = call.query.getAll('functionKey').flatMap((each) => each.split(','));
  const rows = [...call.state.store.all('precomputations')].filter((row) => {
    const { modules } = call.state;
    return (
      keys.length === 0 ||
      keys.includes(row.functionName) ||
      (modules && keys.includes(extensionAri(modules, row.functionName)))
    );
  });
  const paged = page(
    call,
    rows.sort((a, b) => Number(a.id) - Number(b.id)),
    100,
    100,
  );
  return ok({ ...paged, values: paged.values.map((row) => render(call, row)) });
}

const updateSchema = z.object({
  values: z
    .array(z.object({ id: z.coerce.string(), value: z.string().optional(), error: z.string().optional() }))
    .min(1),
});

/** Replaces stored answers, so that saved searches see them at once. */
async function update(call: Call): Promise<Reply> {
  checkIsApp(call);
  const { values } = readBody(call, updateSchema);
  if (values.some((each) => (each.value === undefined) === (each.error === undefined))) {
    throw new JiraError(400, 'Each precomputation has to have either a value or an error.');
  }
  const draft = call.state.draft();
  const missing: string[] = [];
  for (const { id, value, error } of values) {
    const before = call.state.store.get('precomputations', id);
    if (before) draft.put('precomputations', { ...before, value, error, updated: call.state.nowIso() });
    else missing.push(id);
  }
  const skips = call.query.get('skipNotFoundPrecomputations') === 'true';
  if (missing.length > 0 && !skips)
    throw new JiraError(404, `The precomputations ${missing.join(', ')} do not exist.`);
  await call.state.commit(draft);
  return skips ? ok({ notFoundPrecomputationIDs: missing }) : noContent;
}

export const precomputationRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/jql/function/computation', list),
  route('POST', '/rest/api/3/jql/function/computation', update),
];

import {
  renderIssueType,
  renderLinkType,
  renderPriority,
  renderResolution,
  renderStatus,
  renderStatusCategory,
  STATUS_CATEGORIES,
} from '../fields/render-entities';
import { type Call, ok, page, param, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { NamedRow } from '../store/rows';

const byOrder = (rows: Iterable<NamedRow>): NamedRow[] => [...rows].sort((a, b) => a.order - b.order);

function found<T>(row: T | undefined, what: string, id: string): T {
  if (row === undefined) throw new JiraError(404, `The ${what} with id '${id}' does not exist`);
  return row;
}

function serverInfo(call: Call): Reply {
  return ok({
    baseUrl: call.state.baseUrl,
    displayUrl: call.state.baseUrl,
    displayUrlServicedeskHelpCenter: call.state.baseUrl,
    displayUrlConfluence: call.state.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100000,
    buildDate: '2026-11-01T00:00:00.000+0000',
    serverTime: call.state.nowIso().replace('Z', '+0000'),
    scmInfo: 'embedded',
    serverTitle: 'Embedded Jira',
    serverTimeZone: 'Etc/UTC',
  });
}

function issueTypes(call: Call): Reply {
  return ok([...call.state.store.all('issueTypes')].map((row) => renderIssueType(call.state, row)));
}

function statuses(call: Call): Reply {
  return ok([...call.state.store.all('statuses')].map((row) => renderStatus(call.state, row)));
}

function statusByIdOrName(call: Call): Reply {
  const wanted = param(call, 'idOrName');
  const { store } = call.state;
  const row =
    store.get('statuses', wanted) ??
    [...store.all('statuses')].find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  return ok(renderStatus(call.state, found(row, 'status', wanted)));
}

function searchPriorities(call: Call): Reply {
  const paged = page(call, byOrder(call.state.store.all('priorities')), 50, 50);
  return ok({ ...paged, values: paged.values.map((row) => renderPriority(call.state, row)) });
}

export const referenceDataRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/serverInfo', serverInfo),
  route('GET', '/rest/api/3/issuetype', issueTypes),
  route('GET', '/rest/api/3/issuetype/{id}', (call) =>
    ok(
      renderIssueType(
        call.state,
        found(call.state.store.get('issueTypes', param(call, 'id')), 'issue type', param(call, 'id')),
      ),
    ),
  ),
  route('GET', '/rest/api/3/status', statuses),
  route('GET', '/rest/api/3/status/{idOrName}', statusByIdOrName),
  route('GET', '/rest/api/3/statuscategory', (call) =>
    ok(STATUS_CATEGORIES.map((each) => renderStatusCategory(call.state, each.key))),
  ),
  route('GET', '/rest/api/3/priority', (call) =>
    ok(byOrder(call.state.store.all('priorities')).map((row) => renderPriority(call.state, row))),
  ),
  route('GET', '/rest/api/3/priority/search', searchPriorities),
  route('GET', '/rest/api/3/resolution', (call) =>
    ok(byOrder(call.state.store.all('resolutions')).map((row) => renderResolution(call.state, row))),
  ),
  route('GET', '/rest/api/3/issueLinkType', (call) =>
    ok({
      issueLinkTypes: [...call.state.store.all('linkTypes')].map((row) => renderLinkType(call.state, row)),
    }),
  ),
  route('GET', '/rest/api/3/label', (call) => {
    const labels = [...call.state.store.indexes.issuesByLabel.keys()].sort();
    return ok(page(call, labels, 1000, 1000));
  }),
];

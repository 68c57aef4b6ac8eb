import { renderUser } from '../fields/render-entities';
import type { SiteState } from '../site-state';

/** A person as the service desk API shows them; without a mail address, as for apps that may not see it. */
export function renderCustomer(state: SiteState, accountId: string): Record<string, unknown> {
  const { self, displayName, active, timeZone, avatarUrls } = renderUser(state, accountId);
  return { accountId, displayName, active, timeZone, _links: { jiraRest: self, self, avatarUrls } };
}

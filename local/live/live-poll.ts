import type { ProductEvent } from '../jira/site';
import { isObject, isOk, objectIn, objectsIn } from './answers';
import { eventFields, eventOf, newestChanges, shownIssue } from './live-events';
import type { LiveContext } from './live-context';

interface Poll {
  /** Looks once. */
  readonly look: () => Promise<void>;
  /** Notes an event that was told already, so that a look does not tell it again. */
  readonly seen: (event: ProductEvent) => void;
}

/**
 * Asks the site for what changed lately and tells it as product events: what other people do in Jira reaches the
 * app within a minute. Deleted issues are not seen this way; the app's nightly reconcile finds them.
 */
export function createPoll(context: LiveContext, now: () => Date): Poll {
  const told = new Map<string, string>();
  const since = now().getTime();
  const seen = (event: ProductEvent): void => {
    const issue = event.payload['issue'];
    if (isObject(issue) && isObject(issue['fields']))
      told.set(String(issue['id']), String(issue['fields']['updated']));
  };
  const look = async (): Promise<void> => {
    const answer = await context.remote({
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: JSON.stringify({
        jql: 'updated >= -2m ORDER BY updated ASC',
        fields: eventFields,
        maxResults: 100,
      }),
    });
    if (!isOk(answer)) return;
    for (const raw of objectsIn(objectIn(answer.body)?.['issues'])) {
      const issue = shownIssue(raw);
      const fields = issue?.['fields'] as Readonly<Record<string, unknown>> | undefined;
      const id = String(raw['id']);
      const updated = String(fields?.['updated']);
      if (issue === undefined || told.get(id) === updated || Date.parse(updated) < since) continue;
      told.set(id, updated);
      const isNew = fields?.['created'] === fields?.['updated'];
      if (isNew) context.emit(eventOf('avi:jira:created:issue', { issue }, false, context));
      else
        context.emit(
          eventOf(
            'avi:jira:updated:issue',
            { issue, changelog: await newestChanges(id, context) },
            false,
            context,
          ),
        );
    }
  };
  return { look, seen };
}

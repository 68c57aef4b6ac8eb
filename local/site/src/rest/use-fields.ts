import { z } from 'zod';
import { fieldSchema, type Field, type Issue } from './jira-shapes';
import { useJira } from './use-jira';

const fieldListSchema = z.array(fieldSchema);

/** All fields of the site with what the screens look for among them. */
export interface SiteFields {
  readonly all: readonly Field[];
  /** Company-managed projects estimate in one field, team-managed ones in another: a site has up to both. */
  readonly storyPointsIds: readonly string[];
  readonly sprintId: string | null;
}

const companyManagedPoints = 'story points';
const teamManagedPoints = 'story point estimate';

/** The site's fields, or null until they are known. */
export function useFields(): SiteFields | null {
  const { data } = useJira('/rest/api/3/field', fieldListSchema, { staleMs: 5 * 60_000 });
  if (data === undefined) return null;
  const named = (name: string) =>
    data.filter((field) => field.name.toLowerCase() === name).map((field) => field.id);
  const sprint = data.find((field) => field.schema?.custom?.endsWith(':gh-sprint') === true)?.id;
  return {
    all: data,
    storyPointsIds: [...named(companyManagedPoints), ...named(teamManagedPoints)],
    sprintId: sprint ?? named('sprint')[0] ?? null,
  };
}

/** The story points of a work item, from whichever field of the site holds them. */
export function storyPointsOf(issue: Issue, fields: SiteFields): number | null {
  for (const id of fields.storyPointsIds) {
    const points = issue.fields[id];
    if (typeof points === 'number') return points;
  }
  return null;
}

/** The field in which a project's story points are written; null where the site has none. */
export function storyPointsFieldOf(fields: SiteFields, isTeamManaged: boolean): string | null {
  const wanted = isTeamManaged ? teamManagedPoints : companyManagedPoints;
  const own = fields.all.find((field) => field.name.toLowerCase() === wanted)?.id;
  return own ?? fields.storyPointsIds[0] ?? null;
}

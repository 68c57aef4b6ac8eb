import { z } from 'zod';
import { fieldSchema, type Field } from './jira-shapes';
import { useJira } from './use-jira';

const fieldListSchema = z.array(fieldSchema);

/** All fields of the site with what the screens look for among them. */
export interface SiteFields {
  readonly all: readonly Field[];
  readonly byId: ReadonlyMap<string, Field>;
  readonly storyPointsId: string | null;
  readonly sprintId: string | null;
}

/** The site's fields, or null until they are known. */
export function useFields(): SiteFields | null {
  const { data } = useJira('/rest/api/3/field', fieldListSchema, { staleMs: 5 * 60_000 });
  if (data === undefined) return null;
  const named = (names: readonly string[]) => data.find((field) => names.includes(field.name.toLowerCase()));
  const sprint =
    data.find((field) => field.schema?.custom?.endsWith(':gh-sprint') === true) ?? named(['sprint']);
  return {
    all: data,
    byId: new Map(data.map((field) => [field.id, field])),
    storyPointsId: named(['story points', 'story point estimate'])?.id ?? null,
    sprintId: sprint?.id ?? null,
  };
}

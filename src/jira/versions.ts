import { z } from 'zod';
import { AppError } from '../domain/app-error';
import type { IsoDate } from '../domain/iso-date';
import { inTurn } from './agile-moves';
import type { MoveResult } from './agile-moves';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const versionJson = z.object({
  id: z.string(),
  name: z.string(),
  released: z.boolean().default(false),
  archived: z.boolean().default(false),
});
type VersionJson = z.output<typeof versionJson>;

/** The versions of a project, in Jira's order. @throws AppError as Jira answers */
async function versionsOfProject(transport: JiraTransport, projectIdOrKey: string): Promise<VersionJson[]> {
  return requestJson(
    transport,
    z.array(versionJson),
    jiraPath`/rest/api/3/project/${projectIdOrKey}/versions`,
  );
}

/** What a new version is to say. */
interface NewVersion {
  readonly projectId: string;
  readonly name: string;
  readonly description: string;
  /** Null = no date is promised. */
  readonly releaseDate: IsoDate | null;
}

/**
 * The open version of that name, made when the project has none: asking twice makes one.
 * @throws AppError `forbidden` for whoever may not administer the project; as Jira answers otherwise
 */
async function openVersion(transport: JiraTransport, wanted: NewVersion): Promise<VersionJson> {
  const known = (await versionsOfProject(transport, wanted.projectId)).find(
    (version) => version.name === wanted.name && !version.released && !version.archived,
  );
  if (known !== undefined) return known;
  return requestJson(transport, versionJson, jiraPath`/rest/api/3/version`, {
    method: 'POST',
    body: {
      projectId: Number(wanted.projectId),
      name: wanted.name,
      description: wanted.description,
      ...(wanted.releaseDate === null ? {} : { releaseDate: wanted.releaseDate }),
    },
  });
}

/**
 * Puts issues into a version, or takes them out, one after the other; what other versions they carry stays. Issues
 * that Jira refuses are named with its reason; a Jira that is busy or away stops the rest, which is named too.
 */
function changeVersionOf(
  transport: JiraTransport,
  versionId: string,
  keys: readonly string[],
  act: 'add' | 'remove',
): Promise<MoveResult> {
  return inTurn(
    keys.map((key) => [key]),
    async (batch) => {
      for (const key of batch)
        await requestNothing(transport, jiraPath`/rest/api/3/issue/${key}`, {
          method: 'PUT',
          body: { update: { fixVersions: [{ [act]: { id: versionId } }] } },
        });
      return { moved: batch, failed: [] };
    },
  );
}

/** A release plan that is to become a version in Jira. */
export interface VersionRequest {
  readonly name: string;
  readonly description: string;
  readonly releaseDate: IsoDate | null;
  /** The items of the plan with the project that each belongs to. */
  readonly items: readonly { readonly key: string; readonly projectId: string }[];
}

/** What became of it in one project: a version belongs to a project, so a plan over two makes two. */
export interface VersionOfProject {
  readonly version: VersionJson;
  readonly result: MoveResult;
}

/** The versions made so far, and what stood in the way of the rest. */
export interface MadeVersions {
  readonly made: readonly VersionOfProject[];
  readonly failed: readonly { readonly keys: readonly string[]; readonly reason: string }[];
}

/**
 * Makes the version in each project of the items and puts the items into it, as the person who looks. A project
 * that refuses is named with its items and does not stop the others.
 */
export async function makeVersions(transport: JiraTransport, request: VersionRequest): Promise<MadeVersions> {
  const made: VersionOfProject[] = [];
  const failed: { keys: readonly string[]; reason: string }[] = [];
  for (const projectId of new Set(request.items.map((item) => item.projectId))) {
    const keys = request.items.filter((item) => item.projectId === projectId).map((item) => item.key);
    try {
      const version = await openVersion(transport, { ...request, projectId });
      made.push({ version, result: await changeVersionOf(transport, version.id, keys, 'add') });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ keys, reason: error.message });
    }
  }
  return { made, failed };
}

/** Takes the items out of the versions again; the versions themselves stay, as others may use them by now. */
export async function takeBack(transport: JiraTransport, done: MadeVersions): Promise<MadeVersions> {
  const made: VersionOfProject[] = [];
  for (const { version, result } of done.made)
    made.push({ version, result: await changeVersionOf(transport, version.id, result.moved, 'remove') });
  return { made, failed: [] };
}

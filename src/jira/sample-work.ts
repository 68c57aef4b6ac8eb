import { z } from 'zod';
import { ITEM_PROPERTY } from '../contract/jira-fields';
import { AppError } from '../domain/app-error';
import type { Estimation } from '../domain/items/work-item';
import { SAMPLE_LABEL, sampleWork } from '../domain/product/sample/work';
import type { SampleWorkItem } from '../domain/product/sample/work';
import { said } from '../domain/words/said';
import { standardTypes } from './issue-types';
import { searchIds } from './issues';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const created = z.object({ id: z.string() });

const stepList = z.object({
  transitions: z.array(
    z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
  ),
});

/** A created item that is done, and the need of whose delivery it tells. */
interface SampleDelivered {
  readonly issueId: string;
  readonly needKey: string;
}

interface SamplePlace {
  readonly projectId: string;
  readonly needsFieldId: string;
  readonly estimation: Estimation;
}

/**
 * Creates the sample's invented work items as the person who looks, each with its needs and the label by which it is
 * found again. What was created before a refusal stays, and goes with the sample.
 * @param onProgress hears of how many are there
 * @returns those that are delivered, with the need whose story they tell
 * @throws AppError as Jira answers, for example `invalid` where the project asks for more fields
 */
export async function createSampleWork(
  transport: JiraTransport,
  place: SamplePlace,
  onProgress: (created: number) => void,
): Promise<SampleDelivered[]> {
  const { epic: epicType, story: storyType } = await standardTypes(transport, place.projectId);
  if (storyType === null) throw new AppError('setup-needed', said('roadmap.no-epic-type'));
  let made = 0;
  const delivered: SampleDelivered[] = [];
  const create = async (item: SampleWorkItem, typeId: string, parentId: string | null): Promise<string> => {
    const id = await createItem(transport, item, { ...place, typeId, parentId });
    made += 1;
    onProgress(made);
    if (item.delivers !== undefined && (await finish(transport, id)))
      delivered.push({ issueId: id, needKey: item.delivers });
    return id;
  };
  for (const epic of sampleWork) {
    // A project without epics gets the stories alone.
    const parentId = epicType === null ? null : await create(epic, epicType, null);
    for (const story of epic.stories ?? []) await create(story, storyType, parentId);
  }
  return delivered;
}

/** Brings an item to its end by the workflow's own step; one that has no such step stays open, and false is said. */
async function finish(transport: JiraTransport, id: string): Promise<boolean> {
  const path = jiraPath`/rest/api/3/issue/${id}/transitions`;
  try {
    const { transitions } = await requestJson(transport, stepList, path);
    const last = transitions.find(({ to }) => to.statusCategory.key === 'done');
    if (last === undefined) return false;
    await requestNothing(transport, path, { method: 'POST', body: { transition: { id: last.id } } });
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || !['invalid', 'forbidden'].includes(error.code)) throw error;
    return false;
  }
}

async function createItem(
  transport: JiraTransport,
  { summary, needs, points }: SampleWorkItem,
  place: SamplePlace & { readonly typeId: string; readonly parentId: string | null },
): Promise<string> {
  const { projectId, needsFieldId, estimation, typeId, parentId } = place;
  const coverage = Object.fromEntries(Object.entries(needs).filter(([, share]) => share !== null));
  const { id } = await requestJson(transport, created, jiraPath`/rest/api/3/issue`, {
    method: 'POST',
    body: {
      fields: {
        project: { id: projectId },
        issuetype: { id: typeId },
        summary,
        labels: [SAMPLE_LABEL],
        [needsFieldId]: Object.keys(needs),
        ...(parentId === null ? {} : { parent: { id: parentId } }),
      },
      properties: [{ key: ITEM_PROPERTY, value: { v: 1, coverage } }],
    },
  });
  if (points !== null && estimation.kind === 'points')
    await estimate(transport, id, estimation.fieldId, points);
  return id;
}

/** An estimate that the project's screens do not take is left out: the value model assumes one and says so. */
async function estimate(
  transport: JiraTransport,
  id: string,
  fieldId: string,
  points: number,
): Promise<void> {
  try {
    await requestNothing(transport, jiraPath`/rest/api/3/issue/${id}`, {
      method: 'PUT',
      body: { fields: { [fieldId]: points } },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
  }
}

/** Ids of the sample's work items in the projects, as the person may see them. */
export async function findSampleWork(
  transport: JiraTransport,
  projectIds: readonly string[],
): Promise<string[]> {
  const jql = `project IN (${projectIds.join(', ')}) AND labels = "${SAMPLE_LABEL}"`;
  const ids: string[] = [];
  for await (const page of searchIds(transport, jql)) ids.push(...page);
  return ids;
}

/**
 * Deletes work items of the sample as the person who looks; one that is gone already counts as deleted.
 * @throws AppError `forbidden` for who may not delete; else as Jira answers
 */
export async function deleteSampleWork(
  transport: JiraTransport,
  ids: readonly string[],
  onProgress: (deleted: number) => void,
): Promise<void> {
  for (const [at, id] of ids.entries()) {
    onProgress(at);
    try {
      await requestNothing(transport, jiraPath`/rest/api/3/issue/${id}`, { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    }
  }
}

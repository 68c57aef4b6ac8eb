import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import type { AppErrorCode } from '../../domain/app-error';
import { fieldWords } from '../../domain/items/field-words';
import type { WordsProperty } from '../../domain/items/field-words';
import type { JiraTransport } from '../../jira/jira-transport';
import { writeProjectProperty } from '../../jira/project-properties';
import type { Clock } from '../../ports/clock';
import type { FieldWords } from '../../ports/items/field-words';
import type { SettingsStore } from '../store/product/settings-store';
import { storedJson } from '../store/stored-json';

const remembered = storedJson(z.record(z.string(), z.string()));
const nameOf = (projectId: string): string => `field-words-${projectId}`;
/** What Jira refuses in this way it refuses the next time too. */
const REFUSED: ReadonlySet<AppErrorCode> = new Set(['forbidden', 'not-found', 'invalid']);

/** Words of the fields in properties of the projects, as the app; digests of what was written are remembered. */
export function jiraFieldWords(asApp: JiraTransport, settings: SettingsStore, clock: Clock): FieldWords {
  return {
    keep: async (knowledge) => {
      const words = fieldWords(knowledge);
      const { projectIds } = knowledge.product;
      const digests = Object.fromEntries(words.map((part) => [part.property, digestOf(part)]));
      const stored = await settings.readMany(projectIds.map(nameOf));
      for (const projectId of projectIds) {
        const known = remembered.safeParse(stored.get(nameOf(projectId)));
        const written = known.success ? known.data : {};
        // Empty ones too: whether a formatter may ask for one that is not there is not documented.
        const changed = words.filter(({ property }) => written[property] !== digests[property]);
        if (changed.length === 0) continue;
        await writeAll(asApp, projectId, changed);
        await settings.write(nameOf(projectId), JSON.stringify(digests), clock.now());
      }
    },
  };
}

async function writeAll(
  asApp: JiraTransport,
  projectId: string,
  changed: readonly WordsProperty[],
): Promise<void> {
  try {
    for (const { property, words } of changed) await writeProjectProperty(asApp, projectId, property, words);
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSED.has(error.code)) throw error;
    console.warn(`field words: project ${projectId} refused them (${error.code}); its fields show keys`);
  }
}

function digestOf({ words }: WordsProperty): string {
  return createHash('sha256').update(JSON.stringify(words), 'utf8').digest('base64url');
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from '../problems';
import { readTable } from './csv';
import { z } from 'zod';

const IDEAS = 'feedback/ideas-opengov-ideascale-votes.csv.gz';
const RATED = 'feedback/app-reviews-maalej2016-rated.csv.gz';
const STORIES = 'user-stories';
/** Longer ideas are read by their beginning, as every text is. */
const READ_CHARACTERS = 800;

/** Ideas that citizens put to a government: about no product at all. */
export function readIdeas(): string[] {
  const row = z.object({ title: z.string(), idea: z.string() });
  return readTable(IDEAS, row).map(({ title, idea }) =>
    `${title}. ${idea.replace(/<[^>]*>/g, ' ').replace(/https?:\S+/g, ' ')}`.slice(0, READ_CHARACTERS),
  );
}

/** Reviews of many apps, whose words were not counted for the table of ordinary words. */
export function readRatedReviews(): string[] {
  const row = z.object({ title: z.string(), review: z.string() });
  return readTable(RATED, row).map(({ title, review }) => `${title}. ${review}`);
}

/** Backlogs of user stories by file, as they stand there. */
export function readBacklogs(): readonly (readonly [name: string, stories: readonly string[]])[] {
  const folder = dataFile(STORIES);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [
      file.replace('.txt', ''),
      readFileSync(join(folder, file), 'utf8')
        .split(/\r?\n/u)
        .map((line) => line.replace(/^#G\d+#/u, '').trim())
        .filter((line) => line !== ''),
    ]);
}

import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { ask } from '../../../api/ask';

/** Characters of texts that one call carries. */
const LETTERS_PER_CALL = 150_000;
const LINES_PER_CALL = 500;

/**
 * The lines of a file that name a customer or say how to reach one, by their place; -1 for its title and note. The file
 * is looked at as it is to be given out, whatever it was put together from.
 * @throws AppError when the app does not answer
 */
export async function linesThatTell(projectId: string, shared: RoadmapDocument): Promise<number[]> {
  const { title, note, columns, lines } = shared;
  const told = await textsThatTell(projectId, [
    [title, note, ...Object.values(columns)].join('\n'),
    ...lines.map((line) => Object.values(line).join('\n')),
  ]);
  return told.map((at) => at - 1);
}

/**
 * Those of the texts, by their place, that name a customer or say how to reach one.
 * @throws AppError when the app does not answer
 */
export async function textsThatTell(projectId: string, texts: readonly string[]): Promise<number[]> {
  const told: number[] = [];
  for (let from = 0; from < texts.length;) {
    let to = from;
    for (let letters = 0; to < texts.length && to - from < LINES_PER_CALL; to += 1) {
      letters += texts[to]?.length ?? 0;
      if (to > from && letters > LETTERS_PER_CALL) break;
    }
    const start = from;
    const { named } = await ask('share.check', { projectId, texts: texts.slice(start, to) });
    told.push(...named.map((at) => start + at));
    from = to;
  }
  return told;
}

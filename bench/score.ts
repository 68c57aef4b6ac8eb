import { HostProblem } from '../local/forge/host-problem';
import { LEVELS } from '../src/domain/value/model/facts';
import type { ItemInput, ProductFacts } from '../src/domain/value/model/facts';
import { valueModel } from '../src/domain/value/model/needs';
import { scoreItems } from '../src/domain/value/model/score';
import type { ScoredItems } from '../src/domain/value/model/score';
import { simulateLists } from '../src/domain/value/model/simulate';
import { printTable } from './report';
import { benchFacts, benchItems } from './scoring/backlog';
import { scoreNaively, touchLinks } from './scoring/naive';
import { sqlScoring } from './scoring/sql';
import { medianMs, medianWallMs } from './scoring/timing';

const ITEMS = 5000;
const NEEDS = 200;
const PERSONAS = 20;
/** One round takes microseconds, too short for the clock. */
const FLOOR_ROUNDS = 1000;
const GROWTH = [12_500, 25_000, 50_000, 100_000];

/**
 * Speed of the value model on the project's budget: needs valued, items scored and ranked, with and without
 * draws; growth over four sizes; against a naive loop, one SQL statement, and touching every link once.
 */
export async function run(): Promise<Record<string, unknown>> {
  const facts = benchFacts(NEEDS, PERSONAS);
  const items = benchItems(ITEMS, NEEDS);
  checkAgreement('The naive loop', facts, items, scoreNaively(facts, items));
  const scoreMs = medianMs(15, () => scoreAll(facts, items));
  const drawsMs = medianMs(3, () => drawAll(facts, items));
  const growth = GROWTH.map((count) => {
    const list = benchItems(count, NEEDS);
    const links = list.reduce((sum, item) => sum + item.links.length, 0);
    const ms = medianMs(5, () => scoreAll(facts, list));
    return { items: count, links, ms: round(ms), nanosecondsPerLink: Math.round((ms * 1e6) / links) };
  });
  const scoreWallMs = medianWallMs(15, () => scoreAll(facts, items));
  const naiveMs = medianMs(3, () => scoreNaively(facts, items));
  const floorMs =
    medianMs(5, () => {
      for (let round = 0; round < FLOOR_ROUNDS; round++) touchLinks(items);
    }) / FLOOR_ROUNDS;
  const sqlMs = await timeSql(facts, items);
  const result = {
    items: ITEMS,
    needs: NEEDS,
    personas: PERSONAS,
    scoreMs: round(scoreMs),
    drawsMs: round(drawsMs),
    hundredThousandMs: growth[growth.length - 1]?.ms,
    floorRatio: round(scoreMs / floorMs),
    sqlRatio: sqlMs === null ? null : round(sqlMs / scoreWallMs),
    naiveRatio: round(naiveMs / scoreMs),
    growth,
  };
  printTable('Scoring (processor time of one thread; the SQL statement by the clock on the wall)', {
    [`${ITEMS} items × ${NEEDS} needs × ${PERSONAS} personas`]: `${result.scoreMs} ms`,
    'with 2,000 draws': `${result.drawsMs} ms`,
    'touching every link once': `${round(floorMs * 1000)} µs; scoring takes ${result.floorRatio} times that`,
    'one SQL statement':
      sqlMs === null
        ? 'not measured'
        : `${round(sqlMs)} ms, ${String(result.sqlRatio)} times scoring by the same clock`,
    'naive loop per item': `${round(naiveMs)} ms, ${result.naiveRatio} times scoring`,
    ...Object.fromEntries(
      growth.map(({ items: count, links, ms, nanosecondsPerLink }) => [
        `${count} items, ${links} links`,
        `${ms} ms, ${nanosecondsPerLink} ns a link`,
      ]),
    ),
  });
  return result;
}

/** Both lists scored and ranked, as the app does: an epic and its stories are no rivals. */
function scoreAll(facts: ProductFacts, items: readonly ItemInput[]): ScoredItems[] {
  const model = valueModel(facts);
  return LEVELS.map((level) =>
    scoreItems(
      model,
      items.filter((item) => item.level === level),
    ),
  );
}

function drawAll(facts: ProductFacts, items: readonly ItemInput[]): unknown {
  const model = valueModel(facts);
  const lists = LEVELS.map(
    (level) =>
      scoreItems(
        model,
        items.filter((item) => item.level === level),
      ).scores,
  );
  return simulateLists(model, lists, { seed: 1, draws: 2000 });
}

/** Median time of the SQL statement by the clock on the wall; null, with the reason told, where no database runs. */
async function timeSql(facts: ProductFacts, items: readonly ItemInput[]): Promise<number | null> {
  let sql;
  try {
    sql = await sqlScoring(facts, items);
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    console.error(error.message);
    return null;
  }
  try {
    checkAgreement('The SQL statement', facts, items, sql.priorities);
    return await sql.medianMs(3);
  } finally {
    await sql.stop();
  }
}

/** A comparison of speeds means something only when both compute the same. */
function checkAgreement(
  by: string,
  facts: ProductFacts,
  items: readonly ItemInput[],
  found: ReadonlyMap<string, number>,
): void {
  for (const { key, priority } of scoreAll(facts, items).flatMap(({ scores }) => scores)) {
    const actual = found.get(key) ?? Number.NaN;
    if (!(Math.abs(actual - priority) <= 1e-9 * Math.max(1, priority)))
      throw new Error(`${by} scores ${key} ${actual}, the model ${priority}.`);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

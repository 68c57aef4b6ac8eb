import { HostProblem } from '../local/forge/host-problem';
import { compileModel } from '../src/domain/value/compile-model';
import { scoreColumns } from '../src/domain/value/score-items';
import { rankRows } from '../src/domain/value/score-packed';
import { simulate } from '../src/domain/value/simulate';
import type { ItemInput, ModelInput } from '../src/domain/value/types';
import { printTable } from './report';
import { benchItems, benchModel } from './scoring/backlog';
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
  const input = benchModel(NEEDS, PERSONAS);
  const items = benchItems(ITEMS, NEEDS);
  const scoreMs = medianMs(15, () => scoreAll(input, items));
  const drawsMs = medianMs(3, () => simulate(compileModel(input), items, { seed: 1, draws: 2000 }));
  const growth = GROWTH.map((count) => {
    const list = benchItems(count, NEEDS);
    const links = list.reduce((sum, item) => sum + item.links.length, 0);
    const ms = medianMs(5, () => scoreAll(input, list));
    return { items: count, links, ms: round(ms), nanosecondsPerLink: Math.round((ms * 1e6) / links) };
  });
  const scoreWallMs = medianWallMs(15, () => scoreAll(input, items));
  const naiveMs = medianMs(3, () => scoreNaively(input, items));
  const floorMs =
    medianMs(5, () => {
      for (let round = 0; round < FLOOR_ROUNDS; round++) touchLinks(items);
    }) / FLOOR_ROUNDS;
  const sqlMs = await timeSql(input, items);
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

function scoreAll(input: ModelInput, items: readonly ItemInput[]): number[] {
  const { packed, columns } = scoreColumns(compileModel(input), items);
  return rankRows(packed, columns.priority);
}

/** Median time of the SQL statement by the clock on the wall; null, with the reason told, where no database runs. */
async function timeSql(input: ModelInput, items: readonly ItemInput[]): Promise<number | null> {
  let sql;
  try {
    sql = await sqlScoring(input, items);
  } catch (error) {
    if (!(error instanceof HostProblem)) throw error;
    console.error(error.message);
    return null;
  }
  try {
    checkAgreement(input, items, sql.priorities);
    return await sql.medianMs(7);
  } finally {
    await sql.stop();
  }
}

/** A comparison of speeds means something only when both compute the same. */
function checkAgreement(
  input: ModelInput,
  items: readonly ItemInput[],
  found: ReadonlyMap<string, number>,
): void {
  const { packed, columns } = scoreColumns(compileModel(input), items);
  packed.keys.forEach((key, row) => {
    const expected = columns.priority[row] ?? 0;
    const actual = found.get(key) ?? Number.NaN;
    if (!(Math.abs(actual - expected) <= 1e-6 * Math.max(1, expected))) {
      throw new Error(`The SQL statement scores ${key} ${actual}, the model ${expected}.`);
    }
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

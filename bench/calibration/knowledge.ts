import { normal } from '../../src/domain/value/draws/normal';
import type { RandomStream } from '../../src/domain/value/draws/random-stream';
import { addDays } from '../../src/domain/iso-date';
import type { DatedAnswers, ProductFacts, RatingFacts } from '../../src/domain/value/model/facts';
import { foldPieces } from '../../src/domain/value/model/fold-pieces';
import type { PieceFacts } from '../../src/domain/value/model/fold-pieces';
import { DEFAULT_SETTINGS } from '../../src/domain/value/model/settings';
import type { TrueCell, TrueWorld } from './truth';

export const TODAY = '2026-11-29';

/** What a team knows of a world. Shares are of needs; a need that is neither surveyed nor estimated is unknown. */
export interface Knowledge {
  readonly surveyed: number;
  /** Each respondent answered both questions, and both answers were counted together. */
  readonly countedTogether?: boolean;
  /** Customers asked whether they have a surveyed need; 0 = nobody was. */
  readonly sampled: number;
  readonly estimated: number;
  readonly feedback: boolean;
}

export const NOTHING: Knowledge = { surveyed: 0, sampled: 0, estimated: 0, feedback: false };

/** Standard deviation of an estimate on the logit scale. */
const ESTIMATE_SIGMA = 0.8;
const FEWEST_ANSWERS = 30;
const MOST_ANSWERS = 300;
const ACCOUNTS = 30;
/** Of the accounts that have an unmet need one in three says so in a year; of the others one in fifty speaks against it. */
const SPEAKS = 0.3;
const OBJECTS = 0.02;

/** What the model is told of a world. */
export function knownFacts(stream: RandomStream, world: TrueWorld, knowledge: Knowledge): ProductFacts {
  const personas = world.stated.map((share01, at) => ({
    id: `persona-${at + 1}`,
    name: `Persona ${at + 1}`,
    share01,
    strategicWeight: 1,
    anti: false,
  }));
  const accounts = personas.flatMap(({ id }) =>
    Array.from({ length: ACCOUNTS }, (_, at) => ({ id: `${id}-${at}`, revenue: null, personas: [id] })),
  );
  const needs = world.needs.map(({ key, cells }) => {
    const lot = stream.uniform();
    const ratings = cells.flatMap((cell, at): RatingFacts[] => {
      if (cell === null) return [];
      const personaId = personas[at]?.id ?? '';
      if (lot < knowledge.surveyed) return [surveyed(stream, cell, personaId, knowledge)];
      return lot < knowledge.surveyed + knowledge.estimated ? [estimated(stream, cell, personaId)] : [];
    });
    return {
      key,
      title: key,
      status: 'open' as const,
      metOn: null,
      named: personas.flatMap(({ id }, at) => (cells[at] === null ? [] : [id])),
      kano: null,
      claims: [],
      ratings,
    };
  });
  const pieces = knowledge.feedback ? feedback(stream, world) : [];
  return {
    today: TODAY,
    personas,
    needs,
    ...foldPieces(
      pieces,
      knowledge.feedback ? accounts : [],
      personas.map(({ id }) => id),
      TODAY,
      DEFAULT_SETTINGS,
    ),
    goals: [],
    delivered: [],
    settings: DEFAULT_SETTINGS,
  };
}

function surveyed(
  stream: RandomStream,
  cell: TrueCell,
  personaId: string,
  { countedTogether = false, sampled }: Knowledge,
): RatingFacts {
  const answers = FEWEST_ANSWERS + stream.below(MOST_ANSWERS - FEWEST_ANSWERS + 1);
  const survey = answersOf(stream, cell, answers);
  let have = 0;
  for (let asked = 0; asked < sampled; asked++) if (stream.uniform() < cell.reach) have += 1;
  return {
    personaId,
    surveys: [countedTogether ? survey : { ...survey, unmet: null }],
    sample: sampled > 0 ? { have, asked: sampled, on: TODAY } : null,
    estimate: null,
  };
}

function answersOf(
  stream: RandomStream,
  { importance, satisfaction, unmet }: TrueCell,
  answers: number,
): DatedAnswers {
  const counts = { unmet: 0, both: 0, contented: 0 };
  for (let at = 0; at < answers; at++) {
    const lot = stream.uniform();
    if (lot < unmet) counts.unmet += 1;
    else if (lot < importance) counts.both += 1;
    else if (lot < unmet + satisfaction) counts.contented += 1;
  }
  return {
    on: TODAY,
    answers,
    important: counts.unmet + counts.both,
    satisfied: counts.both + counts.contented,
    unmet: counts.unmet,
  };
}

function estimated(stream: RandomStream, cell: TrueCell, personaId: string): RatingFacts {
  const guess = (share: number) => {
    const logit = Math.log(share / (1 - share)) + ESTIMATE_SIGMA * normal(stream);
    return 1 / (1 + Math.exp(-logit));
  };
  const estimate = {
    importance01: guess(cell.importance),
    satisfaction01: guess(cell.satisfaction),
    reach01: guess(cell.reach),
    on: TODAY,
  };
  return { personaId, surveys: [], sample: null, estimate };
}

/** A year of what accounts say. */
function feedback(stream: RandomStream, { needs }: TrueWorld): PieceFacts[] {
  const pieces: PieceFacts[] = [];
  for (const { key, cells } of needs) {
    cells.forEach((cell, of) => {
      if (cell === null) return;
      const { reach, unmet } = cell;
      for (let at = 0; at < ACCOUNTS; at++) {
        const asks = stream.uniform() < reach && stream.uniform() < unmet;
        if (stream.uniform() >= (asks ? SPEAKS : OBJECTS)) continue;
        const personaId = `persona-${of + 1}`;
        const strength = (['nice', 'important', 'blocker'] as const)[stream.below(3)] ?? 'important';
        pieces.push({
          needKey: key,
          personaId,
          accountId: `${personaId}-${at}`,
          author: '',
          channel: stream.below(3) === 0 ? 'interview' : 'support-ticket',
          stance: asks ? 'supports' : 'contradicts',
          strength,
          on: addDays(TODAY, -stream.below(365)),
        });
      }
    });
  }
  return pieces;
}

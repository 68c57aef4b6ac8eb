import { AppError } from '../../domain/app-error';
import { addDays } from '../../domain/iso-date';
import { recordIdOf } from '../../domain/records/record-id';
import type { ProductModel } from '../../domain/value/product/product-model';
import { sampleGoals } from '../../domain/product/sample/goals';
import { sampleNeeds, samplePersonas } from '../../domain/product/sample/knowledge';
import { SAMPLE_MAPS } from '../../domain/product/sample/personas';
import { sampleQuotes } from '../../domain/product/sample/quotes';
import type { Authorship } from '../../ports/actor';
import { said } from '../../domain/words/said';
import { describeSample } from './describe-sample';
import type { GoalDeps } from '../outcomes/read-goals';
import { recordAct } from '../records/record-history';
import type { Call } from '../call';
import type { Requests } from '../requests';
import { sampleDirectionIds, writeSampleDirection } from './sample-direction';
import type { SampleDirectionPlace } from './sample-direction';
import { removeSampleMetrics, writeSampleGoals } from './sample-goals';
import type { SampleGoalPlace } from './sample-goals';
import { sampleSessionIds, writeSampleSessions } from './sample-sessions';
import { sampleRoundIds, writeSampleRound } from './sample-rounds';
import type { SampleRoundPlace } from './sample-rounds';
import { removeSampleSurveys, writeSampleSurveys } from './sample-surveys';
import type { SampleSurveyPlace } from './sample-surveys';
import { startRecompute } from '../start-recompute';
import type { SegmentDeps } from '../customers/segments';

const KINDS = {
  persona: 1,
  need: 2,
  account: 3,
  evidence: 4,
  survey: 5,
  goal: 6,
  metric: 7,
  milestone: 8,
  segment: 9,
  round: 10,
  vote: 11,
  direction: 12,
  policy: 13,
  alternative: 14,
  news: 15,
} as const;

/**
 * An id that belongs to the product and to one record of the sample: loading twice writes once, and wiping
 * finds just what was loaded.
 */
function sampleId(productId: string, kind: keyof typeof KINDS, place: number): string {
  return `${productId.slice(0, 24)}5a${KINDS[kind].toString(16)}${place.toString(16).padStart(9, '0')}`;
}

/**
 * Fills a product with the invented sample.
 * @throws AppError `conflict` when the product has knowledge of its own: the sample must not mix with it
 */
export async function loadSample(call: Call, deps: GoalDeps & SegmentDeps): Promise<ProductModel> {
  const { by } = call;
  const productId = call.product.id;
  const before = (await call.model()).knowledge;
  if (!before.product.sampleLoaded && before.needs.length + before.personas.length > 0) {
    throw new AppError('conflict', said('product.not-empty'));
  }
  await deps.knowledge.setSampleLoaded(productId, true);
  await writeSample(productId, by, deps);
  if (!before.product.sampleLoaded) await recordSample(productId, true, by, deps);
  const place = {
    productId,
    personaId: (key: string) => personaIdOf(productId, key),
    quoteId: (at: number) => sampleId(productId, 'evidence', at),
    needId: (number: number) =>
      sampleId(
        productId,
        'need',
        sampleNeeds.findIndex((need) => need.number === number),
      ),
    accountId: (name: string) => sampleId(productId, 'account', accounts().indexOf(name)),
    segmentId: sampleId(productId, 'segment', 0),
  };
  await describeSample(place, by, deps);
  await writeSampleSessions(place, by, deps);
  await writeSampleSurveys(samplePlace(productId), by, deps.surveys);
  await writeSampleGoals(samplePlace(productId), by, deps);
  await writeSampleRound(samplePlace(productId), by, deps);
  await writeSampleDirection(samplePlace(productId), by, deps);
  await startRecompute(call.product, 'all', deps);
  return call.modelAgain();
}

/** Takes the sample out again; what people added themselves stays. */
export async function wipeSample(call: Call, deps: GoalDeps & SegmentDeps): Promise<ProductModel> {
  const { by } = call;
  const productId = call.product.id;
  const { product } = (await call.model()).knowledge;
  await deps.knowledge.deleteRecords(productId, allSampleIds(productId), by);
  await removeSampleSurveys(samplePlace(productId), deps.surveys);
  await removeSampleMetrics(samplePlace(productId), deps.goals);
  await deps.knowledge.setSampleLoaded(productId, false);
  if (product.sampleLoaded) await recordSample(productId, false, by, deps);
  await startRecompute(call.product, 'all', deps);
  return call.modelAgain();
}

/** One line for the whole sample: its records are nobody's work. */
function recordSample(productId: string, loaded: boolean, by: Authorship, deps: Requests): Promise<void> {
  return recordAct(productId, { kind: 'sample', recordId: productId, facts: { loaded } }, by, deps);
}

function personaIdOf(productId: string, key: string): string {
  return sampleId(
    productId,
    'persona',
    samplePersonas.findIndex((persona) => persona.key === key),
  );
}

function samplePlace(
  productId: string,
): SampleSurveyPlace & SampleGoalPlace & SampleRoundPlace & SampleDirectionPlace {
  return {
    productId,
    personaId: (key) => personaIdOf(productId, key),
    needId: (number) =>
      sampleId(
        productId,
        'need',
        sampleNeeds.findIndex((need) => need.number === number),
      ),
    fileId: (at) => sampleId(productId, 'survey', at),
    goalId: (at) => sampleId(productId, 'goal', at),
    metricId: (at) => sampleId(productId, 'metric', at),
    milestoneId: (at) => sampleId(productId, 'milestone', at),
    accountId: (row) => sampleId(productId, 'account', row % accounts().length),
    roundId: sampleId(productId, 'round', 0),
    voteId: (rater) => sampleId(productId, 'vote', rater),
    directionId: sampleId(productId, 'direction', 0),
    principleId: (at) => sampleId(productId, 'policy', at),
    alternativeId: (at) => sampleId(productId, 'alternative', at),
    newsId: (at) => sampleId(productId, 'news', at),
  };
}

function accounts(): string[] {
  return [...new Set(sampleQuotes.map((quote) => quote.account))];
}

function allSampleIds(productId: string): string[] {
  return [
    ...samplePersonas.map((_, place) => sampleId(productId, 'persona', place)),
    ...samplePersonas.flatMap(({ key }) =>
      SAMPLE_MAPS.map((kind) => recordIdOf('map', personaIdOf(productId, key), kind)),
    ),
    ...sampleNeeds.map((_, place) => sampleId(productId, 'need', place)),
    ...accounts().map((_, place) => sampleId(productId, 'account', place)),
    ...sampleQuotes.map((_, place) => sampleId(productId, 'evidence', place)),
    ...sampleGoals.map((_, place) => sampleId(productId, 'goal', place)),
    sampleId(productId, 'segment', 0),
    ...sampleSessionIds(productId),
    ...sampleRoundIds(samplePlace(productId)),
    ...sampleDirectionIds(samplePlace(productId)),
  ];
}

async function writeSample(productId: string, by: Authorship, { knowledge }: Requests): Promise<void> {
  const personaId = (key: string) => personaIdOf(productId, key);
  for (const [place, persona] of samplePersonas.entries()) {
    await knowledge.addPersona(
      productId,
      { id: personaId(persona.key), ...persona },
      { ...by, at: by.at + place },
    );
  }
  for (const [place, need] of sampleNeeds.entries()) {
    const needId = sampleId(productId, 'need', place);
    await knowledge.addNeed(
      productId,
      {
        id: needId,
        number: need.number,
        title: need.title,
        statement: need.statement,
        theme: need.theme,
        claimedEvidence: need.claimedEvidence,
        ...(need.kano === null ? {} : { kano: need.kano }),
      },
      by,
    );
    for (const { personaKey, estimate } of need.perPersona) {
      if (estimate === undefined) continue;
      const [importance01, satisfaction01, reach01] = estimate;
      await knowledge.putEstimate(
        productId,
        { needId, personaId: personaId(personaKey), importance01, satisfaction01, reach01 },
        by,
      );
    }
    for (const { personaKey, survey, reach } of need.perPersona) {
      if (survey === undefined) continue;
      await knowledge.putSurveyCounts(
        productId,
        {
          needId,
          personaId: personaId(personaKey),
          survey: {
            important: survey[0],
            satisfied: survey[1],
            answers: survey[2],
            // The invented respondents are satisfied whatever they call important.
            unmet: Math.round((survey[0] * (survey[2] - survey[1])) / survey[2]),
          },
          reachSample: { have: reach?.[0] ?? 0, asked: reach?.[1] ?? 0 },
        },
        by,
      );
    }
  }
  await writeVoices(productId, personaId, by, knowledge);
}

async function writeVoices(
  productId: string,
  personaId: (key: string) => string,
  by: Authorship,
  knowledge: Requests['knowledge'],
): Promise<void> {
  const names = accounts();
  const accountId = (name: string) => sampleId(productId, 'account', names.indexOf(name));
  const needPlaces = new Map(sampleNeeds.map((need, place) => [need.number, place]));
  const { day } = by;
  await knowledge.addAccounts(
    productId,
    names.map((name) => ({
      id: accountId(name),
      name,
      annualRevenue: sampleQuotes.find((quote) => quote.account === name)?.annualRevenue ?? null,
    })),
    by,
  );
  await knowledge.addEvidence(
    productId,
    sampleQuotes.map((quote, place) => ({
      id: sampleId(productId, 'evidence', place),
      quote: quote.text,
      channel: quote.channel,
      evidenceType: quote.evidenceType,
      saidOn: addDays(day, -quote.daysAgo),
      personaId: personaId(quote.personaKey),
      accountId: accountId(quote.account),
      needId: sampleId(productId, 'need', needPlaces.get(quote.needNumber) ?? 0),
      stance: quote.stance ?? 'supports',
      strength: quote.strength,
      rating01: quote.rating01 ?? null,
    })),
    by,
  );
}

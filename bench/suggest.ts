import { DuplicateIndex, DUPLICATE_FROM } from '../src/domain/evidence/text/near-duplicates';
import { keywordOffers, rateOffers, rateSureOffers, readIssues } from './feedback/duplicates';
import { measureNeeds, readFeatures, readReviews } from './feedback/needs';
import { measureOffers } from './feedback/offers';
import { BadArguments } from './problems';

const PIECES_TIMED = 50_000;

/**
 * `suggest`: `needPrecisionAt5` on the judged pairs of review and feature beside the keyword baseline;
 * `duplicatePrecision`, the share of first offers that are linked as duplicate, and `duplicateRecall`, the
 * share of duplicate links among five offers, over all of Titanium's issues; `seconds` to index 50,000 real
 * pieces and list all their near-duplicates; `wrongOffersUnrelated`, the share of texts about other products that get
 * any offer, and `rightInThree`, the share of judged texts offered a right feature among up to three, both on the half
 * of the data that words were not counted and weights not chosen on (one limit was set after a look at it). More on
 * stderr.
 */
export function run(args: string[]): Promise<Record<string, unknown>> {
  if (args.length > 0) throw new BadArguments('The benchmark "suggest" takes no arguments.');
  const reviews = readReviews();
  const features = readFeatures();
  const needs = measureNeeds(features, reviews);
  const offers = measureOffers(features, reviews);
  for (const [kind, share] of offers.wrongByKind)
    console.error(`Offers on texts about other products, ${kind}: ${shown(share)}.`);
  console.error(
    `Offers on judged texts: right one among three ${shown(offers.rightInThree)} (${shown(offers.rightInThreeLinked)} ` +
      `where half of the texts are linked), right ones of all offers ${shown(offers.rightOffers)}; ` +
      `one text against 200 needs ${offers.milliseconds.toFixed(1)} ms (the median, needs read anew).`,
  );
  console.error(
    `Needs: precision at 5 ${shown(needs.precisionAt5)}, keyword ${shown(needs.keyword)}, ` +
      `chance ${shown(needs.chance)}, best possible ${shown(needs.ceiling)}.`,
  );
  const issues = readIssues();
  const index = new DuplicateIndex(issues.pieces);
  const offered = rateOffers(issues, (piece) => index.similarTo(piece, 5).map((offer) => offer.id));
  const keyword = rateOffers(issues, keywordOffers(issues.pieces));
  const sure = rateSureOffers(issues, index);
  console.error(
    `Duplicates: first offer right ${shown(offered.firstRight)} (keyword ${shown(keyword.firstRight)}), ` +
      `found among five ${shown(offered.foundAmong5)} (keyword ${shown(keyword.foundAmong5)}), right among the ` +
      `${String(sure.offers)} offers from similarity ${String(DUPLICATE_FROM)} on ${shown(sure.right)}.`,
  );
  const texts = [...reviews.values()].flat();
  const pieces = [
    ...texts.map((text, at) => ({ id: `review ${String(at)}`, title: '', text })),
    ...issues.pieces,
    ...issues.comments,
  ].slice(0, PIECES_TIMED);
  const started = performance.now();
  const pairs = new DuplicateIndex(pieces).pairs();
  const seconds = (performance.now() - started) / 1000;
  const between = pairs.filter(({ id, otherId }) => issues.keys.has(id) && issues.keys.has(otherId));
  const linked = between.filter(({ id, otherId }) => issues.linked.get(id)?.has(otherId) === true);
  console.error(
    `${String(pieces.length)} pieces: ${String(pairs.length)} pairs in ${seconds.toFixed(1)} s; of the ` +
      `${String(between.length)} pairs of issues ${String(linked.length)} are linked as duplicates.`,
  );
  return Promise.resolve({
    needPrecisionAt5: round(needs.precisionAt5),
    baselinePrecisionAt5: round(needs.keyword),
    duplicatePrecision: round(offered.firstRight),
    duplicateRecall: round(offered.foundAmong5),
    seconds: round(seconds),
    wrongOffersUnrelated: round(offers.wrongOffersUnrelated),
    rightInThree: round(offers.rightInThree),
    rightInThreeLinked: round(offers.rightInThreeLinked),
    rightOffers: round(offers.rightOffers),
  });
}

function shown(value: number): string {
  return value.toFixed(3);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

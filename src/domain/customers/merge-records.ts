import type { Evidence, NeedLink, Voice } from '../evidence/evidence';
import { STRENGTH_POINTS } from '../evidence/evidence';
import type { Need } from '../needs/need';
import type { Persona, Trait } from './persona';
import { TRAIT_GROUPS } from './persona';

/**
 * Two pieces that say the same as one: the first stays, the other becomes a voice in it with who said it,
 * when, where and in which words; voices it had already gathered come along. Links, tags and votes are joined.
 */
export function mergeEvidence(kept: Evidence, other: Evidence): Evidence {
  return {
    ...kept,
    links: joinLinks(kept.links, other.links),
    votes: kept.votes + other.votes,
    tags: union(kept.tags, other.tags),
    voices: uniqueVoices([...kept.voices, voiceOf(other), ...other.voices], kept.id),
    masked: kept.masked && other.masked,
    personaKey: kept.personaKey ?? other.personaKey,
    quoteOfWeek: kept.quoteOfWeek ?? other.quoteOfWeek,
  };
}

/** A piece as a voice in another. */
export function voiceOf(piece: Evidence): Voice {
  const { id, accountId, author, saidOn, channel, text, url } = piece;
  return { evidenceId: id, accountId, author, saidOn, channel, text, url };
}

/**
 * Two needs as one: the first keeps its words; personas, estimates (the first's where both have one), theme
 * and goal of the other fill what is missing. Links of evidence and work items are moved by `moveLinks`.
 */
export function mergeNeeds(kept: Need, other: Need): Need {
  const known = new Set(kept.estimates.map((estimate) => estimate.personaKey));
  return {
    ...kept,
    personaKeys: union(kept.personaKeys, other.personaKeys),
    estimates: [...kept.estimates, ...other.estimates.filter((estimate) => !known.has(estimate.personaKey))],
    journeyStageId: kept.journeyStageId ?? other.journeyStageId,
    theme: kept.theme === '' ? other.theme : kept.theme,
    goalId: kept.goalId ?? other.goalId,
  };
}

/** The links of a piece with one need's key replaced by another's, joined where both were there. */
export function moveLinks(links: readonly NeedLink[], fromKey: string, toKey: string): NeedLink[] {
  const moved = links.filter((link) => link.needKey === fromKey).map((link) => ({ ...link, needKey: toKey }));
  return joinLinks(
    links.filter((link) => link.needKey !== fromKey),
    moved,
  );
}

/** Two personas as one: traits of both (same words once, with the evidence of both), shares added. */
export function mergePersonas(kept: Persona, other: Persona): Persona {
  const traits = Object.fromEntries(
    TRAIT_GROUPS.map((group) => [group, joinTraits(kept.traits[group], other.traits[group])]),
  );
  const shares = [kept.share01, other.share01].filter((share) => share !== null);
  return {
    ...kept,
    traits: { ...kept.traits, ...traits },
    quote: kept.quote ?? other.quote,
    share01:
      shares.length === 0
        ? null
        : Math.min(
            1,
            shares.reduce((sum, share) => sum + share, 0),
          ),
    weight: Math.max(kept.weight, other.weight),
    photo: kept.photo === '' ? other.photo : kept.photo,
  };
}

/** One link for each need and stance; of two the stronger stays, and both reasons are kept. */
function joinLinks(first: readonly NeedLink[], second: readonly NeedLink[]): NeedLink[] {
  const joined = new Map<string, NeedLink>();
  for (const link of [...first, ...second]) {
    const id = `${link.stance} ${link.needKey}`;
    const known = joined.get(id);
    if (known === undefined) {
      joined.set(id, link);
      continue;
    }
    const stronger = STRENGTH_POINTS[link.strength] > STRENGTH_POINTS[known.strength] ? link : known;
    const why = union([known.why], [link.why])
      .filter((reason) => reason !== '')
      .join('; ');
    joined.set(id, { ...stronger, why });
  }
  return [...joined.values()];
}

function joinTraits(first: readonly Trait[], second: readonly Trait[]): Trait[] {
  const joined = new Map<string, Trait>();
  for (const trait of [...first, ...second]) {
    const words = trait.text.trim().toLowerCase();
    const known = joined.get(words);
    joined.set(
      words,
      known === undefined ? trait : { ...known, evidenceIds: union(known.evidenceIds, trait.evidenceIds) },
    );
  }
  return [...joined.values()];
}

function uniqueVoices(voices: readonly Voice[], keptId: string): Voice[] {
  const unique = new Map<string, Voice>();
  for (const voice of voices) {
    if (voice.evidenceId !== keptId && !unique.has(voice.evidenceId)) unique.set(voice.evidenceId, voice);
  }
  return [...unique.values()];
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

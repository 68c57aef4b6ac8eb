import { z } from 'zod';
import { TRAIT_GROUPS } from '../../domain/records/persona';
import { isoDate, needKey, personaKey, recordId, share01 } from '../identifiers';

/** One statement about a persona; without evidence it is assumed. */
export const traitView = z.object({
  id: recordId,
  group: z.enum(TRAIT_GROUPS),
  text: z.string(),
  evidenceIds: z.array(recordId),
});
export type TraitView = z.infer<typeof traitView>;

export const personaCard = z.object({
  name: z.string(),
  role: z.string(),
  share01: share01.nullable(),
  /** 1 is neutral. */
  strategicWeight: z.number(),
  anti: z.boolean(),
  quote: z.string(),
  /** A small picture as a `data:` address, or empty: then initials stand for the persona. */
  photo: z.string(),
  traits: z.array(traitView),
  id: recordId,
  key: personaKey,
  version: z.number().int(),
  archived: z.boolean(),
  pieces: z.number().int(),
  lastEvidenceOn: isoDate.nullable(),
  /** Pieces of the last 90 days, and of the 90 days before. */
  recentPieces: z.number().int(),
  piecesBefore: z.number().int(),
  topNeeds: z.array(z.object({ needKey, title: z.string(), gap: z.number() })),
});
export type PersonaCard = z.infer<typeof personaCard>;

/** What the personas miss: unmet needs per 100 customers, with the middle 80 %. */
export const personaWorths = z.object({
  personas: z.array(z.object({ personaKey, value: z.number(), low: z.number(), high: z.number() })),
});
export type PersonaWorths = z.infer<typeof personaWorths>;

export const personaWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-evidence'), personaKey }),
  z.object({ kind: z.literal('stale-evidence'), personaKey, lastOn: isoDate, days: z.number().int() }),
  z.object({
    kind: z.literal('same-needs'),
    personaKeys: z.tuple([personaKey, personaKey]),
    similarity01: z.number(),
  }),
  z.object({ kind: z.literal('shares-do-not-sum'), sum01: z.number() }),
  z.object({ kind: z.literal('share-missing'), personaKeys: z.array(personaKey) }),
  z.object({
    kind: z.literal('outweighs'),
    personaKey,
    share01: z.number(),
    strategicWeight: z.number(),
    part01: z.number(),
  }),
]);

export const voiceShare = z.object({
  personaKey,
  pieces: z.number().int(),
  evidenceShare01: z.number(),
  customerShare01: z.number().nullable(),
  weight: z.number(),
});

export const customersView = z.object({
  personas: z.array(personaCard),
  warnings: z.array(personaWarning),
  fairVoice: z.object({
    shares: z.array(voiceShare),
    withoutPersona: z.number().int(),
    loudest: voiceShare.nullable(),
    unheard: z.array(personaKey),
    imbalance01: z.number(),
  }),
});
export type CustomersView = z.infer<typeof customersView>;

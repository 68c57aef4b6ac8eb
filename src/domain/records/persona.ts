import { amount, flag, group, list, oneOf, ref, share01, text } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

export const TRAIT_GROUPS = ['demographics', 'psychographics', 'goals', 'challenges', 'behaviours'] as const;
export type TraitGroup = (typeof TRAIT_GROUPS)[number];

/** A kind of customer. */
export const persona = record('persona', {
  title: 'name',
  archivable: true,
  mergeable: true,
  fields: {
    /** Slug, unique in the product; it stands in Jira's Personas field. */
    key: text(60, 1).server().column('persona_key'),
    name: text(80, 1).personal(),
    role: text(255).personal().joins('kept'),
    /** Share of customers; null when nobody has stated it. */
    share01: share01().nullable().scores().joins('sum'),
    /** 1 is neutral; where it makes a small share decide everything, the list of personas warns. */
    strategicWeight: amount(0, 100).scores().joins('greatest').defaults(1),
    /** Somebody the product is deliberately not for; its weight counts as 0. */
    anti: flag().scores(),
    /** A sentence that stands for the persona. */
    quote: text(500).personal().prose().joins('kept').column('profile.quote'),
    /** A small picture as a `data:` address, or empty: then initials stand for the persona. */
    photo: text(32_000).checked('photo').joins('kept').column('profile.photo'),
    /** One without evidence is assumed. */
    traits: list(
      group({
        id: text(36, 1),
        group: oneOf(TRAIT_GROUPS, 'goals'),
        text: text(300, 1).personal(),
        evidenceIds: list(ref('evidence'), 50),
      }),
      100,
    )
      .joins('union')
      .column('profile.traits'),
  },
});
export interface Persona extends RecordValue<typeof persona> {}

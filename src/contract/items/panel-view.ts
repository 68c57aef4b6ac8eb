import { z } from 'zod';
import { jiraId, needKey } from '../identifiers';
import { needView, personaView, servedNeedView } from '../value/knowledge-views';
import { scoreView } from '../value/score-view';

/** A need that an epic serves through its open stories alone. */
export const needBelowView = servedNeedView.pick({ solvedWhen: true, quote: true }).extend({
  ...needView.shape,
  /** Keys of the stories that serve it. */
  storyKeys: z.array(z.string()),
});
export type NeedBelowView = z.infer<typeof needBelowView>;

/** What became of what a ticket asked for. */
export const TICKET_FATES = ['told', 'delivered', 'declined', 'planned', 'waiting'] as const;

/** A need that the work item itself is evidence for, in a product that the person may see. */
export const evidenceForView = z.object({
  /** A project of that product. */
  projectId: jiraId,
  needKey,
  title: z.string(),
  fate: z.enum(TICKET_FATES),
  /** Instants. Null while nobody was told, and for what came with a file or by itself. */
  toldAt: z.string().nullable(),
  added: z.object({ accountId: z.string(), at: z.string() }).nullable(),
});
export type EvidenceForView = z.infer<typeof evidenceForView>;

/** Everything the issue panel shows, in one answer. */
export const panelView = z.object({
  issueId: jiraId,
  issueKey: z.string(),
  canEdit: z.boolean(),
  canManageKnowledge: z.boolean(),
  /** Everybody who may edit or comment on the item may add quotes. */
  quotesOpen: z.boolean(),
  /** Whether the product knows any need at all. */
  productHasNeeds: z.boolean(),
  /** The work is finished: what became of the needs is the question now. */
  done: z.boolean(),
  /** What a finished item was worth; null while it is open or serves nobody. */
  delivered: z.number().nullable(),
  /** Everybody whom the item serves: those in its field and those who have one of its needs or of its open stories'. */
  personas: z.array(personaView),
  /** Only those in the item's own field. */
  statedPersonaKeys: z.array(z.string()),
  /** What each of them says of themselves in one sentence, for those who have one. */
  empathy: z.array(z.object({ personaKey: z.string(), name: z.string(), words: z.string() })),
  needs: z.array(servedNeedView),
  /** What its open stories serve and the item itself does not name. */
  needsBelow: z.array(needBelowView),
  /** Of an item that names none itself, what the item above it serves. */
  needsAbove: z.array(needView.pick({ key: true, title: true })),
  /** Keys in the field that the product does not know (any more). */
  unknownNeedKeys: z.array(z.string()),
  /** Keys in the field of needs that were merged into others since. */
  formerNeedKeys: z.array(z.object({ key: z.string(), into: z.string() })),
  /** The same of personas. */
  formerPersonaKeys: z.array(z.object({ key: z.string(), into: z.string() })),
  unknownPersonaKeys: z.array(z.string()),
  /** What the item was taken as evidence for. */
  evidenceFor: z.array(evidenceForView),
  /** Absent while nothing is attached: unknown is not zero. */
  score: scoreView.nullable(),
  /** What was seen when the estimate of the item is no number, in Jira's own words. */
  estimateProblem: z.string().nullable(),
});
export type PanelView = z.infer<typeof panelView>;

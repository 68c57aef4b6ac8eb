import { z } from 'zod';
import { LEVELS } from '../../domain/value/model/facts';
import { jiraId, needKey, personaKey } from '../identifiers';
import {
  comparisonView,
  evidencePage,
  explanationView,
  modelDraft,
  modelOutcome,
  modelPreview,
  modelView,
  presetComparison,
  presetId,
  whatIfChange,
  whatIfView,
} from './value-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What is asked about the number itself: why, what if, under which model. */
export const valueProcedures = {
  'score.explain': {
    permission: 'browse-item',
    input: ofItem.extend({ points: z.number().min(0.1).max(100).default(5) }),
    output: explanationView,
  },
  'score.evidence': {
    permission: 'browse-item',
    input: ofItem.extend({ needKey, personaKey: personaKey.optional() }),
    output: evidencePage,
  },
  'score.what-if': {
    permission: 'browse-item',
    input: ofItem.extend({ changes: z.array(whatIfChange).max(40) }),
    output: whatIfView,
  },
  'score.compare': {
    permission: 'browse-item',
    input: ofItem.extend({ otherIssueId: jiraId }),
    output: comparisonView,
  },
  /** What is still being computed, and since when; `until`: Jira has asked to wait that long. */
  'score.waiting': {
    permission: 'browse-project',
    asksNoMore: true,
    input: ofProject,
    output: z.object({
      items: z.number().int(),
      since: z.string().nullable(),
      until: z.string().nullable(),
    }),
  },
  'model.read': { permission: 'browse-project', input: ofProject, output: modelView },
  'model.preview': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ draft: modelDraft }),
    output: modelPreview,
  },
  'model.save': {
    permission: 'manage-knowledge',
    input: ofProject.extend({
      draft: modelDraft,
      basedOn: z.number().int().nonnegative(),
      reason: z.string().trim().max(500).default(''),
    }),
    output: modelOutcome,
  },
  'ranking.compare': {
    permission: 'browse-project',
    input: ofProject.extend({ level: z.enum(LEVELS), presets: z.array(presetId).min(1).max(11) }),
    output: presetComparison,
  },
} as const satisfies Record<string, ProcedureEntry>;

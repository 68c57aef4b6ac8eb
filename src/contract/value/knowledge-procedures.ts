import { z } from 'zod';
import { needKey, personaKey, recordId, share01 } from '../identifiers';
import { knowledgeSnapshot } from './knowledge-snapshot';
import { needView, personaView } from './knowledge-views';
import { jobView } from '../job-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the pages ask about needs and personas. */
export const knowledgeProcedures = {
  'need.search': {
    permission: 'browse-project',
    input: ofProject.extend({ text: z.string().max(200) }),
    output: z.object({ needs: z.array(needView) }),
  },
  'persona.list': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ personas: z.array(personaView) }),
  },
  'knowledge.read': { permission: 'browse-project', input: ofProject, output: knowledgeSnapshot },
  'need.rate': {
    permission: 'manage-knowledge',
    input: ofProject.extend({
      needKey,
      personaKey,
      importance01: share01,
      satisfaction01: share01,
      reach01: share01,
    }),
    output: z.object({ need: needView, job: jobView }),
  },
  'job.read': { permission: 'browse-project', input: ofProject.extend({ jobId: recordId }), output: jobView },
  'job.cancel': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ jobId: recordId }),
    output: jobView,
  },
} as const satisfies Record<string, ProcedureEntry>;

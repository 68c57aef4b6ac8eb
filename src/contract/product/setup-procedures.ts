import { knowledgeSnapshot } from '../value/knowledge-snapshot';
import { setupView } from './setup-view';
import { jobView } from '../job-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the settings ask. */
export const setupProcedures = {
  'sample.load': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  'sample.wipe': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  'setup.read': { permission: 'administer-project', input: ofProject, output: setupView },
  'setup.recompute': { permission: 'administer-project', input: ofProject, output: jobView },
} as const satisfies Record<string, ProcedureEntry>;

import { z } from 'zod';
import { needKey, personaKey } from '../identifiers';
import { landscapeDot, needChange, needDetail, needEdit, surveyCounts } from '../need-views';
import { newNeed } from '../new-need';
import { jobView } from '../setup-view';
import { ofProject } from './permission';
import type { ProcedureEntry } from './permission';

const ofNeed = ofProject.extend({ needKey });

/** What the page of needs asks beside the list itself. */
export const needProcedures = {
  'need.landscape': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ dots: z.array(landscapeDot) }),
  },
  'need.read': { permission: 'browse-project', input: ofNeed, output: needDetail },
  'need.add': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ need: newNeed }),
    output: z.object({ needKey }),
  },
  'need.edit': {
    permission: 'manage-knowledge',
    input: ofNeed.extend({ version: z.number().int().positive(), change: needChange }),
    output: needEdit,
  },
  'need.survey': {
    permission: 'manage-knowledge',
    input: ofNeed.extend({ personaKey, counts: surveyCounts }),
    output: z.object({ job: jobView }),
  },
  'need.merge': {
    permission: 'manage-knowledge',
    /** The evidence and the answers of the need go to the other one, and the need itself is gone. */
    input: ofNeed.extend({ into: needKey }),
    output: z.object({ needKey }),
  },
} as const satisfies Record<string, ProcedureEntry>;

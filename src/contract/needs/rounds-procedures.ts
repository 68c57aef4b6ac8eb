import { z } from 'zod';
import { jobView } from '../job-view';
import { recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';
import { newRound, roundLine, roundView, roundVotes } from './round-views';

const ofRound = ofProject.extend({ id: recordId });

/** What is asked about needs that a team rates together, each alone. */
export const roundProcedures = {
  'round.list': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ rounds: z.array(roundLine) }),
  },
  'round.read': { permission: 'browse-project', input: ofRound, output: roundView },
  'round.open': {
    permission: 'manage-knowledge',
    input: ofRound.extend({ round: newRound }),
    output: z.object({ id: recordId }),
  },
  /** Whether the caller was asked decides beyond the permission; saying it again takes the place of what was said. */
  'round.rate': {
    permission: 'browse-project',
    input: ofRound.extend({ votes: roundVotes }),
    output: z.object({ round: roundLine }),
  },
  /** Who opened it may end it, and who administers the project. */
  'round.end': {
    permission: 'browse-project',
    input: ofRound,
    output: z.object({ ended: z.boolean() }),
  },
  /** Takes the team's medians as estimates of the needs of which no customer of the persona was asked. */
  'round.adopt': {
    permission: 'manage-knowledge',
    input: ofRound,
    output: z.object({ adopted: z.number().int(), job: jobView.nullable() }),
  },
} as const satisfies Record<string, ProcedureEntry>;

import { z } from 'zod';
import { needKey, personaKey, recordId } from '../identifiers';
import { limits } from '../limits';
import {
  landscapeDot,
  needChange,
  needDetail,
  needEdit,
  needWorthView,
  pastLandscape,
  surveyCounts,
} from './need-views';
import { newNeed } from './new-need';
import { jobView } from '../job-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofNeed = ofProject.extend({ needKey });

/** What the page of needs asks beside the list itself. */
export const needProcedures = {
  'need.landscape': {
    permission: 'browse-project',
    /** With a segment: as its accounts alone tell it. */
    input: ofProject.extend({
      segmentId: recordId.nullable().default(null),
      /** Go on after this many needs: `next` of the answer before. */
      from: z.number().int().nonnegative().default(0),
    }),
    /** `next` null = these were the last needs. */
    output: z.object({
      dots: z.array(landscapeDot),
      past: pastLandscape,
      next: z.number().int().nullable(),
    }),
  },
  'need.read': { permission: 'browse-project', input: ofNeed, output: needDetail },
  'need.worth': { permission: 'browse-project', input: ofNeed, output: needWorthView },
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
  'need.split': {
    permission: 'manage-knowledge',
    /** A new need of this id takes the pieces along; what personas say of the first counts for both. */
    input: ofNeed.extend({
      id: recordId,
      title: newNeed.shape.title,
      statement: z.string().trim().max(limits.statementLength),
      pieceIds: z.array(recordId).max(500),
    }),
    output: z.object({ needKey }),
  },
} as const satisfies Record<string, ProcedureEntry>;

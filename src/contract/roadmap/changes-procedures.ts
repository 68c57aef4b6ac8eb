import { z } from 'zod';
import { changesView, notedMove, reviewedRanks, snapshotList } from './change-views';
import { isoDate } from '../identifiers';
import { jobView } from '../job-view';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What changed on the roadmap, and since when. */
export const changeProcedures = {
  'snapshot.list': { permission: 'browse-project', input: ofProject, output: snapshotList },
  'snapshot.take': { permission: 'manage-knowledge', input: ofProject, output: jobView },
  'changes.read': {
    permission: 'browse-project',
    /** `to` null compares with now. */
    input: ofProject.extend({ from: isoDate, to: isoDate.nullable().default(null) }),
    output: changesView,
  },
  'changes.ranks': {
    permission: 'browse-project',
    asksNoMore: true,
    input: ofProject,
    output: reviewedRanks,
  },
  'changes.mark-reviewed': { permission: 'manage-knowledge', input: ofProject, output: reviewedRanks },
  'changes.note-move': {
    permission: 'edit-item',
    input: ofItem.extend({ move: notedMove }),
    output: z.object({}),
  },
} as const satisfies Record<string, ProcedureEntry>;

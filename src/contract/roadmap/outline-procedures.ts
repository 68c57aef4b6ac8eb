import { z } from 'zod';
import { balanceTarget, itemIntervals, outlineView, savedView } from './outline-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the views of the project page ask. */
export const outlineProcedures = {
  'roadmap.outline': { permission: 'browse-project', input: ofProject, output: outlineView },
  'roadmap.set-balance': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ target: balanceTarget }),
    output: outlineView,
  },
  /** The intervals of all items that serve a need, as the receipts have them. */
  'ranking.intervals': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ items: z.array(itemIntervals) }),
  },
  /** Views that are shared or the caller's own; they are written by the procedures of every kind of record. */
  'view.list': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ views: z.array(savedView) }),
  },
} as const satisfies Record<string, ProcedureEntry>;

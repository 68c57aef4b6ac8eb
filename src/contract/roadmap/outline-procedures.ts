import { z } from 'zod';
import { recordId } from '../identifiers';
import { balanceTarget, itemIntervals, outlineView, savedView, viewPage } from './outline-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const views = z.object({ views: z.array(savedView) });
const name = z.string().trim().min(1, 'Give the view a name.').max(120);
const search = z
  .string()
  .max(2_000)
  .regex(/^(\?.*)?$/, 'The filters of a view begin with a question mark.');

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
  'view.list': { permission: 'browse-project', input: ofProject, output: views },
  /** Version 0 = a new one. A view of somebody else can be changed by who manages customer knowledge. */
  'view.save': {
    permission: 'browse-project',
    input: ofProject.extend({
      id: recordId,
      version: z.number().int().min(0),
      name,
      page: viewPage,
      search,
      shared: z.boolean(),
    }),
    output: views,
  },
  'view.delete': {
    permission: 'browse-project',
    input: ofProject.extend({ id: recordId }),
    output: views,
  },
} as const satisfies Record<string, ProcedureEntry>;

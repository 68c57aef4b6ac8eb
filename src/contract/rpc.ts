import { z } from 'zod';
import { coverage01, jiraId, needKey, personaKey, recordId, share01 } from './identifiers';
import { knowledgeSnapshot } from './knowledge-snapshot';
import { needView, personaView } from './knowledge-views';
import { limits } from './limits';
import { attachChoice } from './new-need';
import { panelView } from './panel-view';
import { jobView, setupView } from './setup-view';

/**
 * Who may call a procedure. The permission is checked against Jira for the work item or project named
 * in the input, before anything else is read:
 * - `browse-item` / `edit-item`: the caller may see / edit `input.issueId`
 * - `browse-project`: the caller may browse `input.projectId`
 * - `manage-knowledge`: the caller has *Manage customer knowledge* in `input.projectId`
 * - `administer-project`: the caller administers `input.projectId`
 * - `administer-jira`: the caller administers the site
 */
export type Permission =
  | 'browse-item'
  | 'edit-item'
  | 'browse-project'
  | 'manage-knowledge'
  | 'administer-project'
  | 'administer-jira';

const ofItem = z.object({ issueId: jiraId });
const ofProject = z.object({ projectId: jiraId });

/** The one table of what a surface may ask: key → input, output, permission. */
export const procedures = {
  'panel.read': { permission: 'browse-item', input: ofItem, output: panelView },
  'item.attach-need': {
    permission: 'edit-item',
    input: ofItem.extend({ attach: attachChoice }),
    output: panelView,
  },
  'item.detach-need': { permission: 'edit-item', input: ofItem.extend({ needKey }), output: panelView },
  'item.set-coverage': {
    permission: 'edit-item',
    input: ofItem.extend({ needKey, coverage01 }),
    output: panelView,
  },
  'item.set-personas': {
    permission: 'edit-item',
    input: ofItem.extend({ personaKeys: z.array(personaKey).max(limits.personasPerItem) }),
    output: panelView,
  },
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
  'sample.load': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  'sample.wipe': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  'setup.read': { permission: 'administer-project', input: ofProject, output: setupView },
  'setup.recompute': { permission: 'administer-project', input: ofProject, output: jobView },
} as const satisfies Record<string, { permission: Permission; input: z.ZodType; output: z.ZodType }>;

export type ProcedureName = keyof typeof procedures;
/** What a caller sends: before defaults are filled in. */
export type ProcedureInput<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
/** What the use case gets: after parsing. */
export type ParsedInput<N extends ProcedureName> = z.output<(typeof procedures)[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.output<(typeof procedures)[N]['output']>;

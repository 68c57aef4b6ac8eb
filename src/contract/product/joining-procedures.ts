import { z } from 'zod';
import { jiraId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const projects = z.object({ projectIds: z.array(z.string()) });
/** The other project is checked too: whoever joins or parts two projects administers both. */
const withOther = ofProject.extend({ otherProjectId: jiraId });

/** Which projects share the product. */
export const sharingProcedures = {
  'product.projects': { permission: 'browse-project', input: ofProject, output: projects },
  'product.join': { permission: 'administer-project', input: withOther, output: projects },
  'product.part': { permission: 'administer-project', input: withOther, output: projects },
} as const satisfies Record<string, ProcedureEntry>;

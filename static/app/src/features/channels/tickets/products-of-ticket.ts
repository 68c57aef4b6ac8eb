import { z } from 'zod';
import { getIssue } from '@jira/issues';
import { getProject } from '@jira/project';
import { jiraAsUser } from '../../../api/jira';
import { searchProjects } from '../../../api/projects';
import { reading } from '../../../api/read';

interface ProductChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

interface TicketAtHand {
  readonly issueId: string;
  readonly projectId: string;
}

const end = z.object({ key: z.string() });
const links = z.array(z.object({ inwardIssue: end.optional(), outwardIssue: end.optional() }));

/**
 * Projects whose product a ticket may speak about: those of the work it is linked to, which say most; its own;
 * then all others that the person can see.
 */
export const productsOfTicket = reading(
  { jira: true },
  async ({ issueId, projectId }: TicketAtHand): Promise<readonly ProductChoice[]> => {
    const [issue, own, all] = await Promise.all([
      getIssue(jiraAsUser, issueId, ['issuelinks']),
      getProject(jiraAsUser, projectId),
      searchProjects(''),
    ]);
    const linked = (links.safeParse(issue.fields['issuelinks']).data ?? [])
      .flatMap((link) => [link.inwardIssue?.key, link.outwardIssue?.key])
      .map((key) => key?.replace(/-\d+$/, ''));
    const near = all.filter((project) => linked.includes(project.key));
    return [...new Map([...near, own, ...all].map((project) => [project.id, project])).values()];
  },
);

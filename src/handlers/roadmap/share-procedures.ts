import type { shareProcedures } from '../../contract/roadmap/share-procedures';
import type { LensLineView } from '../../contract/roadmap/share-views';
import { AppError } from '../../domain/app-error';
import type { LensLine } from '../../domain/roadmap/lens';
import type { Actor } from '../../ports/actor';
import { readKnowledge } from '../../usecases/read-knowledge';
import { shareItems, writeBenefit } from '../../usecases/roadmap/share-roadmap';
import type { ShareDeps } from '../../usecases/roadmap/share-roadmap';
import type { Implementations } from '../procedure-types';

export function buildShareProcedures(deps: ShareDeps): Implementations<typeof shareProcedures> {
  const needOf = async (projectId: string, needKey: string, actor: Actor) => {
    const { needByKey, knowledge } = await readKnowledge(projectId, actor, deps);
    const need = needByKey.get(needKey);
    if (need === undefined) throw new AppError('not-found', `There is no need ${needKey} any more.`);
    return { productId: knowledge.product.id, need };
  };
  return {
    'share.lines': async (input, { actor }) => {
      const { lines, benefits } = await shareItems(input, actor, deps);
      return {
        lines: lines.map((line) => (line === null ? null : present(line))),
        benefits: benefits.map(({ text, version }) => ({ text, version })),
      };
    },
    'benefit.read': async ({ projectId, needKey }, { actor }) => {
      const { productId, need } = await needOf(projectId, needKey, actor);
      const [written] = await deps.benefits.find(productId, 'need', [need.id]);
      return { text: written?.text ?? '', version: written?.version ?? 0 };
    },
    'benefit.of-need': async ({ projectId, needKey, benefit }, { actor }) => {
      const { need } = await needOf(projectId, needKey, actor);
      const saved = await writeBenefit(
        projectId,
        { ...benefit, kind: 'need', subjectId: need.id },
        actor,
        deps,
      );
      return { text: saved.text, version: saved.version };
    },
    'benefit.of-item': async ({ issueId, benefit }, { actor }) => {
      const { projectId } = await deps.jira.read(issueId);
      const saved = await writeBenefit(
        projectId,
        { ...benefit, kind: 'item', subjectId: issueId },
        actor,
        deps,
      );
      return { text: saved.text, version: saved.version };
    },
  };
}

/** The same parts, in lists that may be written to: absent ones stay absent. */
function present({ personas, needs, goals, ...line }: LensLine): LensLineView {
  return {
    ...line,
    ...(personas === undefined ? {} : { personas: [...personas] }),
    ...(needs === undefined ? {} : { needs: [...needs] }),
    ...(goals === undefined ? {} : { goals: [...goals] }),
  };
}

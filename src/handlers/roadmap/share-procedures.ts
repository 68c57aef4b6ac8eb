import type { shareProcedures } from '../../contract/roadmap/share-procedures';
import type { BenefitOutcome, LensLineView, StoryView } from '../../contract/roadmap/share-views';
import type { LensLine } from '../../domain/roadmap/lens';
import type { Story } from '../../domain/roadmap/telling/story';
import { checkShared, shareItems } from '../../usecases/roadmap/share-roadmap';
import type { SharedLines } from '../../usecases/roadmap/share-roadmap';
import { tellStories } from '../../usecases/roadmap/tell-stories';
import type { StoryDeps } from '../../usecases/roadmap/tell-stories';
import { publishItem } from '../../usecases/roadmap/publish-item';
import { readBenefit, writeItemBenefit, writeNeedBenefit } from '../../usecases/roadmap/write-benefit';
import type { BenefitWritten } from '../../usecases/roadmap/write-benefit';
import type { Implementations } from '../procedure-types';

export function buildShareProcedures(deps: StoryDeps): Implementations<typeof shareProcedures> {
  return {
    'share.lines': async (request, call) => {
      const shared = await shareItems(call, request, deps);
      return {
        lines: shared.lines.map((line) => (line === null ? null : present(line))),
        ...presentSwitches(shared),
      };
    },
    'share.stories': async ({ issueIds }, call) => {
      const told = await tellStories(call, issueIds, deps);
      return {
        stories: told.stories.map((story) => (story === null ? null : presentStory(story))),
        ...presentSwitches(told),
      };
    },
    'share.publish': async ({ published }, call) => {
      await publishItem(call, published, deps);
      return {};
    },
    'share.off': async (_input, { product }) => ({ issueIds: await deps.publications.off(product.id) }),
    'share.check': async ({ texts }, call) => ({ named: await checkShared(call, texts, deps) }),
    'benefit.read': ({ needKey }, call) => readBenefit(call, needKey, deps),
    'benefit.of-need': async ({ needKey, benefit }, call) =>
      presentWritten(await writeNeedBenefit(call, needKey, benefit, deps)),
    'benefit.of-item': async ({ benefit }, call) =>
      presentWritten(await writeItemBenefit(call, benefit, deps)),
  };
}

function presentWritten(written: BenefitWritten): BenefitOutcome {
  return written.kind === 'saved'
    ? { kind: written.kind, benefit: { ...written.benefit } }
    : { kind: written.kind, theirs: { ...written.theirs } };
}

function presentSwitches({ publications, benefits }: Pick<SharedLines, 'publications' | 'benefits'>) {
  return {
    publications: publications.map((one) => one && { ...one }),
    benefits: benefits.map(({ text, version }) => ({ text, version })),
  };
}

function presentStory({ personas, needs, quotes, measured, ...story }: Story): StoryView {
  return {
    ...story,
    personas: [...personas],
    needs: [...needs],
    quotes: quotes.map((quote) => ({ ...quote })),
    measured: measured.map(({ before, ...one }) => ({ ...one, before: before && { ...before } })),
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

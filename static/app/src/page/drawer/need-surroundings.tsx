import type { ReactNode } from 'react';
import type { LandscapeDot } from '@contract/needs/need-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { NeedAround, useAroundNeed } from '../../features/needs/competition/need-around';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { DrawerSection } from './drawer-parts';

interface NeedSurroundingsProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly need: NeedView;
  readonly dots: readonly LandscapeDot[];
}

const words = ['direction', 'records'] as const;

/** The part of the drawer about what stands around a need; nothing where the product has none of it. */
export function NeedSurroundings(props: NeedSurroundingsProps): ReactNode {
  const { policies, count } = useAroundNeed(props);
  if (policies.length + count === 0) return null;
  return (
    <MoreWords parts={words}>
      <Section {...props} count={count} />
    </MoreWords>
  );
}

function Section({ count, ...props }: NeedSurroundingsProps & { readonly count: number }): ReactNode {
  const { t } = useText();
  return (
    <DrawerSection title={t('around.title')} gist={t('around.gist', { count })} open={count > 0}>
      <NeedAround {...props} />
    </DrawerSection>
  );
}

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { MoreWords } from '../../../i18n/more-words';
import { StillLoading } from '../../../ui/still-loading';
import { useSurface } from '../../../ui/surface-root';
import { totalBasis } from '../../../api/work-items/total-basis';
import type { TabProps } from '../../tab';
import { CoverageMap } from './coverage-map';

const words = ['audit'] as const;

/** Which persona's needs have work, and which have none. */
export function CoverageTab({ snapshot, work, place }: TabProps): ReactNode {
  const surface = useSurface();
  const basis = useMemo(() => totalBasis(work.items, snapshot), [work.items, snapshot]);
  if (!work.complete) return <StillLoading work={work} />;
  const projectId = surface.projectId ?? snapshot.projectIds[0] ?? '';
  return (
    <MoreWords parts={words}>
      <CoverageMap context={{ projectId, snapshot, work, basis }} place={place} />
    </MoreWords>
  );
}

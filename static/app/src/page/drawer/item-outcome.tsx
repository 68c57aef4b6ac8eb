import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { BetaSection } from '../../features/outcomes/beta-section';
import { DoneSection } from '../../features/outcomes/done-section';
import { ImpactSection } from '../../features/outcomes/impact-section';
import { ValidationSection } from '../../features/outcomes/validation-section';

/** How it is tested, what it is to change, and once it is done what came of it. */
export function ItemOutcome({
  panel: { issueId, personas, needs, done },
}: {
  readonly panel: PanelView;
}): ReactNode {
  return (
    <>
      {done && <DoneSection issueId={issueId} personas={personas} />}
      <ValidationSection issueId={issueId} />
      <ImpactSection issueId={issueId} personas={personas} />
      <BetaSection issueId={issueId} personas={personas} needs={needs} />
    </>
  );
}

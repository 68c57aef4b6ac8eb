import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { ConfidenceSection } from './confidence-section';
import { PrioritySection } from './priority-section';
import { Receipts } from './receipts';

/** Priority, receipt and confidence of a number, line by line. */
export function Reasons({ panel, score }: { panel: PanelView; score: ScoreView }): ReactNode {
  return (
    <>
      <PrioritySection score={score} />
      <Receipts panel={panel} score={score} />
      <ConfidenceSection score={score} />
    </>
  );
}

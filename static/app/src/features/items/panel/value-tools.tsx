import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useText } from '../../../i18n/text';
import { Part } from '../../../ui/part';
import panelStyles from './panel.module.css';

const AddPoints = lazy(async () => ({ default: (await import('../../value/add-points')).AddPoints }));
const WhatIf = lazy(async () => ({ default: (await import('./what-if')).WhatIf }));
const CompareItems = lazy(async () => ({
  default: (await import('../../value/compare-items')).CompareItems,
}));
const ImpactSection = lazy(async () => ({
  default: (await import('../../outcomes/impact-section')).ImpactSection,
}));
const ValidationSection = lazy(async () => ({
  default: (await import('../../outcomes/validation-section')).ValidationSection,
}));
const BetaSection = lazy(async () => ({
  default: (await import('../../outcomes/beta-section')).BetaSection,
}));

/** Questions to the number of a work item. */
export const valueTools = ['add-points', 'what-if', 'compare', 'impact', 'validation', 'beta'] as const;
export type ValueTool = (typeof valueTools)[number];

interface ValueToolPaneProps {
  readonly tool: ValueTool;
  readonly panel: PanelView;
  readonly projectId: string;
}

/** What answers one of the questions; it is loaded when it is asked. */
export function ValueToolPane({ tool, panel, projectId }: ValueToolPaneProps): ReactNode {
  const { t } = useText();
  return (
    <Part key={tool} rows={4} label={t('state.loading')}>
      {tool === 'add-points' && <AddPoints panel={panel} />}
      {tool === 'what-if' && <WhatIf panel={panel} projectId={projectId} />}
      {tool === 'compare' && <CompareItems panel={panel} />}
      <div className={panelStyles.tool}>
        {tool === 'impact' && <ImpactSection issueId={panel.issueId} personas={panel.personas} />}
        {tool === 'validation' && <ValidationSection issueId={panel.issueId} />}
        {tool === 'beta' && (
          <BetaSection issueId={panel.issueId} personas={panel.personas} needs={panel.needs} />
        )}
      </div>
    </Part>
  );
}

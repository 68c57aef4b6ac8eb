import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
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

const tools = ['add-points', 'what-if', 'compare', 'impact', 'validation', 'beta'] as const;
export type Tool = (typeof tools)[number];

interface ValueToolsProps {
  readonly panel: PanelView;
  readonly projectId: string;
  /** Where some of the answers have a place of their own, the others. */
  readonly offered?: readonly Tool[];
}

/** Questions to the number; what answers them is loaded when it is asked. */
export function ValueTools({ panel, projectId, offered = tools }: ValueToolsProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<Tool | null>(null);
  return (
    <section className={panelStyles.section} aria-label={t('panel.tools')}>
      <div className={panelStyles.actions}>
        {offered.map((tool) => (
          <Button
            key={tool}
            spacing="compact"
            aria-expanded={open === tool}
            onClick={() => {
              setOpen(open === tool ? null : tool);
            }}
          >
            {t(`panel.tools.${tool}`)}
          </Button>
        ))}
      </div>
      {open !== null && (
        <Part key={open} rows={4} label={t('state.loading')}>
          {open === 'add-points' && <AddPoints panel={panel} />}
          {open === 'what-if' && <WhatIf panel={panel} projectId={projectId} />}
          {open === 'compare' && <CompareItems panel={panel} />}
          <div className={panelStyles.tool}>
            {open === 'impact' && <ImpactSection issueId={panel.issueId} personas={panel.personas} />}
            {open === 'validation' && <ValidationSection issueId={panel.issueId} />}
            {open === 'beta' && (
              <BetaSection issueId={panel.issueId} personas={panel.personas} needs={panel.needs} />
            )}
          </div>
        </Part>
      )}
    </section>
  );
}

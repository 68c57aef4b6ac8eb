import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { ValueToolPane } from '../../features/items/panel/value-tools';
import type { ValueTool } from '../../features/items/panel/value-tools';
import { useText } from '../../i18n/text';
import styles from './drawer-parts.module.css';

/** What has no place of its own in the drawer. */
const questions: readonly ValueTool[] = ['add-points', 'what-if', 'compare'];

interface ItemQuestionsProps {
  readonly panel: PanelView;
  readonly projectId: string;
}

/** Questions to the number, each answered where it is asked. */
export function ItemQuestions({ panel, projectId }: ItemQuestionsProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<ValueTool | null>(null);
  return (
    <>
      <div className={styles.actions}>
        {questions.map((tool) => (
          <Button
            key={tool}
            spacing="compact"
            aria-expanded={open === tool}
            onClick={() => {
              setOpen(open === tool ? null : tool);
            }}
          >
            {t(`panel.part.${tool}`)}
          </Button>
        ))}
      </div>
      {open !== null && <ValueToolPane tool={open} panel={panel} projectId={projectId} />}
    </>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { AttachNeed } from '../../features/items/panel/attach-need';
import { ChoosePersonas } from '../../features/items/panel/choose-personas';
import { NeedList } from '../../features/items/panel/need-list';
import { useChangePanel } from '../../features/items/panel/panel-change';
import type { PanelChange } from '../../features/items/panel/panel-change';
import { UnknownKeys } from '../../features/items/panel/unknown-keys';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import styles from './drawer-parts.module.css';

interface ItemServesProps {
  readonly panel: PanelView;
  readonly projectId: string;
  /** Its fields in Jira say something else now. */
  readonly onChanged: () => void;
}

/** What the item serves and how much of it, to be changed. */
export function ItemServes({ panel, projectId, onChanged }: ItemServesProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useChangePanel(panel.issueId);
  const [open, setOpen] = useState<'attach' | 'personas' | null>(null);
  const apply = (next: PanelChange, done: string): void => {
    change.run(next, () => {
      setOpen(null);
      announce(done);
      onChanged();
    });
  };
  const form = {
    panel,
    projectId,
    busy: change.busy,
    apply,
    onCancel: () => {
      setOpen(null);
    },
  };
  return (
    <>
      <NeedList panel={panel} busy={change.busy} apply={apply} />
      <UnknownKeys panel={panel} busy={change.busy} apply={apply} />
      {change.failure !== null && <FailureNote error={change.failure} />}
      {open === 'attach' && <AttachNeed {...form} draftTitle={null} />}
      {open === 'personas' && <ChoosePersonas {...form} />}
      {open === null && panel.canEdit && (
        <div className={styles.actions}>
          <Button
            spacing="compact"
            onClick={() => {
              setOpen('attach');
            }}
          >
            {t('panel.attach')}
          </Button>
          <Button
            spacing="compact"
            onClick={() => {
              setOpen('personas');
            }}
          >
            {t('panel.part.personas')}
          </Button>
        </div>
      )}
      {!panel.canEdit && <p className={styles.small}>{t('panel.readonly')}</p>}
    </>
  );
}

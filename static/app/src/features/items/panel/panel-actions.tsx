import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronUpIcon from '@atlaskit/icon/core/chevron-up';
import LinkIcon from '@atlaskit/icon/core/link';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useMayQuote } from '../../../api/may-quote';
import { useText } from '../../../i18n/text';
import { quotedNeeds } from '../../outcomes/quoted-needs';
import { valueTools } from './value-tools';
import type { ValueTool } from './value-tools';
import styles from './panel.module.css';

/** What stands behind the button for all else. */
type FurtherPart = 'personas' | 'propose' | 'ticket' | ValueTool;
/** What can be open in place of the panel's buttons, one at a time. */
export type PanelPart = 'attach' | 'quote' | FurtherPart;

interface PanelActionsProps {
  readonly panel: PanelView;
  readonly onOpen: (part: PanelPart) => void;
}

/** The two acts of every day as buttons, all others behind the third. */
export function PanelActions({ panel, onOpen }: PanelActionsProps): ReactNode {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const isEmpty = panel.needs.length === 0;
  const quotable = quotedNeeds(panel).length > 0;
  const mayQuote = useMayQuote(panel, { issueId: panel.issueId });
  const further = furtherParts(panel, mayQuote === 'yes');
  return (
    <>
      <div className={styles.actions}>
        {panel.canEdit && (
          <Button
            appearance={isEmpty ? 'primary' : 'default'}
            iconBefore={isEmpty ? AddIcon : LinkIcon}
            data-act="attach"
            onClick={() => {
              onOpen('attach');
            }}
          >
            {t('panel.attach')}
          </Button>
        )}
        {mayQuote === 'yes' && quotable && (
          <Button
            data-act="quote"
            onClick={() => {
              onOpen('quote');
            }}
          >
            {t('panel.quote.add')}
          </Button>
        )}
        {further.length > 0 && (
          <Button
            appearance="subtle"
            iconAfter={more ? ChevronUpIcon : ChevronDownIcon}
            aria-expanded={more}
            data-act="more"
            onClick={() => {
              setMore(!more);
            }}
          >
            {t('panel.more')}
          </Button>
        )}
      </div>
      {mayQuote === 'closed' && quotable && <p className={styles.small}>{t('panel.quote.closed')}</p>}
      {more && (
        <ul className={styles.further} aria-label={t('panel.more')}>
          {further.map((part) => (
            <li key={part}>
              <button
                type="button"
                className={styles.line}
                onClick={() => {
                  onOpen(part);
                }}
              >
                {t(`panel.part.${part}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function furtherParts(panel: PanelView, mayQuote: boolean): readonly FurtherPart[] {
  const scored = panel.score !== null && (panel.needs.length > 0 || panel.needsBelow.length > 0);
  return [
    ...(panel.canEdit ? (['personas', 'propose'] as const) : []),
    ...(mayQuote ? (['ticket'] as const) : []),
    ...(scored ? valueTools : []),
  ];
}

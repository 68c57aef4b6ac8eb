import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead, useReading } from '../../../api/read';
import { channelMessages } from '../../../i18n/channels';
import { evidenceMessages } from '../../../i18n/evidence';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { Skeleton } from '../../../ui/skeleton';
import { productsOfTicket } from './products-of-ticket';
import { TicketForm } from './ticket-form';
import styles from '../../evidence/evidence.module.css';

interface TicketEvidenceProps {
  readonly issueId: string;
  readonly projectId: string;
  readonly onClose: () => void;
}

const words = [evidenceMessages, channelMessages];

/** Takes the work item at hand as evidence: for which product, which words of it, and for which need. */
export function TicketEvidence(props: TicketEvidenceProps): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <ChooseProduct {...props} />
    </MoreWords>
  );
}

function ChooseProduct({ issueId, projectId, onClose }: TicketEvidenceProps): ReactNode {
  const { t } = useText();
  const products = useReading(productsOfTicket, { issueId, projectId });
  const [chosen, setChosen] = useState<string | null>(null);
  const product = chosen ?? products.data?.[0]?.id ?? null;
  const ticket = useRead('ticket.read', product === null ? null : { projectId: product, ticketId: issueId });
  return (
    <section className={styles.form} aria-label={t('ticket.title')}>
      <strong>{t('ticket.title')}</strong>
      {products.isError && <FailureNote error={products.error} onRetry={() => void products.refetch()} />}
      {products.data !== undefined && product !== null && (
        <SelectBox
          label={t('ticket.product')}
          value={product}
          options={products.data.map(({ id, key, name }) => ({ value: id, label: `${key} ${name}` }))}
          onChange={setChosen}
        />
      )}
      {ticket.isError && <FailureNote error={ticket.error} onRetry={() => void ticket.refetch()} />}
      {ticket.isPending && !products.isError && <Skeleton rows={4} label={t('state.loading')} />}
      {ticket.data !== undefined && product !== null ? (
        <TicketForm
          key={product}
          projectId={product}
          ticketId={issueId}
          ticket={ticket.data}
          onClose={onClose}
        />
      ) : (
        <div>
          <Button appearance="subtle" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

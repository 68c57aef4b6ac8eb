import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CustomersView, PersonaCard } from '@contract/customer-views';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../roadmap/tabs';
import { Accounts } from './accounts';
import { PersonaOverview } from './persona-overview';
import { PersonaForm } from './persona-form';
import { useCustomers } from './customers-data';
import styles from './customers.module.css';

/** Who the customers are: personas with what each misses most, whether all are heard, and the accounts. */
export function CustomersTab({ snapshot, place }: TabProps): ReactNode {
  const text = useText();
  const { t } = text;
  const { projectId } = useSurface();
  const customers = useCustomers(projectId ?? '');
  const [open, setOpen] = useState<PersonaCard | 'new' | null>(null);
  const [archived, setArchived] = useState(false);
  if (projectId === null) return null;
  if (customers.isPending) return <Skeleton rows={6} label={t('customers.loading')} />;
  if (customers.isError)
    return <FailureNote error={customers.error} onRetry={() => void customers.refetch()} />;
  const view = customers.data;
  const shown = view.personas.filter((persona) => persona.archived === archived);
  const canEdit = snapshot.canManageKnowledge;
  return (
    <div className={styles.tab}>
      <FairVoice view={view} />
      {view.warnings.map((warning) => (
        <Note key={JSON.stringify(warning)} tone="warning" title={sentenceOf(warning, view, text)} />
      ))}
      <div className={styles.actions}>
        {canEdit && (
          <Button
            appearance="primary"
            spacing="compact"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('persona.add')}
          </Button>
        )}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={archived}
            onChange={(event) => {
              setArchived(event.currentTarget.checked);
            }}
          />
          {t('persona.archived')}
        </label>
      </div>
      {open !== null && (
        <PersonaForm
          key={open === 'new' ? 'new' : open.id}
          projectId={projectId}
          persona={open === 'new' ? null : open}
          others={view.personas.filter(
            (persona) => !persona.archived && (open === 'new' || persona.id !== open.id),
          )}
          onDone={() => {
            setOpen(null);
          }}
        />
      )}
      {shown.length === 0 && (
        <Note tone="neutral" title={t(archived ? 'persona.none-archived' : 'persona.none')} />
      )}
      <ul className={styles.cards}>
        {shown.map((persona) => (
          <PersonaOverview
            key={persona.id}
            persona={persona}
            ordinal={snapshot.personas.find((one) => one.key === persona.key)?.ordinal ?? 0}
            onEdit={
              canEdit
                ? () => {
                    setOpen(persona);
                  }
                : undefined
            }
            onEvidence={() => {
              place.go('evidence', `?persona=${persona.key}`);
            }}
          />
        ))}
      </ul>
      <Accounts projectId={projectId} canEdit={canEdit} />
    </div>
  );
}

/** Whether those who speak are those who are customers, and how much each piece has to count to make it fair. */
function FairVoice({ view }: { view: CustomersView }): ReactNode {
  const { t, percent, number } = useText();
  const nameOf = (key: string): string => view.personas.find((persona) => persona.key === key)?.name ?? key;
  const { loudest, shares } = view.fairVoice;
  if (shares.every((share) => share.pieces === 0)) return null;
  return (
    <details className={styles.voice}>
      <summary>
        {loudest?.customerShare01 === undefined || loudest.customerShare01 === null
          ? t('voice.fair')
          : t('voice.loud', {
              evidence: loudest.evidenceShare01,
              persona: nameOf(loudest.personaKey),
              customers: loudest.customerShare01,
            })}
      </summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('voice.persona')}</th>
            <th scope="col">{t('voice.pieces')}</th>
            <th scope="col">{t('voice.evidence')}</th>
            <th scope="col">{t('voice.customers')}</th>
            <th scope="col">{t('voice.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.personaKey}>
              <th scope="row">{nameOf(share.personaKey)}</th>
              <td>{share.pieces}</td>
              <td>{percent(share.evidenceShare01)}</td>
              <td>{share.customerShare01 === null ? t('voice.unknown') : percent(share.customerShare01)}</td>
              <td>{number(share.weight, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function sentenceOf(
  warning: CustomersView['warnings'][number],
  view: CustomersView,
  { t, day, list }: Text,
): string {
  const nameOf = (key: string): string => view.personas.find((persona) => persona.key === key)?.name ?? key;
  switch (warning.kind) {
    case 'no-evidence':
      return t('warning.no-evidence', { persona: nameOf(warning.personaKey) });
    case 'stale-evidence':
      return t('warning.stale', {
        persona: nameOf(warning.personaKey),
        day: day(warning.lastOn),
        days: warning.days,
      });
    case 'same-needs':
      return t('warning.same-needs', { personas: list(warning.personaKeys.map(nameOf)) });
    case 'shares-do-not-sum':
      return t('warning.sum', { sum: warning.sum01 });
    case 'share-missing':
      return t('warning.share-missing', { personas: list(warning.personaKeys.map(nameOf)) });
  }
}

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Channel } from '@domain/records/evidence';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import type { Look } from './look-at';
import { withoutOrder } from './run-jira-import';
import { useStandingAct } from './standing-acts';
import styles from '../../evidence/evidence.module.css';

interface KeepImportingProps {
  readonly projectId: string;
  readonly look: Look;
  readonly channel: Channel;
  readonly mask: boolean;
}

/** Sets up that the same query is asked again and again, in the projects that were just looked at. */
export function KeepImporting({ projectId, look, channel, mask }: KeepImportingProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const nameId = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [rhythm, setRhythm] = useState<'hour' | 'day'>('day');
  const act = useStandingAct(projectId);
  const projects = new Map(look.tickets.map((ticket) => [ticket.projectId, ticket.key.replace(/-\d+$/, '')]));
  if (!open)
    return (
      <div>
        <Button
          spacing="compact"
          onClick={() => {
            setOpen(true);
            setName([...projects.values()].join(', '));
          }}
        >
          {t('jira.keep')}
        </Button>
      </div>
    );
  return (
    <form
      className={styles.form}
      aria-label={t('jira.keep')}
      onSubmit={(event) => {
        event.preventDefault();
        act.run(
          {
            kind: 'save',
            input: {
              version: 0,
              standing: {
                id: crypto.randomUUID(),
                name,
                jql: withoutOrder(look.jql),
                projectIds: [...projects.keys()],
                channel,
                mask,
                rhythm,
                paused: false,
              },
            },
          },
          () => {
            setOpen(false);
            announce(t('jira.kept'));
          },
        );
      }}
    >
      <p>{t('jira.keep.projects', { projects: list([...projects.values()]) })}</p>
      <div className={styles.fields}>
        <span className={styles.field}>
          <label htmlFor={nameId}>{t('jira.keep.name')}</label>
          <Textfield
            id={nameId}
            isCompact
            autoFocus
            maxLength={120}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
        </span>
        <SelectBox
          label={t('jira.keep.rhythm')}
          value={rhythm}
          options={[
            { value: 'day', label: t('jira.rhythm.day') },
            { value: 'hour', label: t('jira.rhythm.hour') },
          ]}
          onChange={(value) => {
            setRhythm(value === 'hour' ? 'hour' : 'day');
          }}
        />
        <Button
          type="submit"
          appearance="primary"
          isLoading={act.busy}
          isDisabled={name.trim() === '' || projects.size === 0}
        >
          {t('jira.keep.save')}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setOpen(false);
          }}
        >
          {t('action.cancel')}
        </Button>
      </div>
      {act.failure !== null && <FailureNote error={act.failure} />}
    </form>
  );
}

import Button from '@atlaskit/button/new';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { RetentionRuleView, RetentionView } from '@contract/product/retention-views';
import { call } from '../../../api/call';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { Skeleton } from '../../../ui/skeleton';
import styles from '../../records/archive/archive.module.css';

const newRule: RetentionRuleView = { channels: [], sources: [], keepDays: 365, then: 'mask' };

/** How long evidence is kept, by channel and source, with what the rules would touch tonight. */
export function RetentionSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const stored = useQuery({
    queryKey: ['retention', projectId],
    queryFn: () => call('retention.read', { projectId }),
  });
  return (
    <section aria-label={t('retention.title')} className={styles.section}>
      <h3>{t('retention.title')}</h3>
      <p className={styles.small}>{t('retention.hint')}</p>
      {stored.isPending && <Skeleton rows={2} label={t('state.loading')} />}
      {stored.isError && <FailureNote error={stored.error} onRetry={() => void stored.refetch()} />}
      {stored.isSuccess && <Rules key={stored.data.version} projectId={projectId} stored={stored.data} />}
    </section>
  );
}

function Rules({ projectId, stored }: { projectId: string; stored: RetentionView }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [rules, setRules] = useState(stored.rules);
  const tried = useQuery({
    queryKey: ['retention-tried', projectId, rules],
    queryFn: () => call('retention.read', { projectId, tried: rules }),
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: () => call('retention.save', { projectId, version: stored.version, rules }),
    onSuccess: (answer) => {
      if (answer.kind === 'saved') announce(t('retention.saved'));
      const there = answer.kind === 'saved' ? answer.retention : answer.theirs;
      client.setQueryData(['retention', projectId], there);
    },
  });
  const change = (place: number, rule: RetentionRuleView): void => {
    setRules(rules.map((one, at) => (at === place ? rule : one)));
  };
  return (
    <>
      {save.data?.kind === 'conflict' && <Note tone="warning" role="alert" title={t('retention.conflict')} />}
      <ol className={styles.rules}>
        {rules.map((rule, place) => (
          <li key={place}>
            <SelectBox
              label={t('retention.channel')}
              value={rule.channels[0] ?? ''}
              onChange={(value) => {
                change(place, { ...rule, channels: CHANNELS.filter((channel) => channel === value) });
              }}
              options={[
                { value: '', label: t('retention.any') },
                ...CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
              ]}
            />
            <SelectBox
              label={t('retention.source')}
              value={rule.sources[0] ?? ''}
              onChange={(value) => {
                change(place, { ...rule, sources: value === '' ? [] : [value] });
              }}
              options={[
                { value: '', label: t('retention.any') },
                ...stored.sources.map((source) => ({ value: source, label: source })),
              ]}
            />
            <label>
              {t('retention.days')}{' '}
              <input
                type="number"
                min={1}
                max={36500}
                value={rule.keepDays}
                onChange={(event) => {
                  const days = event.currentTarget.valueAsNumber;
                  change(place, {
                    ...rule,
                    keepDays: Number.isNaN(days) ? 1 : Math.max(1, Math.round(days)),
                  });
                }}
              />
            </label>
            <SelectBox
              label={t('retention.then')}
              value={rule.then}
              onChange={(value) => {
                change(place, { ...rule, then: value === 'delete' ? 'delete' : 'mask' });
              }}
              options={[
                { value: 'mask', label: t('retention.then.mask') },
                { value: 'delete', label: t('retention.then.delete') },
              ]}
            />
            <span role="status">{t('retention.due', { count: tried.data?.due[place] ?? 0 })}</span>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('retention.remove', { place: place + 1 })}
              onClick={() => {
                setRules(rules.filter((_, at) => at !== place));
              }}
            >
              {t('data.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {rules.length === 0 && <p>{t('retention.none')}</p>}
      <div className={styles.actions}>
        <Button
          spacing="compact"
          onClick={() => {
            setRules([...rules, newRule]);
          }}
        >
          {t('retention.add')}
        </Button>
        <Button
          spacing="compact"
          appearance="primary"
          isDisabled={JSON.stringify(rules) === JSON.stringify(stored.rules)}
          isLoading={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          {t('action.save')}
        </Button>
      </div>
      {save.isError && <FailureNote error={save.error} />}
    </>
  );
}

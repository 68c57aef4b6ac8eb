import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { RetentionRuleView, RetentionView } from '@contract/product/retention-views';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { Skeleton } from '../../../ui/skeleton';

import styles from '../../records/archive/archive.module.css';
import { TextsDue } from './texts-due';

const newRule: RetentionRuleView = { channels: [], sources: [], keepDays: 365, then: 'mask' };

/** How long evidence is kept, by channel and source, with what the rules would touch tonight. */
export function RetentionSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const stored = useRead('retention.read', { projectId });
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
  const [rules, setRules] = useState(stored.rules);
  const tried = useRead('retention.read', { projectId, tried: rules }, { keep: true });
  const beside = tried.data?.beside;
  const save = useWrite('retention.save', { until: ['retention.read'] });
  return (
    <>
      {save.conflict !== null && <Note tone="warning" role="alert" title={t('retention.conflict')} />}
      <ol className={styles.rules}>
        {rules.map((rule, place) => (
          <Rule
            key={place}
            {...{ rule, place }}
            sources={stored.sources}
            due={tried.data?.due[place] ?? 0}
            onChange={(changed) => {
              setRules(rules.map((one, at) => (at === place ? changed : one)));
            }}
            onRemove={() => {
              setRules(rules.filter((_, at) => at !== place));
            }}
          />
        ))}
      </ol>
      {rules.length === 0 && <p>{t('retention.none')}</p>}
      {beside !== undefined && beside.answers + beside.rejected > 0 && (
        <p role="status">{t('retention.beside', beside)}</p>
      )}
      <TextsDue key={JSON.stringify(rules)} {...{ projectId, rules }} />
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
          isLoading={save.busy}
          onClick={() => {
            save.run({ projectId, version: stored.version, rules }, () => {
              announce(t('retention.saved'));
            });
          }}
        >
          {t('action.save')}
        </Button>
      </div>
      {save.failure !== null && <FailureNote error={save.failure} />}
    </>
  );
}

interface RuleProps {
  readonly rule: RetentionRuleView;
  readonly place: number;
  readonly sources: readonly string[];
  /** Pieces that the rule would touch tonight. */
  readonly due: number;
  readonly onChange: (rule: RetentionRuleView) => void;
  readonly onRemove: () => void;
}

function Rule({ rule, place, sources, due, onChange, onRemove }: RuleProps): ReactNode {
  const { t } = useText();
  return (
    <li>
      <SelectBox
        label={t('retention.channel')}
        value={rule.channels[0] ?? ''}
        onChange={(value) => {
          onChange({ ...rule, channels: CHANNELS.filter((channel) => channel === value) });
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
          onChange({ ...rule, sources: value === '' ? [] : [value] });
        }}
        options={[
          { value: '', label: t('retention.any') },
          ...sources.map((source) => ({ value: source, label: source })),
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
            onChange({
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
          onChange({ ...rule, then: value === 'delete' ? 'delete' : 'mask' });
        }}
        options={[
          { value: 'mask', label: t('retention.then.mask') },
          { value: 'delete', label: t('retention.then.delete') },
        ]}
      />
      <span role="status">{t('retention.due', { count: due })}</span>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={t('retention.remove', { place: place + 1 })}
        onClick={onRemove}
      >
        {t('data.remove')}
      </Button>
    </li>
  );
}

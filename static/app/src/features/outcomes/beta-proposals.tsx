import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { BetaView } from '@contract/outcomes/outcome-views';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureFlag } from '../../ui/flag';
import { SelectBox } from '../../ui/select-box';
import type { CohortFilter } from './use-edit-member';
import { AskerWords } from './tell-askers';
import styles from './outcomes.module.css';

interface BetaProposalsProps {
  readonly issueId: string;
  readonly view: BetaView;
  readonly personas: readonly PersonaView[];
  readonly needs: readonly { readonly key: string; readonly title: string }[];
  readonly filter: CohortFilter;
  readonly onFilter: (filter: CohortFilter) => void;
}

const FRESH_DAYS = [30, 90, 180, 365];
const SHOWN = 8;

/** Whom to invite next, by need, persona, segment and freshness; inviting itself is done by hand. */
export function BetaProposals(props: BetaProposalsProps): ReactNode {
  const { issueId, view, personas, needs, filter, onFilter } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const change = useWrite('beta.invite', { until: ['beta.read'] });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = view.proposed.slice(0, SHOWN);
  const audiences = shown.map(({ audience }) => audience).filter((audience) => chosen.has(audience));
  return (
    <div className={styles.tell}>
      <h3>{t('beta.proposed')}</h3>
      <p className={styles.small}>{t('beta.proposed.hint')}</p>
      <CohortFilters {...{ personas, needs, filter, onFilter }} />
      {shown.length === 0 && <p className={styles.small}>{t('beta.proposed.none')}</p>}
      <ul className={styles.choices}>
        {shown.map((asker) => {
          const name = asker.name === '' ? t('tell.unknown') : asker.name;
          return (
            <li key={asker.audience}>
              <label>
                {view.canEdit && (
                  <input
                    type="checkbox"
                    aria-label={t('beta.choose', { name })}
                    checked={chosen.has(asker.audience)}
                    onChange={(event) => {
                      const next = new Set(chosen);
                      if (event.currentTarget.checked) next.add(asker.audience);
                      else next.delete(asker.audience);
                      setChosen(next);
                    }}
                  />
                )}
                <AskerWords asker={asker} name={name} personas={personas} />
              </label>
            </li>
          );
        })}
      </ul>
      {change.failure !== null && <FailureFlag error={change.failure} />}
      {view.canEdit && shown.length > 0 && (
        <div>
          <Button
            spacing="compact"
            isDisabled={audiences.length === 0}
            isLoading={change.busy}
            onClick={() => {
              change.run({ issueId, audiences }, () => {
                setChosen(new Set());
                announce(t('beta.invited', { count: audiences.length }));
              });
            }}
          >
            {t('beta.invite', { count: audiences.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

type CohortFiltersProps = Pick<BetaProposalsProps, 'personas' | 'needs' | 'filter' | 'onFilter'>;

function CohortFilters({ personas, needs, filter, onFilter }: CohortFiltersProps): ReactNode {
  const { t } = useText();
  const segmentId = useId();
  const any = { value: '', label: t('beta.filter.any') };
  return (
    <div className={styles.filters}>
      {needs.length > 1 && (
        <SelectBox
          label={t('beta.filter.need')}
          value={filter.needKey ?? ''}
          options={[any, ...needs.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))]}
          onChange={(needKey) => {
            onFilter({ ...filter, needKey: needKey === '' ? undefined : needKey });
          }}
        />
      )}
      <SelectBox
        label={t('beta.filter.persona')}
        value={filter.personaKey ?? ''}
        options={[any, ...personas.map(({ key, name }) => ({ value: key, label: name }))]}
        onChange={(personaKey) => {
          onFilter({ ...filter, personaKey: personaKey === '' ? undefined : personaKey });
        }}
      />
      <SelectBox
        label={t('beta.filter.fresh')}
        value={String(filter.withinDays ?? '')}
        options={[
          any,
          ...FRESH_DAYS.map((days) => ({ value: String(days), label: t('beta.filter.days', { days }) })),
        ]}
        onChange={(days) => {
          onFilter({ ...filter, withinDays: days === '' ? undefined : Number(days) });
        }}
      />
      <span>
        <label htmlFor={segmentId} className={styles.small}>
          {t('beta.filter.segment')}
        </label>{' '}
        <input
          id={segmentId}
          type="text"
          maxLength={80}
          value={filter.segment ?? ''}
          onChange={(event) => {
            const segment = event.currentTarget.value;
            onFilter({ ...filter, segment: segment === '' ? undefined : segment });
          }}
        />
      </span>
    </div>
  );
}

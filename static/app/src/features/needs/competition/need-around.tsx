import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { LandscapeDot } from '@contract/needs/need-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { intervalElsewhere } from '@domain/needs/competition';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { SelectBox } from '../../../ui/select-box';
import { NewsLines, useNewsAbout } from '../../records/list/news-lines';
import { useFewRecords } from '../../records/list/record-pages';
import type { Kept } from '../../records/list/record-pages';
import { useSaveRecord } from '../../records/save/use-save-record';
import { choiceWords } from '../../records/words/record-words';
import { useCompetition } from './use-competition';
import type { Contested, Served } from './use-competition';
import styles from './competition.module.css';

interface NeedAroundProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly need: NeedView;
  readonly dots: readonly LandscapeDot[];
}

/** How much there is to show around a need: principles against it, alternatives that serve it, news about it. */
export function useAroundNeed({ projectId, snapshot, need, dots }: NeedAroundProps) {
  const policies = useFewRecords(projectId, 'policy');
  const contested = useCompetition(projectId, snapshot, dots).find((one) => one.needKey === need.key);
  const news = useNewsAbout(projectId, { needId: need.id });
  const against = policies.filter(({ value }) => value.needIds.includes(need.id));
  return {
    policies,
    contested,
    news,
    against,
    count: against.length + (contested?.served.length ?? 0) + news.length,
  };
}

/** What stands around a need: the principles it goes against, what else serves it, and what happens in its market. */
export function NeedAround(props: NeedAroundProps): ReactNode {
  const { projectId, snapshot, need } = props;
  const { policies, contested, news, against } = useAroundNeed(props);
  return (
    <div className={styles.around}>
      {policies.length > 0 && (
        <Against
          projectId={projectId}
          needId={need.id}
          policies={policies}
          against={against}
          canEdit={snapshot.canManageKnowledge}
        />
      )}
      {contested !== undefined && <ServedBy contested={contested} />}
      <NewsLines news={news} />
    </div>
  );
}

interface AgainstProps {
  readonly projectId: string;
  readonly needId: string;
  readonly policies: readonly Kept<'policy'>[];
  readonly against: readonly Kept<'policy'>[];
  readonly canEdit: boolean;
}

function Against({ projectId, needId, policies, against, canEdit }: AgainstProps): ReactNode {
  const { t } = useText();
  const saving = useSaveRecord(projectId, 'policy', () => undefined);
  const put = ({ id, version, value }: Kept<'policy'>, needIds: readonly string[]): void => {
    saving.save({ id, version, base: { needIds: value.needIds }, set: { needIds } });
  };
  const others = policies.filter((one) => !against.includes(one));
  return (
    <>
      <ul className={styles.around}>
        {against.map((policy) => (
          <li key={policy.id}>
            <Lozenge tone="warning">
              {t('around.against', { number: policy.value.number, title: policy.value.title })}
            </Lozenge>{' '}
            {canEdit && (
              <Button
                spacing="compact"
                appearance="subtle"
                isDisabled={saving.busy}
                onClick={() => {
                  put(
                    policy,
                    policy.value.needIds.filter((id) => id !== needId),
                  );
                }}
              >
                {t('around.against.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && others.length > 0 && (
        <SelectBox
          label={t('around.against.add')}
          value=""
          disabled={saving.busy}
          onChange={(id) => {
            const policy = others.find((one) => one.id === id);
            if (policy !== undefined) put(policy, [...policy.value.needIds, needId]);
          }}
          options={[
            { value: '', label: t('around.against.choose') },
            ...[...others]
              .sort((a, b) => a.value.number - b.value.number)
              .map(({ id, value: { number, title } }) => ({
                value: id,
                label: `${String(number)} ${title}`,
              })),
          ]}
        />
      )}
      {saving.failure !== null && <FailureNote error={saving.failure} />}
    </>
  );
}

function ServedBy({ contested }: { readonly contested: Contested }): ReactNode {
  const text = useText();
  const { t, percent, day } = text;
  const how = (one: Served): string => {
    const interval = intervalElsewhere(one);
    if (interval !== null) {
      const [low, high] = [percent(interval.low), percent(interval.high)];
      return `${t('competition.interval', { low, high, answers: one.answers ?? 0 })} · `;
    }
    return one.answers === null ? '' : `${t('competition.answers', { answers: one.answers })} · `;
  };
  return (
    <>
      <p className={styles.faint}>
        {t(`competition.standing.${contested.standing}`)}
        {contested.own01 !== null && ` (${t('competition.own', { share: percent(contested.own01) })})`}
      </p>
      <ul className={styles.around}>
        {[...contested.served]
          .sort((a, b) => b.satisfied01 - a.satisfied01)
          .map((one) => (
            <li key={`${one.name} ${one.on} ${one.source}`}>
              {t('competition.served', { name: one.name, share: percent(one.satisfied01) })}{' '}
              <span className={styles.faint}>
                {how(one)}
                {t('competition.from', {
                  source: choiceWords('alternative', 'serves.source', one.source, text),
                  day: day(one.on),
                })}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

import type { ReactNode } from 'react';
import type { Account } from '@domain/records/account';
import { SURVEY_KINDS } from '@domain/surveys/survey';
import type { AccountView } from '@contract/customers/account-views';
import { useRead } from '../../api/read';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { Opener } from '../../features/drawer';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import { Lozenge } from '../../ui/lozenge';
import { DrawerSection } from './drawer-parts';
import { ItemLines } from './item-lines';
import styles from './drawer-parts.module.css';

/** What one wants to know of an account first: its state, plan, revenue, size and since when. */
export function AccountFacts({ account }: { readonly account: Account }): ReactNode {
  const { t, number, day } = useText();
  const { state, plan, arr, people, since } = account;
  return (
    <div className={styles.meta}>
      <Lozenge tone={state === 'at-risk' || state === 'churned' ? 'warning' : 'neutral'}>
        {t(`account-state.${state}`)}
      </Lozenge>
      {plan !== '' && <span>{plan}</span>}
      <span>
        {arr === null ? t('account.revenue.unknown') : t('account.revenue', { revenue: number(arr, 0) })}
      </span>
      {people !== null && <span>{t('account.size', { count: people })}</span>}
      {since !== null && <span>{t('account.since', { day: day(since) })}</span>}
    </div>
  );
}

interface AccountSectionsProps {
  readonly projectId: string;
  readonly id: string;
  readonly work: WorkItems;
}

/** Of what an account speaks, what is planned and done for it, what it was told, who speaks, and its answers. */
export function AccountSections({ projectId, id, work }: AccountSectionsProps): ReactNode {
  const { t } = useText();
  const read = useRead('account.read', { projectId, id });
  return (
    <Loaded query={read} rows={6}>
      {({ needs, people, scores, told }) => {
        const asked = new Set(needs.filter(({ supports }) => supports > 0).map(({ needKey }) => needKey));
        const serving = work.items.filter(({ needKeys }) => needKeys.some((key) => asked.has(key)));
        const done = serving.filter(({ statusCategory }) => statusCategory === 'done');
        const promised = serving.filter((item) => !done.includes(item));
        return (
          <>
            <DrawerSection
              title={t('account.needs')}
              gist={t('account.needs.gist', { count: needs.length })}
              open
            >
              <Needs needs={needs} />
            </DrawerSection>
            <DrawerSection
              title={t('account.work')}
              gist={t('account.items', { count: promised.length })}
              open
            >
              <ItemLines items={promised} />
            </DrawerSection>
            <DrawerSection title={t('account.done')} gist={t('account.items', { count: done.length })}>
              <ItemLines items={done} />
            </DrawerSection>
            <DrawerSection title={t('account.told')} gist={t('account.told.gist', { count: told.length })}>
              <Told told={told} work={work} />
            </DrawerSection>
            <DrawerSection
              title={t('account.people')}
              gist={t('account.people.gist', { count: people.length })}
            >
              <People people={people} />
            </DrawerSection>
            <DrawerSection
              title={t('account.scores')}
              gist={t('account.scores.gist', { count: scores.length })}
            >
              <Scores scores={scores} />
            </DrawerSection>
          </>
        );
      }}
    </Loaded>
  );
}

function Needs({ needs }: Pick<AccountView, 'needs'>): ReactNode {
  const { t, day } = useText();
  if (needs.length === 0) return <p className={styles.small}>{t('account.needs.none')}</p>;
  const among = () => needs.map(({ needKey }) => ({ kind: 'need' as const, id: needKey }));
  return (
    <ul className={styles.plain}>
      {needs.map(({ needKey, title, supports, contradicts, lastOn }) => (
        <li key={needKey}>
          <Opener kind="need" id={needKey} among={among} className={styles.link}>
            {title}
          </Opener>{' '}
          <span className={styles.small}>
            {needKey} · {t('account.need.said', { supports, contradicts })} · {day(lastOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Told({ told, work }: Pick<AccountView, 'told'> & { readonly work: WorkItems }): ReactNode {
  const { t, day } = useText();
  if (told.length === 0) return <p className={styles.small}>{t('account.told.none')}</p>;
  return (
    <ul className={styles.plain}>
      {told.map(({ issueId, needKeys, at }) => {
        const item = work.items.find((each) => each.id === issueId);
        return (
          <li key={issueId}>
            {item === undefined ? (
              <span>{t('account.told.unseen')}</span>
            ) : (
              <Opener kind="item" id={item.key}>
                <span className={styles.link}>{item.key}</span> {item.summary}
              </Opener>
            )}{' '}
            <span className={styles.small}>{[day(at.slice(0, 10)), ...needKeys].join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function People({ people }: Pick<AccountView, 'people'>): ReactNode {
  const { t, day } = useText();
  if (people.length === 0) return <p className={styles.small}>{t('account.people.none')}</p>;
  return (
    <ul className={styles.plain}>
      {people.map(({ name, pieces, lastOn }) => (
        <li key={name}>
          <span dir="auto">{name}</span>{' '}
          <span className={styles.small}>
            {t('drawer.quotes', { count: pieces })} · {day(lastOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Scores({ scores }: Pick<AccountView, 'scores'>): ReactNode {
  const { t, day, number, percent } = useText();
  if (scores.length === 0) return <p className={styles.small}>{t('account.scores.none')}</p>;
  return (
    <ul className={styles.plain}>
      {scores.map(({ kind, aspect, value, rating01, saidOn, author, needKey }, at) => {
        const known = SURVEY_KINDS.find((each) => each === kind);
        const about = [needKey ?? '', author, day(saidOn)].filter((part) => part !== '');
        return (
          // Answers have no name of their own, and their order does not change while they are shown.
          <li key={`${String(at)} ${kind} ${aspect} ${saidOn}`}>
            {known === undefined ? t('account.scores.stars') : t(`survey-kind.${known}`)}{' '}
            <strong>{value === null ? percent(rating01) : number(value)}</strong>{' '}
            <span className={styles.small}>{about.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

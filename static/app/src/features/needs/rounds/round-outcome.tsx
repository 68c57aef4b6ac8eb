import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { RoundOutcome as Outcome } from '@contract/needs/round-views';
import { ROUND_ASPECTS } from '@domain/needs/round-result';
import type { RoundAspect } from '@domain/needs/round-result';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { Opener } from '../../drawer';
import styles from './rounds.module.css';

type Rated = Outcome['needs'][number];
type Aspect = Rated['aspects'][RoundAspect];

interface RoundOutcomeProps {
  readonly projectId: string;
  readonly id: string;
  readonly outcome: Outcome;
  readonly canAdopt: boolean;
}

/** How far the team agrees, where it is apart, and where the customers say otherwise. */
export function RoundOutcome({ projectId, id, outcome, canAdopt }: RoundOutcomeProps): ReactNode {
  const { t } = useText();
  const adopt = useWrite('round.adopt');
  if (outcome.needs.length === 0) return <Note tone="neutral" title={t('rounds.nobody')} />;
  const judged = outcome.needs.filter(({ aspects }) => ROUND_ASPECTS.some((one) => isJudged(aspects[one])));
  const wrong = judged.filter(({ aspects }) => ROUND_ASPECTS.some((one) => isWrong(aspects[one])));
  return (
    <div className={styles.outcome}>
      {ROUND_ASPECTS.map((aspect) => (
        <Agreement key={aspect} aspect={aspect} agreement={outcome.agreement[aspect]} />
      ))}
      <p>
        <strong>
          {judged.length === 0
            ? t('rounds.unasked')
            : t('rounds.wrong', { wrong: wrong.length, measured: judged.length })}
        </strong>
      </p>
      <Compared needs={outcome.needs} />
      <p className={styles.faint}>{t('rounds.how')}</p>
      {canAdopt && outcome.unmeasured > 0 && adopt.answer === null && (
        <div className={styles.acts}>
          <Button
            spacing="compact"
            isLoading={adopt.busy}
            onClick={() => {
              adopt.run({ projectId, id });
            }}
          >
            {t('rounds.adopt', { count: outcome.unmeasured })}
          </Button>
        </div>
      )}
      {adopt.answer !== null && <p role="status">{t('rounds.adopted', { count: adopt.answer.adopted })}</p>}
      {adopt.failure !== null && <FailureNote error={adopt.failure} />}
    </div>
  );
}

const isJudged = ({ customers }: Aspect): boolean => customers !== null && customers.verdict !== null;
const isWrong = ({ customers }: Aspect): boolean =>
  customers?.verdict === 'over' || customers?.verdict === 'under';

interface AgreementProps {
  readonly aspect: RoundAspect;
  readonly agreement: Outcome['agreement'][RoundAspect];
}

function Agreement({ aspect, agreement: { raters, w, kappa, verdict } }: AgreementProps): ReactNode {
  const { t, number } = useText();
  const measures = [
    t('rounds.raters', { count: raters }),
    ...(w === null ? [] : [t('rounds.w', { w: number(w, 2) })]),
    ...(kappa === null ? [] : [t('rounds.kappa', { kappa: number(kappa, 2) })]),
  ];
  return (
    <p className={styles.head}>
      <span>{t(`rounds.agreement.${aspect}`)}</span>
      {verdict === null ? (
        <span>{t('rounds.verdict.one')}</span>
      ) : (
        <>
          <Lozenge tone={verdict === 'agreed' ? 'success' : 'warning'}>
            {t(`rounds.verdict.${verdict}`)}
          </Lozenge>
          <span className={styles.faint}>{measures.join(' · ')}</span>
        </>
      )}
    </p>
  );
}

function Compared({ needs }: { readonly needs: readonly Rated[] }): ReactNode {
  const { t } = useText();
  const among = () => needs.map(({ needKey: id }) => ({ kind: 'need' as const, id }));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('rounds.table')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('rounds.table')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('rounds.column.need')}
            </th>
            {ROUND_ASPECTS.map((aspect) => (
              <th key={aspect} scope="colgroup" colSpan={2}>
                {t(`rounds.agreement.${aspect}`)}
              </th>
            ))}
          </tr>
          <tr>
            {ROUND_ASPECTS.flatMap((aspect) => [
              <th key={`${aspect} team`} scope="col">
                {t('rounds.column.team')}
              </th>,
              <th key={`${aspect} customers`} scope="col">
                {t('rounds.column.customers')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {needs.map(({ needKey, title, aspects }) => (
            <tr key={needKey}>
              <th scope="row" dir="auto">
                <Opener kind="need" id={needKey} among={among}>
                  {title}
                </Opener>
              </th>
              {ROUND_ASPECTS.flatMap((aspect) => [
                <td key={`${aspect} team`}>
                  <TeamSaid spread={aspects[aspect].spread} />
                </td>,
                <td key={`${aspect} customers`}>
                  <CustomersSay customers={aspects[aspect].customers} />
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A median of the five steps on the scale of importance and satisfaction elsewhere, 0 to 10. */
const outOfTen = (median: number): number => ((median - 1) / 4) * 10;

function TeamSaid({ spread }: Pick<Aspect, 'spread'>): ReactNode {
  const { t, number } = useText();
  return (
    <span className={styles.cell}>
      <strong>{number(outOfTen(spread.median))}</strong>
      <span className={styles.faint}>{t('rounds.spread', { low: spread.low, high: spread.high })}</span>
      {spread.discuss && <Lozenge tone="warning">{t('rounds.verdict.discuss')}</Lozenge>}
    </span>
  );
}

function CustomersSay({ customers }: Pick<Aspect, 'customers'>): ReactNode {
  const { t, number } = useText();
  if (customers === null) return <span className={styles.faint}>{t('rounds.customers.none')}</span>;
  const ten = (share01: number): string => number(10 * share01);
  const { customers01, low01, high01, answers, verdict, difference } = customers;
  if (verdict === null) {
    return (
      <span className={styles.faint}>{t('rounds.customers.few', { value: ten(customers01), answers })}</span>
    );
  }
  // Said as how far off the team is, without a sign: the words say in which direction.
  const off = [Math.abs(difference.low), Math.abs(difference.high)].sort((a, b) => a - b);
  return (
    <span className={styles.cell}>
      <span>
        {t('rounds.customers', { value: ten(customers01), low: ten(low01), high: ten(high01), answers })}
      </span>
      {verdict === 'right' ? (
        <span className={styles.faint}>{t('rounds.off.right')}</span>
      ) : (
        <Lozenge tone="danger">
          {t(`rounds.off.${verdict}`, {
            by: ten(Math.abs(difference.estimate)),
            low: ten(off[0] ?? 0),
            high: ten(off[1] ?? 0),
          })}
        </Lozenge>
      )}
    </span>
  );
}

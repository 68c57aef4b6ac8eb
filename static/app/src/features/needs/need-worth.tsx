import type { ReactNode } from 'react';
import type { NeedWorthView } from '@contract/needs/need-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { IntervalBar } from '../../ui/interval-bar';
import { Loaded } from '../../ui/loaded';
import { Lozenge } from '../../ui/lozenge';
import styles from './need-worth.module.css';

interface NeedWorthProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly snapshot: KnowledgeSnapshot;
}

/** What a need is worth with its 80 % interval, the same in one sentence, and the factors that it is made of. */
export function NeedWorth({ projectId, needKey, snapshot }: NeedWorthProps): ReactNode {
  const worth = useRead('need.worth', { projectId, needKey });
  return (
    <Loaded query={worth} rows={4}>
      {(data) => <Worth worth={data} snapshot={snapshot} />}
    </Loaded>
  );
}

type Part = NeedWorthView['parts'][number];

function Worth({ worth, snapshot }: Pick<NeedWorthProps, 'snapshot'> & { worth: NeedWorthView }): ReactNode {
  const { t, number } = useText();
  const { value, low, high, parts } = worth;
  return (
    <div className={styles.worth}>
      <div className={styles.value}>
        <strong>{number(value)}</strong>
        <IntervalBar label={t('worth.name')} value={value} low={low} high={high} />
      </div>
      <p>{t('worth.sentence', { value: number(value) })}</p>
      {parts.map((part) => (
        <Factors key={part.personaKey} part={part} snapshot={snapshot} />
      ))}
    </div>
  );
}

type Source = 'estimate' | 'unknown' | 'only' | 'kano' | 'feedback' | 'answers';

interface Factor {
  readonly name: 'share' | 'reach' | 'important' | 'unsatisfied' | 'unmet';
  readonly share01: number;
  readonly source: Source;
}

/** The product that one persona's part of the value is, factor by factor, each with where it comes from. */
function Factors({ part, snapshot }: Pick<NeedWorthProps, 'snapshot'> & { readonly part: Part }): ReactNode {
  const { t, percent } = useText();
  const persona = snapshot.personas.find(({ key }) => key === part.personaKey)?.name ?? part.personaKey;
  return (
    <ul className={styles.factors} aria-label={t('worth.factors', { persona })}>
      {factorsOf(part, snapshot.personas.length).map(({ name, share01, source }, at) => (
        <li key={name}>
          <strong>
            {at > 0 && '× '}
            {percent(share01)}
          </strong>
          <span>{t(`worth.factor.${name}`, { persona })}</span>
          <span className={styles.source}>
            {t(`worth.from.${source}`)}
            {source !== 'answers' && <Lozenge tone="warning">{t('state.assumed')}</Lozenge>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function factorsOf(part: Part, personas: number): readonly Factor[] {
  const { assumed, weight01, reach01, importance01, unsatisfied01, unmet01, together } = part;
  const has = (...names: Part['assumed'][number][]): boolean => names.some((name) => assumed.includes(name));
  const share: Factor = {
    name: 'share',
    share01: weight01,
    source: personas === 1 ? 'only' : has('share', 'persona') ? 'unknown' : 'answers',
  };
  const reach: Factor = {
    name: 'reach',
    share01: reach01,
    source: has('reach-estimate')
      ? 'estimate'
      : has('reach-unknown')
        ? 'unknown'
        : has('reach-from-feedback')
          ? 'feedback'
          : 'answers',
  };
  if (together) return [share, reach, { name: 'unmet', share01: unmet01, source: 'answers' }];
  return [
    share,
    reach,
    {
      name: 'important',
      share01: importance01,
      source: has('importance-estimate')
        ? 'estimate'
        : has('importance-unknown')
          ? 'unknown'
          : has('importance-from-kano')
            ? 'kano'
            : 'answers',
    },
    {
      name: 'unsatisfied',
      share01: unsatisfied01,
      source: has('satisfaction-estimate') ? 'estimate' : has('satisfaction-unknown') ? 'unknown' : 'answers',
    },
  ];
}

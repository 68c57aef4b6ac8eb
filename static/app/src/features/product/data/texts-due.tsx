import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { RetentionRuleView, TextsDueView } from '@contract/product/retention-views';
import { ask } from '../../../api/ask';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from '../../records/archive/archive.module.css';

type Place = TextsDueView['found'][number]['place'];
type Counts = ReadonlyMap<Place, number>;

interface TextsDueProps {
  readonly projectId: string;
  readonly rules: readonly RetentionRuleView[];
}

/** What the rules would mask beside evidence, place by place: counted when somebody asks, as it reads all of it. */
export function TextsDue({ projectId, rules }: TextsDueProps): ReactNode {
  const { t } = useText();
  const count = useAct((tried: readonly RetentionRuleView[]) => countTexts(projectId, tried));
  const found = count.answer;
  const total = [...(found?.values() ?? [])].reduce((sum, one) => sum + one, 0);
  return (
    <div className={styles.section}>
      <p className={styles.small}>{t('retention.texts.hint')}</p>
      <div className={styles.actions}>
        <Button
          spacing="compact"
          isDisabled={rules.length === 0}
          isLoading={count.busy}
          onClick={() => {
            count.run(rules);
          }}
        >
          {t('retention.texts.count')}
        </Button>
      </div>
      {found !== null && (
        <div role="status">
          <p>{t('retention.texts.found', { count: total })}</p>
          <ul>
            {[...found].map(([place, there]) => (
              <li key={place}>
                {t('retention.texts.place', { place: t(`erasure.place.${place}`), count: there })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {count.failure !== null && <FailureNote error={count.failure} />}
    </div>
  );
}

async function countTexts(projectId: string, tried: readonly RetentionRuleView[]): Promise<Counts> {
  const counts = new Map<Place, number>();
  for (let after: string | null = ''; after !== null;) {
    const page: TextsDueView = await ask('retention.texts', { projectId, tried: [...tried], after });
    for (const { place, count } of page.found) counts.set(place, (counts.get(place) ?? 0) + count);
    after = page.next;
  }
  return counts;
}

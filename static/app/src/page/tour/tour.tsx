import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import type { PageLocation } from '../../features/tab';
import styles from './tour.module.css';

/** The places that the tour visits, in the order of the side bar, and what goes out of the house. */
const STEPS = ['roadmap', 'priorities', 'insights', 'customers', 'outcomes', 'share'] as const;

interface TourProps {
  readonly onEnd: () => void;
  readonly go: PageLocation['go'];
}

/** A short tour for somebody who is new, under the page and not over it; that it ended, by Escape too, is noted for good. */
export function Tour({ onEnd, go }: TourProps): ReactNode {
  const { t } = useText();
  const [at, setAt] = useState<number | null>(null);
  const visit = (next: number): void => {
    const route = STEPS[next];
    if (route === undefined) {
      onEnd();
      return;
    }
    setAt(next);
    go(route);
  };
  const step = at === null ? undefined : STEPS[at];
  return (
    <section
      className={styles.tour}
      aria-label={t('tour.name')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd();
      }}
    >
      {at === null || step === undefined ? (
        <>
          <p>{t('tour.offer')}</p>
          <Button
            spacing="compact"
            onClick={() => {
              visit(0);
            }}
          >
            {t('tour.begin')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onEnd}>
            {t('tour.no')}
          </Button>
        </>
      ) : (
        <>
          <p role="status">
            <strong>{t('tour.step', { at: at + 1, of: STEPS.length })}</strong> {t(`tour.${step}`)}
          </p>
          {at > 0 && (
            <Button
              spacing="compact"
              onClick={() => {
                visit(at - 1);
              }}
            >
              {t('tour.back')}
            </Button>
          )}
          <Button
            spacing="compact"
            appearance="primary"
            onClick={() => {
              visit(at + 1);
            }}
          >
            {t(at === STEPS.length - 1 ? 'tour.end' : 'tour.next')}
          </Button>
          {at < STEPS.length - 1 && (
            <Button spacing="compact" appearance="subtle" onClick={onEnd}>
              {t('tour.stop')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedProgress, SprintCoverage } from '@domain/planning/sprint/sprint-coverage';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import styles from './sprint-plan.module.css';

const tones: Readonly<Record<'closed' | 'half' | 'more', LozengeTone>> = {
  closed: 'success',
  half: 'info',
  more: 'neutral',
};

/** How far the draft takes each need it touches. */
export function NeedsClosed({
  coverage,
  snapshot,
}: {
  coverage: SprintCoverage;
  snapshot: KnowledgeSnapshot;
}): ReactNode {
  const { t } = useText();
  const order = { closed: 0, half: 1, more: 2 };
  const needs = [...coverage.needs].sort((a, b) => order[a.step] - order[b.step] || b.value - a.value);
  return (
    <section aria-label={t('sprint.needs')}>
      <h2 className={styles.heading}>{t('sprint.needs')}</h2>
      {needs.length === 0 && <p className={styles.small}>{t('sprint.needs.none')}</p>}
      <ul className={styles.needs}>
        {needs.map((progress) => {
          const need = snapshot.needs.find((candidate) => candidate.key === progress.needKey);
          const personas = snapshot.personas.filter(
            (persona) => !persona.anti && need?.personaKeys.includes(persona.key) === true,
          );
          return (
            <li key={progress.needKey}>
              <PersonaMarks personas={personas} most={2} />
              <span className={styles.grow}>{need?.title ?? progress.needKey}</span>
              <StepLozenge progress={progress} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The step, with a perhaps where it rests on shares that nobody has stated. */
function StepLozenge({ progress: { step, assumed } }: { readonly progress: NeedProgress }): ReactNode {
  const { t } = useText();
  if (step === 'more' || !assumed) return <Lozenge tone={tones[step]}>{t(`sprint.step.${step}`)}</Lozenge>;
  return (
    <span title={t('sprint.step.perhaps.why')}>
      <Lozenge tone="neutral">{t(`sprint.step.${step}.perhaps`)}</Lozenge>
    </span>
  );
}

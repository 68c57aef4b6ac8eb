import type { ReactNode } from 'react';
import type { TreeLint } from '@domain/roadmap/solution-tree';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { NodeFacts } from './node-facts';
import styles from './solutions.module.css';

/** The title of a node in plain words. */
export function titleOf(facts: NodeFacts, t: Text['t']): string {
  switch (facts.kind) {
    case 'outcome':
      return facts.title ?? t('solutions.no-outcome');
    case 'need':
      return facts.need === null ? t('solutions.aimless') : `${facts.need.key} ${facts.need.title}`;
    case 'solution':
      return `${facts.row.item.key} ${facts.row.item.summary}`;
    case 'test':
      return t(`solutions.test.${facts.state}`);
  }
}

/** The second line of a node. */
export function NodeLine({ facts }: { facts: NodeFacts }): ReactNode {
  const { t, number } = useText();
  switch (facts.kind) {
    case 'outcome':
    case 'test':
      return null;
    case 'need':
      return facts.need === null ? null : (
        <>
          <Lozenge tone={facts.need.gapBand === 'extreme' ? 'danger' : 'neutral'}>
            {t('gap.value', { gap: number(facts.need.gap) })}
          </Lozenge>
          <span>{t('needs.evidence', { count: facts.need.evidenceCount })}</span>
        </>
      );
    case 'solution':
      return (
        <>
          <PersonaMarks personas={facts.row.personas} most={2} />
          {facts.row.value !== null && <strong>{number(facts.row.value)}</strong>}
          <span className={styles.status}>{facts.row.item.statusName}</span>
        </>
      );
  }
}

/** A mark for each hole in the reasoning; the sign is for eyes, the words for everybody. */
export function LintMarks({ lints, words }: { lints: readonly TreeLint[]; words: boolean }): ReactNode {
  const { t } = useText();
  return lints.map((lint) => (
    <span key={lint} className={styles.lint} title={t(`solutions.lint.${lint}`)}>
      <span aria-hidden="true">{LINT_SIGNS[lint]}</span>{' '}
      <span className={words ? undefined : 'visually-hidden'}>{t(`solutions.lint.${lint}`)}</span>
    </span>
  ));
}

/** A sign for each kind of hole; the list above the tree explains them. */
export const LINT_SIGNS: Readonly<Record<TreeLint, string>> = {
  'solution-without-need': '∅',
  'only-one-solution': '1',
  'no-solution': '0',
  'test-missing': '?',
  'two-outcomes': '⇉',
  'no-outcome': '◌',
};

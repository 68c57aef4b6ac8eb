import type { ReactNode } from 'react';
import type { NeedView } from '@contract/value/knowledge-views';
import type { AgainstPolicy } from '@domain/roadmap/audit';
import { useText } from '../../../i18n/text';
import { Opener } from '../../drawer';
import { AuditList } from './audit-list';
import styles from './audit.module.css';

/** Open needs and open work that go against a principle of the company. */
export function AgainstPolicies({
  against,
}: {
  readonly against: readonly AgainstPolicy<NeedView>[];
}): ReactNode {
  const { t } = useText();
  return (
    <AuditList
      title={t('audit.against')}
      hint={t('audit.against.hint')}
      none={t('audit.against.none')}
      entries={against}
      keyOf={({ policy, subject }) =>
        `${String(policy.number)} ${subject.kind === 'need' ? subject.need.key : subject.item.id}`
      }
    >
      {({ policy, subject }) => (
        <span>
          {subject.kind === 'need' ? (
            <Opener kind="need" id={subject.need.key}>
              {subject.need.key} {subject.need.title}
            </Opener>
          ) : (
            <Opener kind="item" id={subject.item.key}>
              {subject.item.key} {subject.item.summary}
            </Opener>
          )}{' '}
          <span className={styles.hint}>
            {t('audit.against.principle', { number: policy.number, title: policy.title })}
            {subject.kind === 'item' &&
              subject.through !== null &&
              ` · ${t('audit.against.through', { need: subject.through.key })}`}
          </span>
        </span>
      )}
    </AuditList>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PassageView, SessionView } from '@contract/evidence/session-views';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { Opener } from '../../drawer';
import styles from './sessions.module.css';

interface SessionQuotesProps {
  readonly session: SessionView;
  readonly passage: PassageView;
  /** Begins to edit the words; null where that cannot be. */
  readonly onEdit: (() => void) | null;
}

/** The quotes of a passage beside it, in their order. */
export function SessionQuotes({ session, passage, onEdit }: SessionQuotesProps): ReactNode {
  const { t } = useText();
  const inOrder = [...passage.quotes].sort((a, b) => (a.begins ?? Infinity) - (b.begins ?? Infinity));
  const among = () => inOrder.map(({ piece }) => ({ kind: 'quote' as const, id: piece.id }));
  const called = (id: string): string => {
    const of = session.participants.find((one) => one.id === id);
    return of === undefined ? '' : of.named && of.name !== '' ? of.name : of.speaker;
  };
  return (
    <>
      <ul className={styles.quotes} aria-label={t('session.highlights')}>
        {inOrder.map(({ piece, begins, participant }) => (
          <li key={piece.id}>
            <Opener kind="quote" id={piece.id} among={among} className={styles.quoted}>
              <q dir="auto">{piece.text}</q>
            </Opener>
            <span className={styles.facts}>
              {called(participant) !== '' && <span dir="auto">{called(participant)}</span>}
              {piece.links.map((link) => (
                <Opener key={link.needKey} kind="need" id={link.needKey}>
                  {link.needTitle}
                </Opener>
              ))}
              {piece.links.length === 0 && <Lozenge tone="info">{t('session.unsorted')}</Lozenge>}
              {begins === null && <Lozenge tone="warning">{t('session.changed')}</Lozenge>}
              {participant !== '' && !piece.quotable && <Lozenge>{t('session.not-quotable')}</Lozenge>}
            </span>
          </li>
        ))}
      </ul>
      {onEdit !== null && (
        <div>
          <Button spacing="compact" appearance="subtle" onClick={onEdit}>
            {t('session.edit-words')}
          </Button>
        </div>
      )}
    </>
  );
}

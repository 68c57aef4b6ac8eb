import StarStarredIcon from '@atlaskit/icon/core/star-starred';
import StarUnstarredIcon from '@atlaskit/icon/core/star-unstarred';
import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { PersonaView } from '@contract/value/knowledge-views';
import { useText } from '../../i18n/text';
import { IconButton } from '../../ui/icon-button';
import { Lozenge } from '../../ui/lozenge';
import { Opener, opens } from '../drawer';
import { SaidBy } from './said-by';
import styles from './evidence.module.css';

interface PieceCardProps {
  readonly piece: PieceView;
  readonly starred: boolean;
  readonly persona: PersonaView | undefined;
  readonly selected: boolean;
  /** Whether it is chosen among others; null where nothing is to be chosen. */
  readonly chosen: boolean | null;
  readonly onChoose: (range: boolean) => void;
  readonly canEdit: boolean;
  readonly onSelect: () => void;
  /** Opens it beside its list, by Enter; null where it stands in none. */
  readonly onOpen: (() => void) | null;
  readonly onStar: () => void;
  readonly onUnlink: (needKey: string) => void;
  /** What can be done with it, shown while it is selected. */
  readonly children: ReactNode;
}

/** A quote first, then who said it, when and where, and which needs it speaks about. */
export function PieceCard(props: PieceCardProps): ReactNode {
  const { piece, starred, persona, selected, canEdit, onOpen } = props;
  const { t } = useText();
  return (
    <li
      className={styles.card}
      data-selected={selected}
      aria-current={selected ? 'true' : undefined}
      // One stop for the Tab key: the keys of the list walk from piece to piece.
      {...(onOpen !== null && { tabIndex: selected ? 0 : -1, ...opens({ kind: 'quote', id: piece.id }) })}
      onKeyDown={(event) => {
        if (onOpen === null || event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        onOpen();
      }}
      onClick={props.onSelect}
    >
      <div className={styles.head}>
        {props.chosen !== null && <Choose chosen={props.chosen} onChoose={props.onChoose} />}
        <div className={styles.words}>
          {piece.title !== '' && <strong>{piece.title}</strong>}
          <blockquote className={styles.quote} dir="auto">
            {piece.text}
          </blockquote>
        </div>
        {canEdit ? (
          <IconButton
            icon={starred ? StarStarredIcon : StarUnstarredIcon}
            label={t(starred ? 'evidence.unstar' : 'evidence.star')}
            onClick={props.onStar}
          />
        ) : (
          starred && <StarStarredIcon label={t('evidence.starred')} />
        )}
      </div>
      <div className={styles.meta}>
        {(piece.deleted || piece.triage !== 'linked') && (
          <Lozenge tone={piece.triage === 'new' ? 'info' : 'neutral'}>
            {t(piece.deleted ? 'evidence.state.deleted' : `evidence.state.${piece.triage}`)}
          </Lozenge>
        )}
        <SaidBy piece={piece} persona={persona} withAuthor />
        {piece.rating01 !== null && <span>{t('evidence.rating', { share: piece.rating01 })}</span>}
        {piece.votes > 1 && <span>{t('evidence.votes', { count: piece.votes })}</span>}
        {piece.voices > 0 && <span>{t('evidence.voices', { count: piece.voices })}</span>}
        {piece.sentiment !== null && <span>{t(`evidence.sentiment.${piece.sentiment}`)}</span>}
        {piece.tags.length > 0 && <span>{piece.tags.join(', ')}</span>}
        {piece.quotable && !piece.masked && !selected && <span>{t('evidence.quotable.short')}</span>}
        {piece.masked && <span>{t('evidence.masked')}</span>}
        {/^https?:/i.test(piece.url) && (
          <a href={piece.url} target="_blank" rel="noreferrer noopener">
            {t('evidence.source')}
          </a>
        )}
      </div>
      {piece.links.length > 0 && (
        <ul className={styles.links}>
          {piece.links.map((link) => (
            <li key={link.needKey}>
              {link.stance === 'contradicts' && (
                <Lozenge tone="warning">{t('evidence.stance.contradicts')}</Lozenge>
              )}
              <span>
                <Opener kind="need" id={link.needKey}>
                  {link.needTitle}
                </Opener>{' '}
                <span className={styles.faint}>{link.needKey}</span>
              </span>
              {link.strength !== null && <Lozenge tone="neutral">{t(`strength.${link.strength}`)}</Lozenge>}
              {link.why !== '' && <span className={styles.faint}>{link.why}</span>}
              {canEdit && selected && (
                <button
                  type="button"
                  className={styles.textButton}
                  aria-label={t('evidence.unlink', { need: link.needTitle })}
                  onClick={() => {
                    props.onUnlink(link.needKey);
                  }}
                >
                  {t('evidence.unlink.short')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {selected && props.children}
    </li>
  );
}

/** A box to choose the quote among others; with Shift, all from the one before. */
function Choose({ chosen, onChoose }: { chosen: boolean; onChoose: (range: boolean) => void }): ReactNode {
  const { t } = useText();
  return (
    <input
      type="checkbox"
      className={styles.choose}
      aria-label={t('evidence.many.one')}
      // The list is one stop for the Tab key: X chooses the quote in hand.
      tabIndex={-1}
      checked={chosen}
      onChange={(event) => {
        const { nativeEvent } = event;
        onChoose(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
    />
  );
}

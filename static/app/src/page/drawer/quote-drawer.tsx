import QuoteIcon from '@atlaskit/icon/core/quotation-mark';
import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useRead } from '../../api/read';
import { Opener } from '../../features/drawer';
import { PieceInHand } from '../../features/evidence/piece-in-hand';
import { sessionSearch } from '../../features/evidence/sessions/session-address';
import { useInboxHand } from '../../features/evidence/use-inbox-hand';
import { useTriage } from '../../features/evidence/use-triage';
import { useText } from '../../i18n/text';
import { FailureFlag } from '../../ui/flag';
import { Loaded } from '../../ui/loaded';
import { DrawerHead, DrawerSection, Gone, NeedLines } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';
import { ItemLines } from './item-lines';
import styles from './drawer-parts.module.css';

/** One quote in full: who said it, which needs it speaks about, and which work serves them. */
export function QuoteDrawer(props: OpenedProps): ReactNode {
  const { projectId, id } = props;
  const { t } = useText();
  const read = useRead('evidence.page', {
    projectId,
    filter: { text: '', triage: 'any', deleted: false, id },
    limit: 1,
  });
  return (
    <Loaded query={read} rows={6}>
      {({ pieces: [piece] }) =>
        piece === undefined ? (
          <Gone title={t('drawer.gone.quote')} text={t('drawer.gone.text')} />
        ) : (
          <OpenQuote {...props} piece={piece} onMerged={() => void read.refetch()} />
        )
      }
    </Loaded>
  );
}

interface OpenQuoteProps extends OpenedProps {
  readonly piece: PieceView;
  readonly onMerged: () => void;
}

const noMore = (): void => undefined;

function OpenQuote({ projectId, snapshot, work, place, piece, onMerged }: OpenQuoteProps): ReactNode {
  const { t } = useText();
  const triage = useTriage(projectId);
  const hand = useInboxHand({
    list: null,
    pieces: [piece],
    triage,
    onNearEnd: noMore,
  });
  const needs = snapshot.needs.filter(({ key }) => piece.links.some(({ needKey }) => needKey === key));
  const serving = work.items.filter(({ needKeys }) => needs.some(({ key }) => needKeys.includes(key)));
  const among = () => needs.map(({ key }) => ({ kind: 'need' as const, id: key }));
  return (
    <>
      <DrawerHead
        mark={
          <>
            <QuoteIcon label="" />
            <span>{t('drawer.quote')}</span>
          </>
        }
        title={piece.title === '' ? t('drawer.quote.of', { words: beginningOf(piece.text) }) : piece.title}
        personas={snapshot.personas.filter(({ key }) => key === piece.personaKey)}
      >
        <FromSession {...{ projectId, place }} id={piece.id} />
        {piece.account !== null && (
          <div>
            <Opener kind="account" id={piece.account.id} className={styles.link}>
              {piece.account.name}
            </Opener>
          </div>
        )}
      </DrawerHead>
      {triage.error !== null && <FailureFlag error={triage.error} />}
      <ul className={styles.inHand}>
        <PieceInHand {...{ projectId, snapshot, piece, hand, triage, onMerged }} index={0} chosen={null} />
      </ul>
      <DrawerSection title={t('drawer.quote.needs')} open>
        {needs.length === 0 && <p className={styles.small}>{t('drawer.quote.needs.none')}</p>}
        <NeedLines needs={needs} among={among} />
      </DrawerSection>
      {serving.length > 0 && (
        <DrawerSection title={t('drawer.work')}>
          <ItemLines items={serving} />
        </DrawerSection>
      )}
    </>
  );
}

/** The session that a quote comes from, where it comes from one, and whether it still stands there. */
function FromSession({ projectId, place, id }: Pick<OpenedProps, 'projectId' | 'place' | 'id'>): ReactNode {
  const { t, day } = useText();
  const source = useRead('session.of-quote', { projectId, id }).data?.source ?? null;
  if (source === null) return null;
  return (
    <div>
      <button
        type="button"
        className={styles.source}
        onClick={() => {
          place.go('insights', sessionSearch({ id: source.sessionId }));
        }}
      >
        {t('drawer.quote.session', { title: source.title, day: day(source.heldOn) })}
      </button>
      {!source.stands && <p className={styles.small}>{t('drawer.quote.changed')}</p>}
    </div>
  );
}

/** The first words of a quote that has no title. */
function beginningOf(text: string): string {
  const words = text.trim().split(/\s+/u).slice(0, 8).join(' ');
  return words.length < text.trim().length ? `${words} …` : words;
}

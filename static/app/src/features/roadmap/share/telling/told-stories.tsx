import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { addDays } from '@domain/iso-date';
import type { IsoDate } from '@domain/iso-date';
import { announcement, customerVoice } from '@domain/roadmap/telling/announcement';
import type { Announcement, LetterWords } from '@domain/roadmap/telling/announcement';
import type { Letter } from '@domain/roadmap/telling/letter';
import type { Story } from '@domain/roadmap/telling/story';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { ItemFilter } from '../../../../api/work-items/item-filter';
import { useReading } from '../../../../api/read';
import { useText } from '../../../../i18n/text';
import { languageFor } from '../../../../i18n/words';
import { FailureNote } from '../../../../ui/failure-note';
import { Note } from '../../../../ui/note';
import { SelectBox } from '../../../../ui/select-box';
import { Skeleton } from '../../../../ui/skeleton';
import { useSurface } from '../../../../ui/surface-root';
import type { PageLocation } from '../../../tab';
import type { PlanRow } from '../../plan/plan-rows';
import { BenefitList } from '../benefit-list';
import { textsThatTell } from '../check-shared';
import { PublishList } from '../publish-list';
import { isShared } from '../shared-items';
import { deliveredIn, MOST_TOLD, periodIn, PERIODS } from './delivered';
import type { Period } from './delivered';
import { LetterDesk } from './letter-desk';
import { useLetterWords } from './letter-words';
import { toldItems } from './told-items';
import type { ToldItem } from './told-items';
import shared from '../share.module.css';
import styles from './telling.module.css';

interface ToldStoriesProps {
  readonly kind: Announcement;
  readonly snapshot: KnowledgeSnapshot;
  /** What fits the filters. */
  readonly rows: readonly PlanRow[];
  readonly filter: ItemFilter;
  readonly today: IsoDate;
  readonly place: PageLocation;
}

/** Texts of what was delivered in some days or in a version, made of records alone. */
export function ToldStories(props: ToldStoriesProps): ReactNode {
  const { kind, snapshot, rows, today, place } = props;
  const { t } = useText();
  const projectId = useSurface().projectId ?? '';
  const [writing, setWriting] = useState(false);
  const period = periodIn(place.search);
  const delivered = useMemo(() => deliveredIn(rows, period, today), [rows, period, today]);
  const byId = useMemo(() => new Map(delivered.rows.map((row) => [row.item.id, row])), [delivered]);
  const issueIds = useMemo(() => delivered.rows.map(({ item }) => item.id), [delivered]);
  const told = useReading(toldItems, { projectId, issueIds }, { keep: true });
  if (told.isPending) return <Skeleton rows={8} label={t('share.loading')} />;
  if (told.isError) return <FailureNote error={told.error} onRetry={() => void told.refetch()} />;
  const items = told.data;
  const written = items.filter(isShared);
  const missing = written.filter(({ line }) => line.benefitMissing === true).length;
  return (
    <div className={shared.board}>
      <div className={shared.side}>
        <p className={shared.note}>{t(`telling.kind.${kind}.hint`)}</p>
        <SelectBox
          label={t('telling.days')}
          value={String(period)}
          options={PERIODS.map((days) => ({ value: String(days), label: t('telling.days.back', { days }) }))}
          onChange={(days) => {
            const params = new URLSearchParams(place.search);
            params.set('days', days);
            place.setSearch(`?${params.toString()}`);
          }}
        />
        {delivered.undated > 0 && (
          <p className={shared.note}>{t('telling.undated', { count: delivered.undated })}</p>
        )}
        {issueIds.length === MOST_TOLD && (
          <Note tone="warning" title={t('telling.cut', { count: MOST_TOLD })} />
        )}
        <PublishList audience="customer" canEdit={snapshot.canEdit} items={items} rows={byId} />
      </div>
      <div className={shared.main}>
        {writing ? (
          <BenefitList
            items={written}
            rows={byId}
            onClose={() => {
              setWriting(false);
            }}
          />
        ) : (
          <Written {...props} projectId={projectId} items={items} period={period}>
            {snapshot.canEdit && written.length > 0 && (
              <Button
                onClick={() => {
                  setWriting(true);
                }}
              >
                {t('share.benefits.write', { count: missing })}
              </Button>
            )}
          </Written>
        )}
      </div>
    </div>
  );
}

interface WrittenProps extends ToldStoriesProps {
  readonly projectId: string;
  readonly items: readonly ToldItem[];
  readonly period: Period;
  readonly children: ReactNode;
}

/** The text itself, in the language of its readers. */
function Written(props: WrittenProps): ReactNode {
  const { kind, snapshot, filter, today, projectId, items, period, children } = props;
  const text = useText();
  const { t } = text;
  const [language, setLanguage] = useState(() => languageFor(text.locale));
  const [voice, setVoice] = useState('');
  const words = useLetterWords(language);
  const stories = items.flatMap(({ story }) => story ?? []);
  const voices = stories.flatMap((story) => story.quotes.map((quote) => ({ story, quote })));
  if (words === null) return <Skeleton rows={8} label={t('share.loading')} />;
  const persona = snapshot.personas.find(({ key }) => key === filter.persona)?.name ?? null;
  const when = whenWords(filter.version, period, today, words);
  const product = snapshot.productName === '' ? t('page.title') : snapshot.productName;
  const chosen = voices[Number(voice)] ?? voices[0];
  const letter: Letter =
    kind === 'voice'
      ? voiceOf(stories, chosen, words)
      : announcement(kind, stories, { product, when, persona }, words);
  return (
    <>
      {kind === 'voice' && voices.length > 1 && (
        <SelectBox
          label={t('telling.voice')}
          value={voice}
          options={voices.map(({ story, quote }, at) => ({
            value: String(at),
            label: `${story.title}: ${quote.text.slice(0, 80)}`,
          }))}
          onChange={setVoice}
        />
      )}
      {kind === 'voice' && voices.length === 0 && stories.length > 0 && (
        <p className={styles.note}>{t('telling.voice.none')}</p>
      )}
      <LetterDesk
        letter={letter}
        name={[projectId, kind, language, filter.version, filter.persona, String(period), voice].join(' ')}
        fileName={`${kind}-${today}`}
        language={language}
        onLanguage={setLanguage}
        check={(texts) => textsThatTell(projectId, texts)}
      >
        {children}
      </LetterDesk>
    </>
  );
}

/** A story without a voice is begun all the same: where the quote belongs is a gap. */
function voiceOf(
  stories: readonly Story[],
  chosen: { readonly story: Story; readonly quote: Story['quotes'][number] } | undefined,
  words: LetterWords,
): Letter {
  const story = chosen?.story ?? stories[0];
  return story === undefined ? [] : customerVoice(story, chosen?.quote ?? null, words);
}

/** The version, or the days, of which the text tells. */
function whenWords(version: string, period: Period, today: IsoDate, { day }: LetterWords): string {
  if (version !== '') return version;
  return period === 0 ? day(today) : `${day(addDays(today, -period))} – ${day(today)}`;
}

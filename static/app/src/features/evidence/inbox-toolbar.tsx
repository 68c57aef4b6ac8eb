import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FilterButton } from '../../ui/filter-button';
import { SearchBox } from '../../ui/search-box';
import { SelectBox } from '../../ui/select-box';
import { Toolbar } from '../../ui/toolbar';
import { inboxStateOf } from './inbox-filter';
import styles from './evidence.module.css';

interface InboxToolbarProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onFilter: (filter: PieceFilter) => void;
  readonly children?: ReactNode;
}

/** Typing asks again only when the hands rest. */
const REST_MS = 300;
const states = ['any', 'new', 'linked', 'skipped', 'deleted'] as const;

export function InboxToolbar(props: InboxToolbarProps): ReactNode {
  const { projectId, snapshot, filter, onFilter } = props;
  const { t } = useText();
  const waiting = useRead('evidence.count', { projectId });
  const [text, setText] = useSearchText(filter, onFilter);
  return (
    <Toolbar
      end={
        waiting.data !== undefined && (
          <button
            type="button"
            className={styles.waiting}
            onClick={() => {
              onFilter({ ...filter, triage: 'new', deleted: false });
            }}
          >
            {t(waiting.data.more ? 'evidence.waiting.more' : 'evidence.waiting', {
              count: waiting.data.waiting,
            })}
          </button>
        )
      }
    >
      <SearchBox label={t('evidence.search')} value={text} onChange={setText} />
      <FilterButton
        count={filtersSet(filter)}
        onClear={() => {
          onFilter({ text: filter.text, triage: 'any', deleted: false });
        }}
      >
        <InboxFilters {...{ snapshot, filter, onFilter }} />
      </FilterButton>
      {props.children}
    </Toolbar>
  );
}

/** How many filters are set beside the search. */
function filtersSet(filter: PieceFilter): number {
  const { needKey, personaKey, channel, sentiment, importId, starred } = filter;
  return (
    [needKey, personaKey, channel, sentiment, importId, starred].filter((value) => value !== undefined)
      .length + (inboxStateOf(filter) === 'any' ? 0 : 1)
  );
}

function InboxFilters({ snapshot, filter, onFilter }: Omit<InboxToolbarProps, 'projectId'>): ReactNode {
  const { t } = useText();
  const { needKey: _need, ...withoutNeed } = filter;
  const { personaKey: _persona, ...withoutPersona } = filter;
  const { channel: _channel, ...withoutChannel } = filter;
  const { starred: _starred, ...withoutStar } = filter;
  const { sentiment: _sentiment, ...withoutSentiment } = filter;
  const any = { value: '', label: t('list.filter.any') };
  return (
    <>
      <SelectBox
        label={t('evidence.state')}
        value={inboxStateOf(filter)}
        onChange={(value) => {
          const state = states.find((name) => name === value) ?? 'any';
          onFilter({ ...filter, triage: state === 'deleted' ? 'any' : state, deleted: state === 'deleted' });
        }}
        options={states.map((name) => ({ value: name, label: t(`evidence.state.${name}`) }))}
      />
      <SelectBox
        label={t('evidence.need')}
        value={filter.needKey ?? ''}
        onChange={(needKey) => {
          onFilter(needKey === '' ? withoutNeed : { ...filter, needKey });
        }}
        options={[any, ...snapshot.needs.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))]}
      />
      <SelectBox
        label={t('evidence.persona')}
        value={filter.personaKey ?? ''}
        onChange={(personaKey) => {
          onFilter(personaKey === '' ? withoutPersona : { ...filter, personaKey });
        }}
        options={[any, ...snapshot.personas.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <SelectBox
        label={t('evidence.channel')}
        value={filter.channel ?? ''}
        onChange={(value) => {
          const channel = CHANNELS.find((name) => name === value);
          onFilter(channel === undefined ? withoutChannel : { ...filter, channel });
        }}
        options={[any, ...CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))]}
      />
      <SelectBox
        label={t('evidence.sentiment')}
        value={filter.sentiment ?? ''}
        onChange={(value) => {
          const sentiment = SENTIMENTS.find((name) => name === value);
          onFilter(sentiment === undefined ? withoutSentiment : { ...filter, sentiment });
        }}
        options={[
          any,
          ...SENTIMENTS.map((name) => ({ value: name, label: t(`evidence.sentiment.${name}`) })),
        ]}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.starred === true}
          onChange={(event) => {
            onFilter(event.currentTarget.checked ? { ...filter, starred: true } : withoutStar);
          }}
        />
        {t('evidence.starred')}
      </label>
    </>
  );
}

/** The words of the search as they are typed; they filter once the hands rest. */
function useSearchText(
  filter: PieceFilter,
  onFilter: (filter: PieceFilter) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(filter.text);
  const [asked, setAsked] = useState(filter.text);
  // The address has changed the search, by the browser's back for example: the box follows.
  if (asked !== filter.text) {
    setAsked(filter.text);
    setText(filter.text);
  }
  useEffect(() => {
    if (text === filter.text) return undefined;
    const timer = setTimeout(() => {
      onFilter({ ...filter, text });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, filter, onFilter]);
  return [text, setText];
}

import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { isIsoDate } from '@domain/iso-date';
import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { Combobox } from '../../ui/combobox';
import { SelectBox } from '../../ui/select-box';
import { inboxStateOf } from './inbox-filter';
import { LineField } from './said-fields';
import styles from './evidence.module.css';

const states = ['any', 'new', 'linked', 'skipped', 'deleted'] as const;

/** How many filters are set beside the search and the order. */
export function filtersSet(filter: PieceFilter): number {
  const {
    text: _text,
    triage: _triage,
    deleted: _deleted,
    order: _order,
    likeNeedKey: _like,
    ...set
  } = filter;
  const known = Object.values(set).filter((value) => value !== undefined).length;
  return known + (inboxStateOf(filter) === 'any' ? 0 : 1);
}

/** A filter without one of its parts. */
function without(filter: PieceFilter, part: keyof PieceFilter): PieceFilter {
  return { ...filter, [part]: undefined };
}

interface InboxFiltersProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onFilter: (filter: PieceFilter) => void;
}

/** Everything by which the inbox is narrowed. */
export function InboxFilters(props: InboxFiltersProps): ReactNode {
  const { snapshot, filter, onFilter } = props;
  const { t } = useText();
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
          onFilter(needKey === '' ? without(filter, 'needKey') : { ...filter, needKey });
        }}
        options={[any, ...snapshot.needs.map(({ key, title }) => ({ value: key, label: `${key} ${title}` }))]}
      />
      <SelectBox
        label={t('evidence.persona')}
        value={filter.personaKey ?? ''}
        onChange={(personaKey) => {
          onFilter(personaKey === '' ? without(filter, 'personaKey') : { ...filter, personaKey });
        }}
        options={[any, ...snapshot.personas.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <SelectBox
        label={t('evidence.channel')}
        value={filter.channel ?? ''}
        onChange={(value) => {
          const channel = CHANNELS.find((name) => name === value);
          onFilter(channel === undefined ? without(filter, 'channel') : { ...filter, channel });
        }}
        options={[any, ...CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))]}
      />
      <SelectBox
        label={t('evidence.sentiment')}
        value={filter.sentiment ?? ''}
        onChange={(value) => {
          const sentiment = SENTIMENTS.find((name) => name === value);
          onFilter(sentiment === undefined ? without(filter, 'sentiment') : { ...filter, sentiment });
        }}
        options={[
          any,
          ...SENTIMENTS.map((name) => ({ value: name, label: t(`evidence.sentiment.${name}`) })),
        ]}
      />
      <TagFilter {...props} />
      <PersonFilter {...props} />
      <DayFilter {...props} part="from" />
      <DayFilter {...props} part="to" />
      <AccountFilter {...props} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.starred === true}
          onChange={(event) => {
            onFilter(event.currentTarget.checked ? { ...filter, starred: true } : without(filter, 'starred'));
          }}
        />
        {t('evidence.starred')}
      </label>
    </>
  );
}

/** The tags that pieces have; nothing where none has any. */
function TagFilter({ projectId, filter, onFilter }: InboxFiltersProps): ReactNode {
  const { t } = useText();
  const { tags = [] } = useRead('tag.list', { projectId }).data ?? {};
  const { tag } = filter;
  const known = tags.map((each) => each.tag);
  const named = tag === undefined || known.includes(tag) ? known : [tag, ...known];
  if (named.length === 0) return null;
  return (
    <SelectBox
      label={t('evidence.tag')}
      value={tag ?? ''}
      onChange={(next) => {
        onFilter(next === '' ? without(filter, 'tag') : { ...filter, tag: next });
      }}
      options={[
        { value: '', label: t('list.filter.any') },
        ...named.map((name) => ({ value: name, label: name })),
      ]}
    />
  );
}

/** Who said it, by the whole name: it filters when Enter is pressed or the box is left. */
function PersonFilter({ filter, onFilter }: InboxFiltersProps): ReactNode {
  const { t } = useText();
  const [name, setName] = useState(filter.author ?? '');
  const apply = (): void => {
    const author = name.trim();
    if (author === (filter.author ?? '')) return;
    onFilter(author === '' ? without(filter, 'author') : { ...filter, author });
  };
  return (
    <div
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    >
      <LineField longest={500} label={t('evidence.author')} value={name} onChange={setName} />
    </div>
  );
}

/** The first or the last day on which something was said. */
function DayFilter({ filter, onFilter, part }: InboxFiltersProps & { part: 'from' | 'to' }): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(`evidence.${part}`)}</label>
      <input
        id={id}
        type="date"
        className={styles.date}
        value={filter[part] ?? ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (day === '') onFilter(without(filter, part));
          else if (isIsoDate(day)) onFilter({ ...filter, [part]: day });
        }}
      />
    </div>
  );
}

/** The account that speaks, found by its name. */
function AccountFilter({ projectId, filter, onFilter }: InboxFiltersProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const { accountId } = filter;
  const chosen = useRead(
    'record.page',
    accountId === undefined ? null : { projectId, kind: 'account', ids: [accountId], limit: 1 },
  );
  const found = useRead('account.find', text.trim() === '' ? null : { projectId, text }, { keep: true });
  if (accountId !== undefined) {
    const name = chosen.data?.records[0]?.value['name'];
    return (
      <div className={styles.field}>
        <span>{t('evidence.account.is', { name: typeof name === 'string' ? name : '…' })}</span>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onFilter(without(filter, 'accountId'));
          }}
        >
          {t('evidence.account.any')}
        </Button>
      </div>
    );
  }
  return (
    <Combobox
      label={t('evidence.account')}
      text={text}
      onText={setText}
      busy={found.isFetching}
      nothing={text.trim() === '' ? '' : t('picker.nothing', { text })}
      options={(text.trim() === '' ? [] : (found.data?.accounts ?? [])).map(({ id, name }) => ({
        id,
        content: name,
      }))}
      onPick={(id) => {
        setText('');
        onFilter({ ...filter, accountId: id });
      }}
    />
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { Level } from '@domain/value/model/facts';
import { useLikelyWork } from '../../features/items/likely-work/use-likely-work';
import type { Offered } from '../../features/items/likely-work/use-likely-work';
import type { ItemEdits } from '../../features/items/item-edits/use-item-edits';
import { ChosenNeeds } from '../../features/needs/chosen-needs';
import { useText } from '../../i18n/text';
import { Combobox } from '../../ui/combobox';
import { ItemTypeIcon } from '../../ui/item-type-icon';
import { Loaded } from '../../ui/loaded';
import type { FirstRunProps } from './first-run-props';
import styles from './first-run.module.css';

/** As much of a need as work takes until somebody has said how much of it it solves. */
const COVERAGE = 0.5;
const FOUND = 6;

interface WorkThatServesProps extends FirstRunProps {
  readonly needKey: string;
  readonly edits: ItemEdits;
  /** The work is attached; epics and stories stand in two lists. */
  readonly onAttached: (level: Level) => void;
}

/** Open work that is likely to serve the need: what is ticked is attached in one act. */
export function WorkThatServes(props: WorkThatServesProps): ReactNode {
  const { snapshot, work, needKey } = props;
  const { t } = useText();
  const need = snapshot.needs.find(({ key }) => key === needKey);
  const likely = useLikelyWork(snapshot, need, work.planFields);
  return (
    <div className={styles.form}>
      <h2>{t('first.work')}</h2>
      {snapshot.canEdit ? (
        <Loaded query={likely} rows={5}>
          {(offered) => <Ticks {...props} offered={offered} />}
        </Loaded>
      ) : (
        <>
          <p>{t('first.work.no-edit')}</p>
          <OtherWays {...props} />
        </>
      )}
    </div>
  );
}

function Ticks(props: WorkThatServesProps & { readonly offered: readonly Offered[] }): ReactNode {
  const { projectId, snapshot, work, needKey, edits, offered, onAttached } = props;
  const { t } = useText();
  const [added, setAdded] = useState<readonly RoadmapItem[]>([]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(offered.flatMap(({ work: item, clear }) => (clear ? [item.id] : []))),
  );
  const busy = edits.state?.kind === 'running';
  const lines: readonly (Pick<Offered, 'because'> & { readonly item: RoadmapItem })[] = [
    ...offered.map(({ work: item, because }) => ({ item, because })),
    ...added.map((item) => ({ item, because: [] })),
  ];
  const chosen = lines.map(({ item }) => item).filter(({ id }) => ticked.has(id));
  const attach = async (): Promise<void> => {
    const edit = { kind: 'attach', needKey, coverage01: COVERAGE } as const;
    const outcome = await edits.apply(chosen.map((item) => ({ item, edit })));
    if (outcome !== null && outcome.done.length > 0)
      onAttached(chosen.every(({ hierarchyLevel }) => hierarchyLevel > 0) ? 'epic' : 'story');
  };
  if (work.complete && work.items.length === 0) {
    const need = snapshot.needs.find(({ key }) => key === needKey);
    return (
      <>
        <p>{t('first.work.none')}</p>
        {need !== undefined && <ChosenNeeds {...{ projectId, snapshot, work }} needs={[need]} />}
        <OtherWays {...props} />
      </>
    );
  }
  return (
    <>
      <p className={styles.hint}>{t('first.work.text')}</p>
      <ul className={styles.work} aria-label={t('first.work')}>
        {lines.map(({ item, because }) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                disabled={busy}
                checked={ticked.has(item.id)}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.currentTarget.checked) next.add(item.id);
                  else next.delete(item.id);
                  setTicked(next);
                }}
              />
              <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
              <span className={styles.key}>{item.key}</span>
              <span className={styles.summary}>{item.summary}</span>
            </label>
            <span className={styles.hint}>
              {because.length === 0
                ? t('first.work.no-words')
                : t('first.work.because', { words: because.join(' ') })}
            </span>
          </li>
        ))}
      </ul>
      <FindOther
        items={work.items.filter(({ id }) => lines.every(({ item }) => item.id !== id))}
        onPick={(item) => {
          setAdded([...added, item]);
          setTicked(new Set([...ticked, item.id]));
        }}
      />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          isLoading={busy}
          isDisabled={chosen.length === 0}
          onClick={() => void attach()}
        >
          {chosen.length === 0 ? t('first.attach.none') : t('first.attach', { count: chosen.length })}
        </Button>
        <OtherWays {...props} />
      </div>
    </>
  );
}

/** On without attaching anything. */
function OtherWays({ go, edits }: WorkThatServesProps): ReactNode {
  const { t } = useText();
  const busy = edits.state?.kind === 'running';
  return (
    <>
      <Button
        appearance="subtle"
        isDisabled={busy}
        onClick={() => {
          go({ kind: 'need' });
        }}
      >
        {t('first.another')}
      </Button>
      <Button
        appearance="subtle"
        isDisabled={busy}
        onClick={() => {
          go({ kind: 'off' });
        }}
      >
        {t('first.skip')}
      </Button>
    </>
  );
}

interface FindOtherProps {
  readonly items: readonly RoadmapItem[];
  readonly onPick: (item: RoadmapItem) => void;
}

/** Any other open work by key or words; what is picked joins the list, ticked. */
function FindOther({ items, onPick }: FindOtherProps): ReactNode {
  const { t, locale } = useText();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase(locale);
  const found =
    wanted === ''
      ? []
      : items
          .filter(({ statusCategory }) => statusCategory !== 'done')
          .filter(({ key, summary }) => `${key} ${summary}`.toLocaleLowerCase(locale).includes(wanted))
          .slice(0, FOUND);
  return (
    <Combobox
      label={t('first.find')}
      text={text}
      onText={setText}
      nothing={wanted === '' ? t('first.find.hint') : t('picker.nothing', { text: text.trim() })}
      options={found.map(({ id, key, summary }) => ({ id, content: `${key} ${summary}` }))}
      onPick={(id) => {
        const item = items.find((each) => each.id === id);
        if (item !== undefined) onPick(item);
        setText('');
      }}
    />
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GoalView } from '@contract/outcomes/goal-views';
import type { Coverage01 } from '@contract/identifiers';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useAct } from '../../../api/write';
import type { Pen } from '../../../api/write';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { Opener } from '../../drawer';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Combobox } from '../../../ui/combobox';
import { FailureFlag } from '../../../ui/flag';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { KeptSelect } from '../../../ui/kept-select';
import styles from './goals.module.css';

const CHOICES = 8;
const alignments: readonly Coverage01[] = [0.25, 0.5, 0.75, 1];

interface Alignment {
  readonly issueId: string;
  readonly alignment01: Coverage01;
}

interface AlignedWorkProps {
  readonly goal: GoalView;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
}

/** The work items that serve a goal and how far each does; it stands in Jira, and moves their priority. */
export function AlignedWork({ goal, snapshot, work }: AlignedWorkProps): ReactNode {
  const { t, locale } = useText();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const alone = `goal ${goal.key}`;
  const keep = async ({ issueId, alignment01 }: Alignment, { write }: Pen): Promise<void> => {
    await write('item.set-goal', { issueId, goalKey: goal.key, alignment01 });
    await work.refresh(issueId);
  };
  const align = useAct(keep, { alone });
  const add = useAct(keep, { alone });
  const done = (): void => {
    announce(t('goal.aligned'));
  };
  const aligned = work.items
    .filter((item) => (item.goals[goal.key] ?? 0) > 0)
    .sort((a, b) => (b.goals[goal.key] ?? 0) - (a.goals[goal.key] ?? 0));
  const wanted = text.trim().toLocaleLowerCase(locale);
  const found = work.items
    .filter(
      (item) =>
        (item.goals[goal.key] ?? 0) === 0 &&
        `${item.key} ${item.summary}`.toLocaleLowerCase(locale).includes(wanted),
    )
    .sort((a, b) => b.hierarchyLevel - a.hierarchyLevel)
    .slice(0, CHOICES);
  const canEdit = snapshot.canEdit && !goal.archived;
  if (aligned.length === 0 && !canEdit) return null;
  return (
    <div className={styles.work}>
      <div className={styles.head}>
        <strong>{t('goal.work', { count: aligned.length })}</strong>
        {canEdit && !adding && (
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('goal.align')}
          </Button>
        )}
      </div>
      <ul className={styles.items}>
        {aligned.map((item) => (
          <li key={item.id}>
            <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
            <Opener
              kind="item"
              id={item.key}
              among={() => aligned.map(({ key }) => ({ kind: 'item', id: key }))}
            >
              {item.key} {item.summary}
            </Opener>
            <KeptSelect
              className={styles.end}
              label={t('goal.alignment', { item: item.key })}
              disabled={!canEdit}
              value={String(item.goals[goal.key] ?? 0)}
              onKeep={(value) => {
                const alignment01 = alignments.find((one) => String(one) === value) ?? 0;
                return align.send({ issueId: item.id, alignment01 }).then(done);
              }}
              options={[
                { value: '0', label: t('alignment.0') },
                ...alignments.map((one) => ({
                  value: String(one),
                  label: t(
                    `alignment.${one === 0.25 ? '0.25' : one === 0.5 ? '0.5' : one === 0.75 ? '0.75' : '1'}`,
                  ),
                })),
              ]}
            />
          </li>
        ))}
      </ul>
      {adding && (
        <Combobox
          label={t('goal.align.which')}
          text={text}
          onText={setText}
          autoFocus
          nothing={t('picker.nothing', { text: text.trim() })}
          options={found.map((item) => ({ id: item.id, content: `${item.key} ${item.summary}` }))}
          onPick={(issueId) => {
            setAdding(false);
            setText('');
            add.run({ issueId, alignment01: 0.5 }, done);
          }}
          onEscape={() => {
            setAdding(false);
          }}
        />
      )}
      {add.failure !== null && <FailureFlag error={add.failure} />}
    </div>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { ActBar } from '../../ui/act-bar';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { LinkForm } from './link-form';
import { TagPicker } from './tag-picker';
import type { ChosenPieces } from './use-chosen-pieces';
import type { ManyAction } from './use-many-action';
import type { Triage } from './use-triage';
import styles from './evidence.module.css';

interface ManyBarProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly chosen: ChosenPieces;
  readonly triage: Triage;
}

/** How many quotes are chosen, and what can be done with all of them at once. */
export function ManyBar({ projectId, snapshot, chosen, triage }: ManyBarProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [open, setOpen] = useState<'link' | 'tag' | 'untag' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const act = (action: ManyAction): void => {
    triage.actOnMany([...chosen.ids], action, (count) => {
      announce(t(`evidence.many.${action.kind}.done`, { count }));
      close();
      chosen.clear();
    });
  };
  const opens = (form: typeof open) => () => {
    setOpen(form);
  };
  const skips = (skipped: boolean) => () => {
    act({ kind: 'skip', skipped });
  };
  const deeds = [
    { label: 'evidence.link', act: opens('link') },
    { label: 'evidence.skip', act: skips(true) },
    { label: 'evidence.unskip', act: skips(false) },
    { label: 'evidence.many.tag', act: opens('tag') },
    { label: 'evidence.many.untag', act: opens('untag') },
  ] as const;
  return (
    <section className={styles.many} aria-label={t('evidence.many')}>
      <ActBar label={t('evidence.many')}>
        <strong role="status">
          {t(chosen.more ? 'evidence.many.first' : 'evidence.many.count', { count: chosen.ids.size })}
        </strong>
        {deeds.map(({ label, act: deed }) => (
          <Button key={label} spacing="compact" isDisabled={triage.busy} onClick={deed}>
            {t(label)}
          </Button>
        ))}
        <Button spacing="compact" appearance="subtle" isLoading={chosen.asking} onClick={chosen.all}>
          {t('evidence.many.all')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={chosen.clear}>
          {t('evidence.many.clear')}
        </Button>
      </ActBar>
      {chosen.failure !== null && <FailureNote error={chosen.failure} />}
      {open === 'link' && (
        <LinkForm
          projectId={projectId}
          about={null}
          snapshot={snapshot}
          onClose={close}
          onLink={(link) => {
            act({ kind: 'link', link });
          }}
        />
      )}
      {(open === 'tag' || open === 'untag') && (
        <div className={styles.form}>
          <TagPicker
            key={open}
            projectId={projectId}
            label={t(`evidence.many.${open}.which`)}
            mayBeNew={open === 'tag'}
            onPick={(tag) => {
              act({ kind: 'tag', tag, add: open === 'tag' });
            }}
            onEscape={close}
          />
        </div>
      )}
    </section>
  );
}

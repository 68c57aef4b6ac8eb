import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LONGEST_TAG } from '@domain/records/evidence';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note';
import { useTakeBack } from '../use-many-action';
import { useRenameTag } from './use-rename-tag';
import type { Renamed } from './use-rename-tag';
import styles from '../evidence.module.css';

interface TagsViewProps {
  readonly projectId: string;
  readonly canEdit: boolean;
  /** Opens the inbox with what has a tag. */
  readonly onTag: (tag: string) => void;
}

/** The tags that quotes have, with how many have each; one is renamed or joined with another for all of them. */
export function TagsView({ projectId, canEdit, onTag }: TagsViewProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const list = useRead('tag.list', { projectId });
  const rename = useRenameTag(projectId);
  const takeBack = useTakeBack(projectId);
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Renamed | null>(null);
  const send = (from: string, to: string): void => {
    setOpen(null);
    setDone(null);
    rename.run({ from, to }, (renamed) => {
      setDone(renamed);
      announce(t('tags.renamed', { ...renamed, count: renamed.changed }));
    });
  };
  return (
    <Loaded query={list} rows={6}>
      {({ tags, more }) => (
        <section className={styles.block} aria-labelledby="tags-title">
          <h2 id="tags-title">{t('view.tags')}</h2>
          <p>{t('tags.about')}</p>
          {rename.failure !== null && <FailureNote error={rename.failure} />}
          {takeBack.failure !== null && <FailureNote error={takeBack.failure} />}
          {rename.sent !== null && (
            <Note tone="info" role="status" title={t('tags.renaming', { from: rename.sent.from })} />
          )}
          {done !== null && (
            <Note
              tone="success"
              title={t('tags.renamed', { ...done, count: done.changed })}
              actions={
                <Button
                  spacing="compact"
                  isLoading={takeBack.busy}
                  onClick={() => {
                    takeBack.run(done.acts, (changed) => {
                      setDone(null);
                      announce(t('tags.taken-back', { count: changed }));
                    });
                  }}
                >
                  {t('action.undo')}
                </Button>
              }
            />
          )}
          {tags.length === 0 && <Note tone="neutral" title={t('evidence.tag.none')} />}
          <ul className={styles.links} aria-label={t('view.tags')}>
            {tags.map(({ tag, pieces }) => (
              <li key={tag}>
                <button
                  type="button"
                  className={styles.textButton}
                  onClick={() => {
                    onTag(tag);
                  }}
                >
                  {tag}
                </button>
                <span className={styles.faint}>{t('evidence.tag.pieces', { count: pieces })}</span>
                {canEdit && open !== tag && (
                  <Button
                    spacing="compact"
                    appearance="subtle"
                    isDisabled={rename.busy}
                    aria-label={t('tags.rename.of', { tag })}
                    onClick={() => {
                      setOpen(tag);
                    }}
                  >
                    {t('tags.rename')}
                  </Button>
                )}
                {open === tag && (
                  <RenameForm
                    tag={tag}
                    known={tags.map((each) => each.tag)}
                    onRename={(to) => {
                      send(tag, to);
                    }}
                    onClose={() => {
                      setOpen(null);
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
          {more && <p>{t('tags.more')}</p>}
        </section>
      )}
    </Loaded>
  );
}

interface RenameFormProps {
  readonly tag: string;
  readonly known: readonly string[];
  readonly onRename: (to: string) => void;
  readonly onClose: () => void;
}

/** The new name of a tag; one that is in use already joins the two, which is said before it is done. */
function RenameForm({ tag, known, onRename, onClose }: RenameFormProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState(tag);
  const to = text.trim().slice(0, LONGEST_TAG);
  const joins = to !== tag && known.includes(to);
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '' && to !== tag) onRename(to);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Textfield
        isCompact
        autoFocus
        aria-label={t('tags.rename.to', { tag })}
        maxLength={LONGEST_TAG}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Button type="submit" spacing="compact" appearance="primary" isDisabled={to === '' || to === tag}>
        {t(joins ? 'tags.join' : 'tags.rename')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={onClose}>
        {t('action.cancel')}
      </Button>
      {joins && <span role="status">{t('tags.joins', { from: tag, to })}</span>}
    </form>
  );
}

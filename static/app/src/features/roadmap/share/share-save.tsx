import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { roadmapCsv, roadmapHtml, roadmapMarkdown } from '@domain/roadmap/export-roadmap';
import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { saveBlob, saveFile } from '../../../api/save-file';
import { projectPageUrl } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Menu, MenuGroup, MenuItem } from '../../../ui/menu';
import { Note } from '../../../ui/note';
import { useSurface } from '../../../ui/surface-root';
import { linesThatTell } from './check-shared';
import { roadmapPicture } from './share-picture';
import styles from './share.module.css';

const files = {
  html: { type: 'text/html', write: roadmapHtml },
  csv: { type: 'text/csv', write: roadmapCsv },
  md: { type: 'text/markdown', write: roadmapMarkdown },
} as const;

interface ShareSaveProps {
  readonly projectId: string;
  /** Whether the file is for people outside of the team, who may read no customer's name. */
  readonly outward: boolean;
  readonly shared: RoadmapDocument;
  readonly fileName: string;
  /** Subpage and filters of this view. */
  readonly path: string;
  /** What else can be done with what is shown. */
  readonly children?: ReactNode;
}

/** Files and a link of what is shown. */
export function ShareSave(props: ShareSaveProps): ReactNode {
  const { projectId, outward, shared, fileName, path } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const { moduleKey, projectKey } = useSurface();
  const [link, setLink] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [named, setNamed] = useState<readonly number[]>([]);
  const [error, setError] = useState<unknown>(null);
  const isEmpty = shared.lines.length === 0;
  const said = (): void => {
    announce(t('share.saved', { count: shared.lines.length }));
  };
  /** Gives a file out once it has been looked through as a whole. */
  const give = async (save: () => void | Promise<void>): Promise<void> => {
    setError(null);
    try {
      const telling = outward ? await linesThatTell(projectId, shared) : [];
      setNamed(telling);
      if (telling.length === 0) await save();
    } catch (cause) {
      setError(cause);
    }
  };
  const saveAs = (kind: keyof typeof files): void =>
    void give(() => {
      saveFile(`${fileName}.${kind}`, files[kind].type, files[kind].write(shared));
      said();
    });
  const savePicture = async (): Promise<void> => {
    try {
      setFailed(false);
      saveBlob(`${fileName}.png`, await roadmapPicture(shared, (count) => t('plan.more', { count })));
      said();
    } catch {
      setFailed(true);
    }
  };
  const showLink = async (): Promise<void> => {
    const url = await projectPageUrl(moduleKey, projectKey ?? '', path);
    setLink(url);
    // Where Jira does not let an app write to the clipboard, the link stands there to be copied by hand.
    await navigator.clipboard.writeText(url).then(
      () => {
        announce(t('share.link.copied'));
      },
      () => undefined,
    );
  };
  return (
    <>
      <div className={styles.options}>
        <Button
          appearance="primary"
          isDisabled={isEmpty}
          onClick={() => {
            saveAs('html');
          }}
        >
          {t('share.save.items', { count: shared.lines.length })}
        </Button>
        <Menu label={t('share.save.other')}>
          <MenuGroup>
            {(['csv', 'md'] as const).map((kind) => (
              <MenuItem
                key={kind}
                isDisabled={isEmpty}
                onClick={() => {
                  saveAs(kind);
                }}
              >
                {t(`share.save.${kind}`)}
              </MenuItem>
            ))}
            <MenuItem isDisabled={isEmpty} onClick={() => void give(savePicture)}>
              {t('share.save.png')}
            </MenuItem>
          </MenuGroup>
        </Menu>
        <Button onClick={() => void showLink()}>{t('share.link')}</Button>
        {props.children}
      </div>
      {link !== null && (
        <label className={styles.link}>
          {t('share.link.hint')} <input readOnly value={link} onFocus={selectAll} />
        </label>
      )}
      {named.length > 0 && (
        <Note
          tone="danger"
          title={t('share.named', { count: named.length, first: (named[0] ?? 0) + 1 })}
          role="alert"
        />
      )}
      {error !== null && <FailureNote error={error} />}
      {failed && <Note tone="danger" title={t('share.picture.failed')} role="alert" />}
    </>
  );
}

function selectAll(event: { currentTarget: HTMLInputElement }): void {
  event.currentTarget.select();
}

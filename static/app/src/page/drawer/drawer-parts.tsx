import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { Opener, useDrawer } from '../../features/drawer';
import type { Among } from '../../features/drawer';
import type { PageLocation } from '../../features/tab';
import { useText } from '../../i18n/text';
import { useFirstOf } from '../../ui/first-of';
import { FoldedIcon } from '../../ui/forward-icon';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';
import { PersonaMark } from '../../ui/persona-mark';
import styles from './drawer-parts.module.css';

/** What the drawer of every kind gets. */
export interface OpenedProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
  /** Key or id of what is open. */
  readonly id: string;
}

/** Personas that are named at once; work for everybody would fill the drawer with them. */
const PERSONAS_FIRST = 6;

interface DrawerHeadProps {
  /** What kind of thing it is and its key, with its state beside it. */
  readonly mark: ReactNode;
  readonly title: ReactNode;
  /** For whom it is. */
  readonly personas?: readonly PersonaView[];
  readonly children?: ReactNode;
}

/** The top of the drawer: what it is, for whom, and the need in a sentence. */
export function DrawerHead({ mark, title, personas = [], children }: DrawerHeadProps): ReactNode {
  const { shown, more } = useFirstOf(personas, PERSONAS_FIRST);
  return (
    <header className={styles.head}>
      <div className={styles.mark}>{mark}</div>
      <h2 dir="auto">{title}</h2>
      {personas.length > 0 && (
        <div className={styles.who}>
          {shown.map((persona) => (
            <Opener key={persona.key} kind="persona" id={persona.key}>
              <PersonaMark persona={persona} size="small" withName />
            </Opener>
          ))}
          {more}
        </div>
      )}
      {children}
    </header>
  );
}

interface DrawerSectionProps {
  readonly title: string;
  /** The gist, beside the title: what one would open it for. */
  readonly gist?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of the drawer under its own heading; what is in a closed one is loaded when it is opened. */
export function DrawerSection({ title, gist, open = false, children }: DrawerSectionProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(open);
  const Icon = isOpen ? ChevronDownIcon : FoldedIcon;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h3 id={id}>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <Icon label="" size="small" />
            {title}
          </button>
        </h3>
        {gist !== undefined && <span className={styles.gist}>{gist}</span>}
      </div>
      {isOpen && (
        <div className={styles.body}>
          <Part rows={3} label={t('state.loading')}>
            {children}
          </Part>
        </div>
      )}
    </section>
  );
}

interface NeedLinesProps {
  readonly needs: readonly { readonly key: string; readonly title: string }[];
  readonly among: Among;
}

/** Needs by title and key, each of which opens. */
export function NeedLines({ needs, among }: NeedLinesProps): ReactNode {
  return (
    <ul className={styles.plain}>
      {needs.map((need) => (
        <li key={need.key}>
          <Opener kind="need" id={need.key} among={among} className={styles.link}>
            {need.title}
          </Opener>{' '}
          <span className={styles.small}>{need.key}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a link names and a person does not find: gone, or not theirs to see. */
export function Gone({
  title,
  text,
  action,
}: {
  title: string;
  text: string;
  action?: ReactNode;
}): ReactNode {
  const { t } = useText();
  const drawer = useDrawer();
  return (
    <div className={styles.gone}>
      <Note
        tone="warning"
        role="status"
        title={title}
        actions={
          <>
            {action}
            <Button
              spacing="compact"
              onClick={() => {
                drawer?.close();
              }}
            >
              {t('drawer.close')}
            </Button>
          </>
        }
      >
        {text}
      </Note>
    </div>
  );
}

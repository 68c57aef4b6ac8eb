import CrossIcon from '@atlaskit/icon/core/cross';
import { lazy, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { PersonaMark } from '../../../ui/persona-mark';
import { Part } from '../../../ui/part';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { IconButton } from '../../../ui/icon-button';
import { PanelActions } from './panel-actions';
import type { PanelPart } from './panel-actions';
import { useChangePanel } from './panel-change';
import type { PanelChange } from './panel-change';
import { ServesSection } from './serves-section';
import { UnknownKeys } from './unknown-keys';
import { ValueSection } from './value-section';
import { ValueToolPane, valueTools } from './value-tools';
import { WhySection } from './why-section';
import styles from './panel.module.css';

const DoneSection = lazy(async () => ({
  default: (await import('../../outcomes/done-section')).DoneSection,
}));
const EvidenceFor = lazy(async () => ({ default: (await import('./evidence-for')).EvidenceFor }));
const AttachNeed = lazy(async () => ({ default: (await import('./attach-need')).AttachNeed }));
const ChoosePersonas = lazy(async () => ({ default: (await import('./choose-personas')).ChoosePersonas }));
const ProposeNeed = lazy(async () => ({ default: (await import('./propose-need')).ProposeNeed }));
const PasteQuote = lazy(async () => ({ default: (await import('../../outcomes/paste-quote')).PasteQuote }));

const TicketEvidence = lazy(async () => ({
  default: (await import('../../channels/tickets/ticket-evidence')).TicketEvidence,
}));

type Open = 'nothing' | PanelPart;

/** The panel once it is there, with the form that is open in it. */
export function PanelContent({ panel, projectId }: { panel: PanelView; projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useChangePanel(panel.issueId);
  const [open, setOpen] = useState<Open>('nothing');
  const acts = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(acts);
  const [draftTitle, setDraftTitle] = useState<string | null>(null);

  const apply = (next: PanelChange, done: string): void => {
    change.run(next, () => {
      // What was opened meanwhile stays.
      setOpen((now) => (now === open ? 'nothing' : now));
      keepFocus(actOf(open));
      announce(done);
    });
  };
  const show = (next: Open): void => {
    change.forget();
    keepFocus(next === 'nothing' ? actOf(open) : 'h2[tabindex], input, textarea, select, button');
    setDraftTitle(null);
    setOpen(next);
  };
  const editing = {
    busy: change.busy,
    apply,
    onCancel: () => {
      show('nothing');
    },
  };
  const tool = valueTools.find((one) => one === open);
  const isEmpty = panel.needs.length === 0 && panel.needsBelow.length === 0;

  return (
    <main className={styles.panel} aria-busy={change.busy}>
      <h1 className="visually-hidden">{t('panel.value')}</h1>
      {panel.evidenceFor.length > 0 && (
        <Part rows={2} label={t('state.loading')}>
          <EvidenceFor needs={panel.evidenceFor} />
        </Part>
      )}
      {isEmpty ? (
        <EmptyWords panel={panel} />
      ) : (
        <ServesSection panel={panel} busy={change.busy} apply={apply} />
      )}
      {panel.done && !isEmpty && (
        <div className={styles.section}>
          {panel.delivered !== null && <Delivered value={panel.delivered} />}
          <Part rows={4} label={t('state.loading')}>
            <DoneSection issueId={panel.issueId} personas={panel.personas} />
          </Part>
        </div>
      )}
      <UnknownKeys panel={panel} busy={change.busy} apply={apply} />
      {panel.score !== null && !isEmpty && (
        <>
          <ValueSection panel={panel} score={panel.score} />
          <WhySection panel={panel} score={panel.score} />
        </>
      )}
      <div className={styles.section} ref={acts}>
        {change.failure !== null && <FailureNote error={change.failure} />}
        <Part rows={3} label={t('state.loading')}>
          {open === 'attach' && (
            <AttachNeed panel={panel} projectId={projectId} draftTitle={draftTitle} {...editing} />
          )}
          {open === 'propose' && (
            <ProposeNeed
              panel={panel}
              {...editing}
              onDraft={(title) => {
                show('attach');
                setDraftTitle(title);
              }}
            />
          )}
          {open === 'ticket' && (
            <TicketEvidence issueId={panel.issueId} projectId={projectId} onClose={editing.onCancel} />
          )}
          {open === 'quote' && <PasteQuote panel={panel} projectId={projectId} onClose={editing.onCancel} />}
          {open === 'personas' && <ChoosePersonas panel={panel} projectId={projectId} {...editing} />}
        </Part>
        {tool !== undefined && (
          <>
            <div className={styles.toolHead}>
              <h2 className={styles.formTitle} tabIndex={-1}>
                {t(`panel.part.${tool}`)}
              </h2>
              <IconButton icon={CrossIcon} label={t('action.close')} onClick={editing.onCancel} />
            </div>
            <ValueToolPane tool={tool} panel={panel} projectId={projectId} />
          </>
        )}
        {open === 'nothing' && <PanelActions panel={panel} onOpen={show} />}
        {!panel.canEdit && !isEmpty && <p className={styles.small}>{t('panel.readonly')}</p>}
      </div>
    </main>
  );
}

/** The button by which it was opened. */
function actOf(open: Open): string {
  return `[data-act="${open === 'attach' || open === 'quote' ? open : 'more'}"]`;
}

/** What the work was worth when it was done: it has no priority any more. */
function Delivered({ value }: { value: number }): ReactNode {
  const { t, number } = useText();
  return (
    <p>
      <span className={styles.number}>{number(value)}</span>{' '}
      <span className={styles.small}>{t('panel.delivered')}</span>
    </p>
  );
}

function EmptyWords({ panel }: { panel: PanelView }): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.empty}>
      <h2>{t('panel.empty.title')}</h2>
      {panel.personas.length > 0 && (
        <div className={styles.serves}>
          <span className={styles.small}>{t('panel.serves')}</span>
          {panel.personas.map((persona) => (
            <PersonaMark key={persona.key} persona={persona} withName />
          ))}
        </div>
      )}
      <p>
        {t(`panel.empty.${whatToDo(panel)}`)}
        {whatToDo(panel) === 'text' && ` ${t('panel.empty.how')}`}
      </p>
    </div>
  );
}

/** What the person can do for a work item that serves nobody yet, and for a product of which nothing is known. */
function whatToDo({
  canEdit,
  canManageKnowledge,
  productHasNeeds,
}: PanelView): 'text' | 'first' | 'first.ask' | 'readonly' {
  if (!canEdit) return 'readonly';
  if (productHasNeeds) return 'text';
  return canManageKnowledge ? 'first' : 'first.ask';
}
